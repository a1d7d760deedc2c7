#include "checkclaims/document.hpp"

#include <algorithm>

namespace checkclaims {

std::uint64_t file_offset(const Document& document, std::uint32_t text_offset) {
  const auto& shifts = document.file_shift;
  const auto after = std::upper_bound(
      shifts.begin(), shifts.end(), text_offset,
      [](std::uint32_t offset, const auto& shift) { return offset < shift.first; });
  const std::int64_t shift = after == shifts.begin() ? 0 : std::prev(after)->second;
  return static_cast<std::uint64_t>(static_cast<std::int64_t>(text_offset) + shift);
}

}  // namespace checkclaims
