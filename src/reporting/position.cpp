#include "reporting/position.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

constexpr std::size_t stride = 256;

Position after(Position position, std::string_view text) {
  for (const char c : text) {
    if (c == '\n') {
      ++position.line;
      position.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++position.column;
    }
  }
  return position;
}

/// The start of the line that continues after `piece`, which is the part of a text from `at` on;
/// `before` is the start of the line that continues into it.
std::uint32_t line_begin(std::string_view piece, std::uint32_t at, std::uint32_t before) {
  const std::size_t end = piece.rfind('\n');
  return end == std::string_view::npos ? before : at + static_cast<std::uint32_t>(end) + 1;
}

}  // namespace

Positions::Positions(std::string_view text, std::span<const LineMark> marks)
    : text_(text), source_(marks) {
  marks_.reserve(text.size() / stride + 1);
  lines_.reserve(text.size() / stride + 1);
  marks_.push_back({});
  lines_.push_back(0);
  for (std::size_t at = stride; at <= text.size(); at += stride) {
    marks_.push_back(after(marks_.back(), text.substr(at - stride, stride)));
    lines_.push_back(line_begin(text.substr(at - stride, stride),
                                static_cast<std::uint32_t>(at - stride), lines_.back()));
  }
}

/// Null before the first, and where there are none.
const LineMark* Positions::mark_before(std::uint32_t offset) const {
  const auto next =
      std::upper_bound(source_.begin(), source_.end(), offset,
                       [](std::uint32_t at, const LineMark& mark) { return at < mark.text; });
  return next == source_.begin() ? nullptr : &*std::prev(next);
}

Position Positions::at(std::uint32_t offset) const {
  const Position here = in_text(offset);
  const LineMark* mark = mark_before(offset);
  if (mark == nullptr) return here;
  const Position there = in_text(mark->text);
  if (here.line == there.line) return {mark->line, mark->column + (here.column - there.column)};
  return {mark->line + (here.line - there.line), here.column};
}

std::uint32_t Positions::byte_column(std::uint32_t offset) const {
  const std::uint32_t here = byte_column_in_text(offset);
  const LineMark* mark = mark_before(offset);
  if (mark == nullptr || in_text(offset).line != in_text(mark->text).line) return here;
  return mark->byte_column + (here - byte_column_in_text(mark->text));
}

Position Positions::in_text(std::uint32_t offset) const {
  const std::size_t end = std::min<std::size_t>(offset, text_.size());
  const std::size_t mark = end / stride;
  return after(marks_[mark], text_.substr(mark * stride, end - mark * stride));
}

std::uint32_t Positions::byte_column_in_text(std::uint32_t offset) const {
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(offset, text_.size()));
  const std::size_t mark = end / stride;
  const auto from = static_cast<std::uint32_t>(mark * stride);
  return end - line_begin(text_.substr(from, end - from), from, lines_[mark]) + 1;
}

const Positions& DocumentPositions::of(DocumentId document) {
  auto& positions = positions_.at(index(document));
  if (!positions)
    positions.emplace(documents_[index(document)].text, documents_[index(document)].line_marks);
  return *positions;
}

Position DocumentPositions::at(DocumentId document, std::uint32_t offset) {
  return of(document).at(offset);
}

std::uint32_t DocumentPositions::byte_column(DocumentId document, std::uint32_t offset) {
  return of(document).byte_column(offset);
}

}  // namespace checkclaims
