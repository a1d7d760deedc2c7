#include <algorithm>

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

}  // namespace

std::vector<Span> wordless(std::string_view text, Span span) {
  WordlessFinder reader{text, span, {}};
  for (std::uint32_t at = span.begin; at < span.end;) {
    switch (text[at]) {
      case ':':
        if (reader.peek(at + 1) == '/' && reader.peek(at + 2) == '/' && at > span.begin &&
            letter(text[at - 1])) {
          std::uint32_t begin = at;
          while (begin > reader.floor() && letter(text[begin - 1]) && at - begin < 16) --begin;
          at = reader.address(begin, at + 3);
        } else {
          ++at;
        }
        break;
      case 'w':
        if (text.substr(at, 4) == "www." && (at == span.begin || !letter(text[at - 1])))
          at = reader.address(at, at + 4);
        else
          ++at;
        break;
      case '@':
        if (at > reader.floor() && name_character(text[at - 1]) && letter(reader.peek(at + 1))) {
          std::uint32_t begin = at;
          while (begin > reader.floor() && name_character(text[begin - 1])) --begin;
          at = reader.address(begin, at + 1);
        } else {
          ++at;
        }
        break;
      case '<': at = reader.tag(at); break;
      case '[': at = reader.reference(at); break;
      case ']': at = reader.peek(at + 1) == '(' ? reader.target(at) : at + 1; break;
      case '*': at = reader.give(at, at + 1); break;
      case '\n':
        // The mark of a quotation goes on in its next line.
        while (++at < span.end && (space(text[at]) || text[at] == '>'))
          if (text[at] == '>') reader.give(at, at + 1);
        break;
      default: ++at;
    }
  }
  return std::move(reader.spans);
}

}  // namespace checkclaims
