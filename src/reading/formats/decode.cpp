#include "reading/formats/decode.hpp"

#include <cstdint>
#include <cstring>
#include <string_view>

#include "checkclaims/error.hpp"
#include "reading/formats/characters.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

[[noreturn]] void refuse_nul(const std::string& path, std::size_t offset) {
  throw InputError(path, "binary content (NUL byte at offset " + std::to_string(offset) + ")");
}

/// From here on `text` and file have the same distance, until the next call.
void note_shift(Decoded& decoded, std::size_t file_offset) {
  const auto shift = static_cast<std::int32_t>(static_cast<std::int64_t>(file_offset) -
                                               static_cast<std::int64_t>(decoded.text.size()));
  const std::int32_t last = decoded.file_shift.empty() ? 0 : decoded.file_shift.back().second;
  if (shift != last)
    decoded.file_shift.emplace_back(static_cast<std::uint32_t>(decoded.text.size()), shift);
}

/// What stands at a place: `size` bytes that are a character, or that become one U+FFFD.
struct Sequence {
  std::size_t size = 1;
  bool valid = false;
};

/// Table 3-7 of the Unicode Standard: which second bytes a lead byte allows.
Sequence sequence_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {1, true};
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : lead >= 0xE0 && lead <= 0xEF ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0) return {1, false};
  unsigned char low = 0x80, high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  std::size_t size = 1;
  while (size < length && at + size < bytes.size() && byte(at + size) >= low &&
         byte(at + size) <= high) {
    low = 0x80;
    high = 0xBF;
    ++size;
  }
  return {size, size == length};
}

/// The first byte from `at` on that is not ASCII; the size where there is none.
std::size_t after_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0x80) == 0) ++at;
  return at;
}

Decoded from_utf8(const Article& article) {
  const std::string_view bytes = article.bytes;
  if (const void* nul = std::memchr(bytes.data(), 0, bytes.size()))
    refuse_nul(article.path,
               static_cast<std::size_t>(static_cast<const char*>(nul) - bytes.data()));
  Decoded decoded;
  std::size_t at = 0;
  while (bytes.substr(at, byte_order_mark.size()) == byte_order_mark) at += byte_order_mark.size();
  decoded.text.reserve(bytes.size() - at);
  note_shift(decoded, at);
  for (std::size_t run = at; run < bytes.size();) {
    at = after_ascii(bytes, at);
    const Sequence next = at < bytes.size() ? sequence_at(bytes, at) : Sequence{0, false};
    if (next.valid) {
      at += next.size;
      continue;
    }
    decoded.text.append(bytes.substr(run, at - run));
    if (next.size > 0) {
      decoded.text.append(replacement);
      ++decoded.replaced;
      at += next.size;
      note_shift(decoded, at);
    }
    run = at;
  }
  return decoded;
}

enum class Endian : std::uint8_t { little, big };

Decoded from_utf16(const Article& article, Endian endian) {
  const std::string_view bytes = article.bytes;
  const auto unit = [&](std::size_t i) -> std::uint32_t {
    const auto first = static_cast<unsigned char>(bytes[i]),
               second = static_cast<unsigned char>(bytes[i + 1]);
    return endian == Endian::little ? first | std::uint32_t{second} << 8
                                    : std::uint32_t{first} << 8 | second;
  };
  Decoded decoded;
  decoded.text.reserve(bytes.size() / 2);
  std::size_t at = 0;
  while (at + 1 < bytes.size() && unit(at) == 0xFEFF) at += 2;
  note_shift(decoded, at);
  while (at < bytes.size()) {
    std::size_t size = 2;
    std::uint32_t code = 0xFFFD;
    bool valid = at + 1 < bytes.size();
    if (valid) {
      code = unit(at);
      if (code == 0) refuse_nul(article.path, at);
      if (code >= 0xD800 && code <= 0xDFFF) {
        const std::uint32_t low = at + 3 < bytes.size() ? unit(at + 2) : 0;
        valid = code <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF;
        code = valid ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD;
        if (valid) size = 4;
      }
    } else {
      size = 1;  // half a code unit at the end
    }
    if (!valid) ++decoded.replaced;
    append_character(decoded.text, code);
    at += size;
    note_shift(decoded, at);
  }
  return decoded;
}

}  // namespace

Decoded decode(const Article& article) {
  const std::string_view bytes = article.bytes;
  if (bytes.size() > largest_file)
    throw InputError(article.path,
                     "too large: " + std::to_string(bytes.size()) + " bytes, the limit is 1 GiB");
  const bool little = bytes.starts_with("\xFF\xFE"), big = bytes.starts_with("\xFE\xFF");
  if (!little && !big) return from_utf8(article);
  return from_utf16(article, little ? Endian::little : Endian::big);
}

}  // namespace checkclaims
