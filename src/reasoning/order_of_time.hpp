#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "reasoning/conflicts.hpp"

namespace checkclaims {

/// `members` (indexes of bounded claims) in the order in which they may have followed each other:
/// the earlier day first by an ordinary reading, the lower value where days leave the order open.
std::vector<std::uint32_t> in_order_of_time(const Analysis& analysis,
                                            std::span<const BoundedClaim> bounded_claims,
                                            std::vector<std::uint32_t> members);

}  // namespace checkclaims
