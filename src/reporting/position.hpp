#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// 1-based; `column` counts Unicode code points.
struct Position {
  std::uint32_t line = 1, column = 1;
  bool operator==(const Position&) const = default;
};

/// Maps byte offsets of a text to lines and columns, each in constant time however long the lines
/// are. The text must be valid UTF-8 and outlive it, as must the marks: where there are any, lines
/// and columns are those of the file that the text was taken from.
class Positions {
 public:
  explicit Positions(std::string_view text, std::span<const LineMark> marks = {});
  /// Offsets past the end are clamped to the end.
  Position at(std::uint32_t offset) const;
  /// The column in bytes, 1-based.
  std::uint32_t byte_column(std::uint32_t offset) const;

 private:
  Position in_text(std::uint32_t offset) const;
  std::uint32_t byte_column_in_text(std::uint32_t offset) const;
  const LineMark* mark_before(std::uint32_t offset) const;

  std::string_view text_;
  std::span<const LineMark> source_;
  std::vector<Position> marks_;       // one every `stride` bytes
  std::vector<std::uint32_t> lines_;  // for each mark, the start of its line
};

/// The same for many documents, each scanned when first needed. They must outlive it.
class DocumentPositions {
 public:
  explicit DocumentPositions(std::span<const Document> documents)
      : documents_(documents), positions_(documents.size()) {}
  Position at(DocumentId document, std::uint32_t offset);
  std::uint32_t byte_column(DocumentId document, std::uint32_t offset);

 private:
  const Positions& of(DocumentId document);

  std::span<const Document> documents_;
  std::vector<std::optional<Positions>> positions_;
};

}  // namespace checkclaims
