#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "reasoning/rivals.hpp"

namespace checkclaims {

/// `members` (indexes of stances) as they may have followed each other: the earlier day
/// first by an ordinary reading, the lower value where days leave it open.
std::vector<std::uint32_t> in_order_of_time(const Analysis& analysis,
                                            std::span<const Stance> stances,
                                            std::vector<std::uint32_t> members);

}  // namespace checkclaims
