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

}  // namespace

Positions::Positions(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / stride + 1);
  marks_.push_back({});
  for (std::size_t at = stride; at <= text.size(); at += stride)
    marks_.push_back(after(marks_.back(), text.substr(at - stride, stride)));
}

Position Positions::at(std::uint32_t offset) const {
  const std::size_t end = std::min<std::size_t>(offset, text_.size());
  const std::size_t mark = end / stride;
  return after(marks_[mark], text_.substr(mark * stride, end - mark * stride));
}

Position DocumentPositions::at(std::uint32_t document, std::uint32_t offset) {
  auto& positions = positions_.at(document);
  if (!positions) positions.emplace(documents_[document].text);
  return positions->at(offset);
}

}  // namespace checkclaims
