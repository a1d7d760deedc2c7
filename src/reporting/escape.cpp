// Everything from outside is escaped here before it reaches a terminal or a CI log.
#include "reporting/escape.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "checkclaims/report.hpp"

namespace checkclaims {
namespace {

struct Character {
  std::int32_t code = -1;  // -1 for a byte that is not UTF-8
  std::string_view bytes;
};

Character first_character(std::string_view text) {
  std::int32_t code = -1;
  if (const auto byte = static_cast<unsigned char>(text.front()); byte < 0x80)
    return {byte, text.substr(0, 1)};
  const auto length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4)), &code);
  if (length <= 0) return {-1, text.substr(0, 1)};
  return {code, text.substr(0, static_cast<std::size_t>(length))};
}

/// Controls, bidi and other format characters, line and paragraph separators.
bool invisible(std::int32_t code) {
  if (code < 0x80) return code < 0x20 || code == 0x7F;
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    default: return false;
  }
}

bool is_space(std::int32_t code) {
  return code == ' ' || (code >= 0x80 && utf8proc_category(code) == UTF8PROC_CATEGORY_ZS);
}

std::size_t width_of(const Character& character) {
  const std::int32_t code = character.code;
  if (code == '\t' || code == '\n' || code == '\r') return 2;
  if (code < 0) return 6;  // "\x{ff}"
  if (code >= 0x20 && code < 0x7F) return 1;
  if (invisible(code))
    return code < 0x100 ? 6 - (code < 0x10 ? 1 : 0) : code < 0x1000 ? 7 : code < 0x10000 ? 8 : 9;
  return static_cast<std::size_t>(utf8proc_charwidth(code));
}

/// Scans a text and recognises a bracket that would complete `##[` or `##vso[`.
class CommandWatch {
 public:
  bool completes_command(std::int32_t code) {
    const bool letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    const bool completes = code == '[' && hashes_ >= 2;
    if (code == '#')
      hashes_ = named_ ? 1 : hashes_ + 1;
    else if (!letter)
      hashes_ = 0;
    named_ = letter;
    return completes;
  }

 private:
  std::size_t hashes_ = 0;
  bool named_ = false;
};

}  // namespace

std::string escape(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  CommandWatch watch;
  bool at_start = true;
  while (!text.empty()) {
    const auto [code, bytes] = first_character(text);
    text.remove_prefix(bytes.size());
    const bool command =
        watch.completes_command(code) || (at_start && code == ':' && text.starts_with(':'));
    at_start = at_start && is_space(code);
    if (code == '\t')
      safe += "\\t";
    else if (code == '\n')
      safe += "\\n";
    else if (code == '\r')
      safe += "\\r";
    else if (code < 0)
      fmt::format_to(std::back_inserter(safe), "\\x{{{:02x}}}",
                     static_cast<unsigned char>(bytes[0]));
    else if (command || invisible(code))
      fmt::format_to(std::back_inserter(safe), "\\u{{{:x}}}", code);
    else
      safe += bytes;
  }
  return safe;
}

void append_markup(std::string& html, std::string_view text) {
  bool at_start = true;  // of a line, or behind something that may have been its start
  while (!text.empty()) {
    const auto [code, bytes] = first_character(text);
    text.remove_prefix(bytes.size());
    switch (code) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      case '\'': html += "&#39;"; break;
      case '[': html += "&#91;"; break;
      case '\t': html += "&#9;"; break;
      case '\r': html += "&#13;"; break;
      case '\n': html += '\n'; break;
      case ':': html += at_start ? "&#58;" : ":"; break;
      case -1:
        fmt::format_to(std::back_inserter(html), "\\x{{{:02x}}}",
                       static_cast<unsigned char>(bytes[0]));
        break;
      default:
        if (invisible(code))
          fmt::format_to(std::back_inserter(html), "\\u{{{:x}}}", code);
        else
          html += bytes;
    }
    at_start = code == '\n' || (at_start && (code == '\t' || code == '\r' || is_space(code)));
  }
}

std::string quote_path(std::string_view path) {
  std::string quoted = "\"";
  bool odd = path.empty();
  for (std::string_view rest = path; !rest.empty();) {
    const auto [code, bytes] = first_character(rest);
    rest.remove_prefix(bytes.size());
    if (code == '"' || code == '\\') {
      quoted += '\\';
      quoted += bytes;
      odd = true;
    } else if (code < 0 || invisible(code)) {
      for (const char byte : bytes)
        fmt::format_to(std::back_inserter(quoted), "\\{:03o}", static_cast<unsigned char>(byte));
      odd = true;
    } else {
      quoted += bytes;
    }
  }
  return odd ? quoted + '"' : std::string(path);
}

std::string json_path(std::string_view path) {
  for (std::string_view rest = path; !rest.empty();) {
    const auto [code, bytes] = first_character(rest);
    if (code < 0) return quote_path(path);
    rest.remove_prefix(bytes.size());
  }
  return std::string(path);
}

std::string escape_ci_commands(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  CommandWatch watch;
  while (!json.empty()) {
    const auto [code, bytes] = first_character(json);
    json.remove_prefix(bytes.size());
    if (!watch.completes_command(code) && (code == '\n' || code < 0 || !invisible(code)))
      safe += bytes;
    else if (code < 0x10000)
      fmt::format_to(std::back_inserter(safe), "\\u{:04x}", code);
    else
      fmt::format_to(std::back_inserter(safe), "\\u{:04x}\\u{:04x}",
                     0xD800 + ((code - 0x10000) >> 10), 0xDC00 + ((code - 0x10000) & 0x3FF));
  }
  return safe;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Character character = first_character(text);
    text.remove_prefix(character.bytes.size());
    width += width_of(character);
  }
  return width;
}

std::string_view first_columns(std::string_view text, std::size_t width) {
  std::size_t end = 0;
  for (std::size_t filled = 0; end < text.size();) {
    const Character character = first_character(text.substr(end));
    filled += width_of(character);
    if (filled > width) break;
    end += character.bytes.size();
  }
  return text.substr(0, end);
}

std::string_view last_columns(std::string_view text, std::size_t width) {
  std::size_t filled = display_width(text), begin = 0;
  while (filled > width && begin < text.size()) {
    const Character character = first_character(text.substr(begin));
    filled -= width_of(character);
    begin += character.bytes.size();
  }
  return text.substr(begin);
}

}  // namespace checkclaims
