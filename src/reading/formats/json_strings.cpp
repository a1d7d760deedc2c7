#include "reading/formats/json_strings.hpp"

#include <charconv>
#include <optional>
#include <string>

#include "reading/formats/characters.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// The four hex digits at `at`.
std::optional<std::uint32_t> unit_at(std::string_view json, std::size_t at) {
  if (at + 4 > json.size()) return std::nullopt;
  std::uint32_t unit = 0;
  const char* begin = json.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + 4, unit, 16);
  if (error != std::errc() || end != begin + 4) return std::nullopt;
  return unit;
}

std::string utf8_of(std::uint32_t code) {
  std::string bytes;
  append_character(bytes, code);
  return bytes;
}

/// An escape: the character that it stands for, and how many bytes it has.
struct Escape {
  std::string character;
  std::size_t size = 2;
  bool replaced = false;
};

std::optional<Escape> unicode_escape(std::string_view json, std::size_t at) {
  const auto unit = unit_at(json, at + 2);
  if (!unit) return std::nullopt;
  if (*unit >= 0xD800 && *unit <= 0xDBFF && json.substr(at + 6, 2) == "\\u") {
    const auto low = unit_at(json, at + 8);
    if (low && *low >= 0xDC00 && *low <= 0xDFFF)
      return Escape{utf8_of(0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00)), 12, false};
  }
  if (*unit == 0 || (*unit >= 0xD800 && *unit <= 0xDFFF))
    return Escape{std::string(replacement), 6, true};
  return Escape{utf8_of(*unit), 6, false};
}

std::optional<Escape> escape_at(std::string_view json, std::size_t at) {
  if (at + 1 >= json.size()) return std::nullopt;
  switch (json[at + 1]) {
    case '"':
    case '\\':
    case '/': return Escape{std::string(1, json[at + 1])};
    case 'n': return Escape{"\n"};
    case 't': return Escape{"\t"};
    case 'r': return Escape{"\r"};
    case 'b':
    case 'f': return Escape{" "};
    case 'u': return unicode_escape(json, at);
    default: return std::nullopt;
  }
}

}  // namespace

JsonWords write_json_string(std::string_view json, std::size_t at, TextWriter& out) {
  JsonWords words;
  std::size_t run = at;
  while (at < json.size() && json[at] != '"') {
    if (json[at] != '\\') {
      ++at;
      continue;
    }
    out.copy(json, run, at);
    const auto escape = escape_at(json, at);
    if (!escape) {
      words.valid = false;
      words.end = at;
      return words;
    }
    out.add(escape->character, at);
    words.replaced += escape->replaced;
    run = at += escape->size;
  }
  out.copy(json, run, at);
  words.end = at;
  return words;
}

}  // namespace checkclaims
