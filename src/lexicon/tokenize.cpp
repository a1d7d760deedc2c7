#include "lexicon/tokenize.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>

#include "lexicon/image.hpp"

namespace checkclaims {
namespace {

/// The maximum size of a word or number; a longer run of letters or digits is split.
constexpr std::size_t longest_token = 1024;

struct Character {
  std::int32_t code = 0;
  std::uint32_t size = 1;
};

/// A character outside ASCII.
Character wide_character_at(std::string_view text, std::size_t at) {
  utf8proc_int32_t code = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                     static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  return size > 0 ? Character{code, static_cast<std::uint32_t>(size)} : Character{0xFFFD, 1};
}

inline Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Character{byte, 1} : wide_character_at(text, at);
}

bool ascii_letter(std::int32_t code) { return (code | 32) >= 'a' && (code | 32) <= 'z'; }
bool digit(std::int32_t code) { return code >= '0' && code <= '9'; }

bool letter(std::int32_t code) {
  if (code < 0x80) return ascii_letter(code);
  const auto category = utf8proc_category(code);
  return category >= UTF8PROC_CATEGORY_LU &&
         category <= UTF8PROC_CATEGORY_ME;  // letters and their marks
}

bool upper(std::int32_t code) {
  return code < 0x80 ? code >= 'A' && code <= 'Z' : utf8proc_isupper(code) != 0;
}
bool lower(std::int32_t code) {
  return code < 0x80 ? code >= 'a' && code <= 'z' : utf8proc_islower(code) != 0;
}

bool space(std::int32_t code) {
  if (code < 0x80) return code <= ' ';
  return code == 0xA0 || utf8proc_category(code) == UTF8PROC_CATEGORY_ZS || code == 0x200B ||
         code == 0xFEFF;
}

/// The ASCII equivalent of a mark: curly quotes and long dashes folded.
char mark_of(std::int32_t code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2033: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013: return '-';
    case 0x2014:
    case 0x2015: return '_';  // a dash that separates clauses
    default: return code < 0x80 ? static_cast<char>(code) : '\0';
  }
}

/// Where a run of letters from `at` ends; "U.S." and "a.m." keep their full stops.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t letters = 0, stop = at;
  while (stop < end && stop - at < longest_token) {
    const Character c = character_at(text, stop);
    if (letter(c.code)) {
      stop += c.size;
      ++letters;
    } else if (c.code == '.' && letters == 1 && stop + 1 < end && ascii_letter(text[stop + 1]) &&
               (stop + 2 >= end || !ascii_letter(text[stop + 2]))) {
      ++stop;
      letters = 0;
    } else {
      break;
    }
  }
  const bool dotted = letters == 1 && stop - at >= 3 && text[stop - 2] == '.';
  return dotted && stop < end && text[stop] == '.' ? stop + 1 : stop;
}

/// Where digits with their separators end: "39,445", "1.2", "1.234.567" is left as it is.
std::size_t number_end(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t stop = at;
  while (stop < end && stop - at < longest_token &&
         (digit(text[stop]) ||
          ((text[stop] == ',' || text[stop] == '.') && stop + 1 < end && digit(text[stop + 1]))))
    ++stop;
  return stop;
}

/// The size of "'s" at `at`; 0 if there is none.
std::size_t possessive_size(std::string_view text, std::size_t at, std::size_t end) {
  const Character c = character_at(text, at);
  if (mark_of(c.code) != '\'') return 0;
  const std::size_t next = at + c.size;
  if (next >= end || (text[next] | 32) != 's') return 0;
  if (next + 1 < end && letter(character_at(text, next + 1).code)) return 0;
  return c.size + 1;
}

