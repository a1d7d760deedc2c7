#pragma once
#include <fstream>
#include <string_view>

namespace checkclaims::generate {

/// The text as string literals of at most 8000 bytes, which the compiler joins.
inline void write_text(std::ofstream& out, std::string_view text) {
  constexpr std::size_t piece = 8000;
  constexpr const char* digits = "01234567";
  for (std::size_t at = 0; at < text.size(); at += piece) {
    out << '"';
    for (const char c : text.substr(at, piece)) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= ' ' && byte < 0x7F && c != '"' && c != '\\' && c != '?')
        out << c;
      else
        out << '\\' << digits[byte >> 6] << digits[byte >> 3 & 7] << digits[byte & 7];
    }
    out << "\"\n";
  }
}

}  // namespace checkclaims::generate
