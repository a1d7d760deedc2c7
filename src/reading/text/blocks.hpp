#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// How a piece of an article is written.
enum class PieceForm : std::uint8_t {
  line,     ///< a line, or lines that a hard wrap had cut apart
  item,     ///< of a list: its span starts after the bullet or number
  heading,  ///< "## Words": its span starts after the marks
  markup,   ///< code, table, comment, rule: no prose
};

/// A paragraph, list item or heading, before anyone has judged what it is.
struct Piece {
  Span span;  ///< trimmed; never empty
  PieceForm form = PieceForm::line;
};

/// The text from `from` on -> its pieces, in order.
///
/// In news each line is a paragraph. Where most lines of an article look cut at one
/// width, lines that fill it are joined with the next.
std::vector<Piece> cut_into_pieces(std::string_view text, std::uint32_t from);

/// Bytes of a piece that are no words: addresses of links, tags, comments, emphasis
/// marks, references like [12]. In order, not overlapping.
std::vector<Span> wordless(std::string_view text, Span span);

}  // namespace checkclaims
