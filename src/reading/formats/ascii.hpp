#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace checkclaims {

// The characters of which the marks of formats are made. All others are none of these.

inline bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline bool ascii_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
inline char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The text with its ASCII letters lowered.
inline std::string ascii_lowered(std::string_view text) {
  std::string low(text);
  for (char& c : low) c = ascii_lower(c);
  return low;
}

/// How many words white space parts.
inline std::uint32_t words_apart(std::string_view text) {
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    words += !ascii_white(text[i]) && (i == 0 || ascii_white(text[i - 1]));
  return words;
}

}  // namespace checkclaims
