#include "reading/formats/charset.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "checkclaims/error.hpp"
#include "reading/formats/characters.hpp"
#include "reading/formats/page_tree.hpp"

namespace checkclaims {
namespace {

enum class Charset : std::uint8_t { utf_8, windows_1252, iso_8859_15 };

/// The labels of https://encoding.spec.whatwg.org/#names-and-labels for these three.
constexpr std::pair<std::string_view, Charset> labels[] = {
    {"unicode-1-1-utf-8", Charset::utf_8},
    {"unicode11utf8", Charset::utf_8},
    {"unicode20utf8", Charset::utf_8},
    {"utf-8", Charset::utf_8},
    {"utf8", Charset::utf_8},
    {"x-unicode20utf8", Charset::utf_8},
    {"ansi_x3.4-1968", Charset::windows_1252},
    {"ascii", Charset::windows_1252},
    {"cp1252", Charset::windows_1252},
    {"cp819", Charset::windows_1252},
    {"csisolatin1", Charset::windows_1252},
    {"ibm819", Charset::windows_1252},
    {"iso-8859-1", Charset::windows_1252},
    {"iso-ir-100", Charset::windows_1252},
    {"iso8859-1", Charset::windows_1252},
    {"iso88591", Charset::windows_1252},
    {"iso_8859-1", Charset::windows_1252},
    {"iso_8859-1:1987", Charset::windows_1252},
    {"l1", Charset::windows_1252},
    {"latin1", Charset::windows_1252},
    {"us-ascii", Charset::windows_1252},
    {"windows-1252", Charset::windows_1252},
    {"x-cp1252", Charset::windows_1252},
    {"csisolatin9", Charset::iso_8859_15},
    {"iso-8859-15", Charset::iso_8859_15},
    {"iso8859-15", Charset::iso_8859_15},
    {"iso885915", Charset::iso_8859_15},
    {"iso_8859-15", Charset::iso_8859_15},
    {"l9", Charset::iso_8859_15},
    // A page whose <meta> can be read is in none of these, says the standard: it means UTF-8.
    {"utf-16", Charset::utf_8},
    {"utf-16le", Charset::utf_8},
    {"utf-16be", Charset::utf_8}};

constexpr std::string_view blanks = " \t\r\n\f";

/// The value behind "charset" or "encoding" and "=", with its quotes off; empty where none is.
std::string_view value_behind(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const bool starts =
        at > 0 && (blanks.find(text[at - 1]) != std::string_view::npos || text[at - 1] == ';' ||
                   text[at - 1] == '"' || text[at - 1] == '\'' || text[at - 1] == '/');
    std::size_t value = text.find_first_not_of(blanks, at + name.size());
    if (!starts || value == std::string_view::npos || text[value] != '=') continue;
    value = text.find_first_not_of(" \t\r\n\f\"'", value + 1);
    if (value == std::string_view::npos) return {};
    return text.substr(value, text.find_first_of(" \t\r\n\f\"';>?/", value) - value);
  }
  return {};
}

/// The charset that a page names in its first bytes, in lower case.
std::string stated_charset(std::string_view bytes) {
  constexpr std::size_t head_size = 1024;
  const std::string head = ascii_lowered(bytes.substr(0, head_size));
  const std::string_view text = head;
  if (text.starts_with("<?xml"))
    if (const std::string_view value = value_behind(text.substr(0, text.find("?>")), "encoding");
        !value.empty())
      return std::string(value);
  std::size_t at = 0;
  while ((at = text.find('<', at)) != std::string_view::npos) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) {
      at = text.find("-->", at + 2);
      if (at == std::string_view::npos) return {};
    } else if (rest.starts_with("<meta") && rest.size() > 5 &&
               (blanks.find(rest[5]) != std::string_view::npos || rest[5] == '/')) {
      const std::size_t end = rest.find('>');
      if (end == std::string_view::npos) return {};  // cut off by the limit
      if (const std::string_view value = value_behind(rest.substr(0, end), "charset");
          !value.empty())
        return std::string(value);
    }
    ++at;
  }
  return {};
}

/// The character of a byte from 0x80 on.
std::uint32_t character(unsigned char byte, Charset charset) {
  if (charset == Charset::windows_1252) return byte < 0xA0 ? windows_1252_character(byte) : byte;
  switch (byte) {
    case 0xA4: return 0x20AC;  // euro sign
    case 0xA6: return 0x160;
    case 0xA8: return 0x161;
    case 0xB4: return 0x17D;
    case 0xB8: return 0x17E;
    case 0xBC: return 0x152;
    case 0xBD: return 0x153;
    case 0xBE: return 0x178;
    default: return byte;
  }
}

Decoded from_bytes(const Article& page, Charset charset) {
  constexpr std::size_t largest_file = std::size_t{1} << 30;
  const std::string_view bytes = page.bytes;
  if (bytes.size() > largest_file)
    throw InputError(page.path,
                     "too large: " + std::to_string(bytes.size()) + " bytes, the limit is 1 GiB");
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos)
    throw InputError(page.path, "binary content (NUL byte at offset " + std::to_string(nul) + ")");
  Decoded decoded;
  decoded.text.reserve(bytes.size() + bytes.size() / 8);
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::size_t run = at;
    while (run < bytes.size() && static_cast<unsigned char>(bytes[run]) < 0x80) ++run;
    decoded.text.append(bytes.substr(at, run - at));
    if (run == bytes.size()) break;
    append_character(decoded.text, character(static_cast<unsigned char>(bytes[run]), charset));
    at = run + 1;
    decoded.file_shift.emplace_back(
        static_cast<std::uint32_t>(decoded.text.size()),
        static_cast<std::int32_t>(static_cast<std::int64_t>(at) -
                                  static_cast<std::int64_t>(decoded.text.size())));
  }
  return decoded;
}

}  // namespace

DecodedPage decode_page(const Article& page, std::string_view header_charset) {
  const std::string_view bytes = page.bytes;
  if (bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
      bytes.starts_with("\xFE\xFF"))
    return {decode(page), {}};
  constexpr std::size_t longest_label = 64;
  std::string label = ascii_lowered(header_charset.substr(0, longest_label));
  label.erase(0, std::min(label.find_first_not_of(" \t\"'"), label.size()));
  label.erase(std::min(label.find_last_not_of(" \t\"'") + 1, label.size()));
  if (label.empty()) label = stated_charset(bytes).substr(0, longest_label);
  if (label.empty()) return {decode(page), {}};
  const auto* known = std::find_if(std::begin(labels), std::end(labels),
                                   [&](const auto& row) { return row.first == label; });
  if (known == std::end(labels))
    return {decode(page), {"charset " + label + " is not known, the page is read as UTF-8"}};
  if (known->second == Charset::utf_8) return {decode(page), {}};
  return {from_bytes(page, known->second), {}};
}

}  // namespace checkclaims
