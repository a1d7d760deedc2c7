#pragma once
#include <cstdint>
#include <string_view>

namespace checkclaims {

/// A hash that a word shares with its regular inflections, whatever their case: "moves", "Moved",
/// "moving". Of letters outside ASCII the bytes count. Unrelated words may share one, seldom.
std::uint32_t stem_hash(std::string_view word);

}  // namespace checkclaims
