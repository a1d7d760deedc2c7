#include <algorithm>
#include <array>

#include "reading/text/blocks.hpp"

namespace checkclaims {
namespace {

constexpr std::uint32_t longest_tag = 512;

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool name_character(char c) {
  return letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-' || c == '+';
}

/// Reads one piece from left to right; `at` never goes back behind a span it has given.
struct WordlessFinder {
  std::string_view text;
  Span piece;
  std::vector<Span> spans;
  bool comments_close = true;
  std::uint32_t bracket = 0;  // 1 + the last "[" that is still open; 0 for none

  char peek(std::uint32_t at) const { return at < piece.end ? text[at] : '\0'; }
  std::uint32_t floor() const { return spans.empty() ? piece.begin : spans.back().end; }
  std::uint32_t give(std::uint32_t begin, std::uint32_t end) {
    if (!spans.empty() && spans.back().end == begin)
      spans.back().end = end;
    else
      spans.push_back({begin, end});
    return end;
  }

  std::uint32_t address(std::uint32_t begin, std::uint32_t at);
  std::uint32_t web_address(std::uint32_t at);
  std::uint32_t bare_address(std::uint32_t at);
  std::uint32_t mail_address(std::uint32_t at);
  std::uint32_t quotation_marks(std::uint32_t at);
  std::uint32_t tag(std::uint32_t at);
  std::uint32_t target(std::uint32_t at);
  std::uint32_t reference(std::uint32_t at);
};

/// An address runs to the next space; the marks that end a sentence are not its own.
std::uint32_t WordlessFinder::address(std::uint32_t begin, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < piece.end && !space(text[end]) && text[end] != '<' && text[end] != '>' &&
         text[end] != '"')
    ++end;
  const std::uint32_t next = end;
  while (end > at && std::string_view(".,;:!?)]'*").find(text[end - 1]) != std::string_view::npos)
    --end;
  give(begin, end);
  return std::max(end, std::min(next, end + 1));
}

/// "https://news.example/a" at its colon.
std::uint32_t WordlessFinder::web_address(std::uint32_t at) {
  constexpr std::uint32_t longest_scheme = 16;
  if (peek(at + 1) != '/' || peek(at + 2) != '/' || at == piece.begin || !letter(text[at - 1]))
    return at + 1;
  std::uint32_t begin = at;
  while (begin > floor() && letter(text[begin - 1]) && at - begin < longest_scheme) --begin;
  return address(begin, at + 3);
}

/// "www.news.example"
std::uint32_t WordlessFinder::bare_address(std::uint32_t at) {
  const bool begins = at == piece.begin || !letter(text[at - 1]);
  return begins && text.substr(at, 4) == "www." ? address(at, at + 4) : at + 1;
}

/// "desk@news.example" at its sign.
std::uint32_t WordlessFinder::mail_address(std::uint32_t at) {
  if (at <= floor() || !name_character(text[at - 1]) || !letter(peek(at + 1))) return at + 1;
  std::uint32_t begin = at;
  while (begin > floor() && name_character(text[begin - 1])) --begin;
  return address(begin, at + 1);
}

/// The mark of a quotation goes on in its next line.
std::uint32_t WordlessFinder::quotation_marks(std::uint32_t at) {
  while (++at < piece.end && (space(text[at]) || text[at] == '>'))
    if (text[at] == '>') give(at, at + 1);
  return at;
}

std::uint32_t WordlessFinder::tag(std::uint32_t at) {
  if (text.substr(at, 4) == "<!--" && comments_close) {
    const std::size_t end = text.substr(0, piece.end).find("-->", at + 4);
    if (end != std::string_view::npos) return give(at, static_cast<std::uint32_t>(end) + 3);
    comments_close = false;
  }
  if (!letter(peek(at + 1)) && peek(at + 1) != '/' && peek(at + 1) != '!') return at + 1;
  std::uint32_t end = at + 1;
  while (end < piece.end && end - at < longest_tag && text[end] != '<' && text[end] != '>') ++end;
  return peek(end) == '>' ? give(at, end + 1) : at + 1;
}

/// "](address)" after the words of a link.
std::uint32_t WordlessFinder::target(std::uint32_t at) {
  std::uint32_t end = at + 2;
  const auto own = [&](char c) {
    return c != ')' && c != '(' && c != '[' && (!space(c) || peek(end + 1) == '"');
  };
  while (end < piece.end && own(text[end])) ++end;
  if (peek(end) != ')' || bracket == 0) return at + 1;
  const std::uint32_t open = bracket - 1;
  bracket = 0;
  if (open >= floor()) give(open, open + 1);
  return give(at, end + 1);
}

/// "[12]" that stands close to the word before it.
std::uint32_t WordlessFinder::reference(std::uint32_t at) {
  std::uint32_t end = at + 1;
  while (end < at + 4 && is_digit(peek(end))) ++end;
  const bool close = at > piece.begin && !space(text[at - 1]);
  if (close && end > at + 1 && peek(end) == ']') return give(at, end + 1);
  bracket = at + 1;
  return at + 1;
}

/// Characters that may begin what is no word, by byte.
constexpr auto may_begin = [] {
  std::array<bool, 256> marks{};
  for (const char c : std::string_view(":w@<[]*\n")) marks[static_cast<unsigned char>(c)] = true;
  return marks;
}();

}  // namespace

std::vector<Span> wordless(std::string_view text, Span span) {
  WordlessFinder reader{text, span, {}};
  const char* const bytes = text.data();
  for (std::uint32_t at = span.begin; at < span.end;) {
    if (!may_begin[static_cast<unsigned char>(bytes[at])]) {
      ++at;
      continue;
    }
    switch (bytes[at]) {
      case ':': at = reader.web_address(at); break;
      case 'w': at = reader.bare_address(at); break;
      case '@': at = reader.mail_address(at); break;
      case '<': at = reader.tag(at); break;
      case '[': at = reader.reference(at); break;
      case ']': at = reader.peek(at + 1) == '(' ? reader.target(at) : at + 1; break;
      case '*': at = reader.give(at, at + 1); break;
      case '\n': at = reader.quotation_marks(at); break;
      default: ++at;
    }
  }
  return std::move(reader.spans);
}

}  // namespace checkclaims
