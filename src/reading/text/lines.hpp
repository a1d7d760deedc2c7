#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "reading/text/blocks.hpp"

namespace checkclaims {

/// Where the line that `at` stands in ends: at its \n or \r, or with the text.
inline std::size_t end_of_line(std::string_view text, std::size_t at) {
  const char* const bytes = text.data();
  while (at < text.size() && bytes[at] != '\n' && bytes[at] != '\r') ++at;
  return at;
}

/// A line that says something.
struct Line {
  std::uint32_t start = 0;  ///< of its first byte, indent included
  Span span;  ///< what it says: without indent, mark of list or heading, white space at the end
  PieceForm form = PieceForm::line;
  bool after_blank = true;  ///< a blank line stands before it, or nothing does
};

/// The text from `from` on -> its lines that are not blank. Lines end with \n, \r\n or
/// \r. What Markdown and HTML mark as code, script, table, comment or rule is PieceForm::markup;
/// a fence, comment or script that is never closed marks nothing.
std::vector<Line> read_lines(std::string_view text, std::uint32_t from);

}  // namespace checkclaims
