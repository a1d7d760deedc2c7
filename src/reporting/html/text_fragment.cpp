#include "reporting/html/text_fragment.hpp"

#include <algorithm>
#include <array>

#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_whole = 100;  // bytes that are named as they are
constexpr std::size_t longest_end = 40;     // bytes of the beginning and of the end of longer ones

/// Everything but letters and digits of ASCII as %XX: also "-", "," and "&", which have a meaning
/// in a directive, and all that could end an address or an attribute.
std::string percent_encoded(std::string_view words) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : words) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return encoded;
}

/// The first words, of at most `longest_end` bytes; empty if the first word is longer.
std::string_view first_words(std::string_view text) {
  const std::size_t blank = text.rfind(' ', longest_end);
  return blank == std::string_view::npos ? std::string_view() : text.substr(0, blank);
}

std::string_view last_words(std::string_view text) {
  const std::size_t blank = text.find(' ', text.size() - longest_end - 1);
  return blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
}

}  // namespace

std::string text_directive(std::string_view words) {
  std::string line = one_line(words);
  line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
  line.erase(line.find_last_not_of(' ') + 1);
  if (line.empty() || escape(line).size() != line.size()) return {};
  if (line.size() <= longest_whole) return "text=" + percent_encoded(line);
  const std::string_view begin = first_words(line), end = last_words(line);
  if (begin.empty() || end.empty()) return {};
  return "text=" + percent_encoded(begin) + ',' + percent_encoded(end);
}

}  // namespace checkclaims
