#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// What the gravest finding makes of a stretch of text; `read` if there is none.
enum class MarkLevel : std::uint8_t { left_out, read, note, warning, error };
inline constexpr std::size_t mark_levels = static_cast<std::size_t>(MarkLevel::error) + 1;

/// Words of an article that a note speaks of. Marks may overlap and contain each other.
struct TextMark {
  Span words;  ///< marked lightly: a clause; may be empty
  Span value;  ///< marked strongly: a figure, a day, a name; may be empty
  MarkLevel level = MarkLevel::read;
};

/// A stretch of text that is marked in one way. Pieces are disjoint, in order, and none is empty.
struct TextPiece {
  Span span;
  std::optional<MarkLevel> words;  ///< the gravest of the marks whose words contain it
  /// Index of the mark whose value it belongs to. Where values overlap, the text is of the first.
  std::optional<std::uint32_t> value;
  MarkLevel value_level = MarkLevel::read;  ///< the gravest of the marks that share the value
  /// Indexes of the marks that are referred to behind this piece: at the end of the value, or of
  /// the value that took its text, or of the words if there is no value.
  std::vector<std::uint32_t> references;
};

/// Cuts [block.begin, block.end) of `text`, which must be valid UTF-8, at the borders of its marks
/// and at its anchors. What lies outside is clipped, and no cut is within a character. Takes
/// n log n steps for n marks and anchors, however they overlap.
std::vector<TextPiece> pieces_of(std::string_view text, Span block, std::span<const TextMark> marks,
                                 std::span<const std::uint32_t> anchors);

}  // namespace checkclaims