/// The classes of ASCII characters, as bits.
enum : std::uint8_t { ascii_upper = 1, ascii_lower = 2, ascii_digit = 4, ascii_space = 8 };
constexpr std::array<std::uint8_t, 256> ascii_classes = [] {
  std::array<std::uint8_t, 256> classes{};
  for (int c = 0; c <= ' '; ++c) classes[static_cast<std::size_t>(c)] = ascii_space;
  for (int c = 'A'; c <= 'Z'; ++c) classes[static_cast<std::size_t>(c)] = ascii_upper;
  for (int c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = ascii_lower;
  for (int c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = ascii_digit;
  return classes;
}();
std::uint8_t class_of(char c) { return ascii_classes[static_cast<unsigned char>(c)]; }

/// Reads a word of ASCII letters into `token`, whose span it ends, and returns its hash, folded;
/// nothing where it may have other letters or full stops of its own.
std::optional<std::uint32_t> read_plain_word(Token& token, std::string_view text, std::size_t end) {
  const std::size_t begin = token.span.begin, most = std::min(end, begin + longest_token);
  const char* const bytes = text.data();
  std::uint8_t seen = 0;
  std::uint32_t hash = hash_of({});
  std::size_t stop = begin;
  for (; stop < most; ++stop) {
    const std::uint8_t letter = class_of(bytes[stop]);
    if ((letter & (ascii_upper | ascii_lower)) == 0) break;
    seen |= letter;
    hash = hash_with(hash, static_cast<char>(bytes[stop] | 32));
  }
  if (stop == begin) return std::nullopt;
  if (stop < end) {
    const bool dotted = stop - begin == 1 && text[stop] == '.';
    if (stop == most || dotted || (static_cast<unsigned char>(text[stop]) & 0x80) != 0)
      return std::nullopt;
  }
  token.span.end = static_cast<std::uint32_t>(stop);
  token.capitalised = class_of(text[begin]) == ascii_upper;
  token.all_caps = seen == ascii_upper;
  return hash;
}

void set_case(Token& token, std::string_view text) {
  bool any_lower = false, any_upper = false;
  for (std::size_t i = token.span.begin; i < token.span.end;) {
    const Character c = character_at(text, i);
    if (i == token.span.begin) token.capitalised = upper(c.code);
    any_lower |= lower(c.code);
    any_upper |= upper(c.code);
    i += c.size;
  }
  token.all_caps = any_upper && !any_lower;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string folded(text);
  std::size_t plain = 0;  // most words are ASCII
  for (char& c : folded) {
    if ((static_cast<unsigned char>(c) & 0x80) != 0) break;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 32);
    ++plain;
  }
  folded.resize(plain);
  for (std::size_t i = plain; i < text.size();) {
    const Character c = character_at(text, i);
    if (c.code < 0x80) {
      folded += c.code >= 'A' && c.code <= 'Z' ? static_cast<char>(c.code | 32)
                                               : static_cast<char>(c.code);
    } else if (const char mark = mark_of(c.code)) {
      folded += mark;
    } else {
      utf8proc_uint8_t bytes[4];
      const auto size = utf8proc_encode_char(utf8proc_tolower(c.code), bytes);
      folded.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    }
    i += c.size;
  }
  return folded;
}

namespace {

/// The token at `at`, which is no space.
Token token_at(std::string_view text, std::size_t at, std::size_t end, bool glued,
               const Lexicon* lexicon) {
  Token token;
  token.glued = glued;
  token.span.begin = static_cast<std::uint32_t>(at);
  token.kind = TokenKind::word;
  const auto bytes = [&] { return text.substr(token.span.begin, token.span.size()); };
  if (const auto hash = read_plain_word(token, text, end)) {
    if (lexicon != nullptr) token.word = lexicon->word(*hash, bytes());
    return token;
  }
  const Character c = character_at(text, at);
  std::size_t stop = at + c.size;
  if (letter(c.code)) {
    stop = word_end(text, at, end);
  } else if (digit(c.code)) {
    stop = number_end(text, at, end);
    token.kind = TokenKind::number;
  } else if (const auto size = glued ? possessive_size(text, at, end) : 0) {
    stop = at + size;
    token.kind = TokenKind::possessive;
  } else {
    token.mark = mark_of(c.code);
    token.kind = TokenKind::punctuation;
  }
  token.span.end = static_cast<std::uint32_t>(stop);
  if (token.kind == TokenKind::word) set_case(token, text);
  if (lexicon != nullptr) token.word = lexicon->word(bytes());
  return token;
}

/// The first character from `at` on that is no space; `end` where there is none.
std::size_t after_spaces(std::string_view text, std::size_t at, std::size_t end) {
  const char* const bytes = text.data();
  while (at < end) {
    if (class_of(bytes[at]) == ascii_space) {
      ++at;
      continue;
    }
    if ((static_cast<unsigned char>(bytes[at]) & 0x80) == 0) break;
    const Character c = wide_character_at(text, at);
    if (!space(c.code)) break;
    at += c.size;
  }
  return at;
}

}  // namespace

void tokenize(std::string_view text, Span span, const Lexicon* lexicon,
              std::vector<Token>& tokens) {
  std::size_t previous_end = std::string_view::npos;
  for (std::size_t at = span.begin; (at = after_spaces(text, at, span.end)) < span.end;) {
    tokens.push_back(token_at(text, at, span.end, at == previous_end, lexicon));
    previous_end = at = tokens.back().span.end;
  }
}

std::vector<Token> tokenize(std::string_view text, Span span, const Lexicon* lexicon) {
  std::vector<Token> tokens;
  tokens.reserve(span.size() / 5 + 1);
  tokenize(text, span, lexicon, tokens);
  return tokens;
}

}  // namespace checkclaims
