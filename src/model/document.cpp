#include "checkclaims/document.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

using Shifts = std::vector<std::pair<std::uint32_t, std::int32_t>>;

/// The first shift behind an offset of the text.
Shifts::const_iterator shift_after(const Shifts& shifts, std::uint32_t offset) {
  return std::upper_bound(shifts.begin(), shifts.end(), offset,
                          [](std::uint32_t at, const auto& shift) { return at < shift.first; });
}

std::uint64_t shifted(std::uint32_t offset, std::int64_t shift) {
  return static_cast<std::uint64_t>(std::max<std::int64_t>(0, offset + shift));
}

/// The offset in the file if the shift before `next` applies.
std::uint64_t shifted_before(const Shifts& shifts, Shifts::const_iterator next,
                             std::uint32_t offset) {
  return shifted(offset, next == shifts.begin() ? 0 : std::prev(next)->second);
}

}  // namespace

std::string_view file_of(const Document& document) {
  std::string_view path = document.path;
  if (!document.member.empty()) path.remove_suffix(document.member.size() + 1);
  return path;
}

std::uint64_t file_begin(const Document& document, std::uint32_t text_offset) {
  const Shifts& shifts = document.file_shift;
  return shifted_before(shifts, shift_after(shifts, text_offset), text_offset);
}

std::uint64_t file_end(const Document& document, std::uint32_t text_offset) {
  if (text_offset == 0) return file_begin(document, 0);
  const Shifts& shifts = document.file_shift;
  const auto next = shift_after(shifts, text_offset - 1);  // of the last byte before
  const std::uint64_t end = shifted_before(shifts, next, text_offset);
  if (next == shifts.end() || next->first > text_offset) return end;
  const std::uint64_t begin = shifted_before(shifts, next, text_offset - 1);
  const std::uint64_t goes_on = shifted(next->first, next->second);
  // What the text writes in more bytes than the file ends where the file goes on.
  return goes_on > begin ? std::min(end, goes_on) : end;
}

}  // namespace checkclaims
