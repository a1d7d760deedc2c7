#pragma once
#include <span>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Two bounded claims (indexes) that cannot both be true.
struct ConflictingPair {
  std::uint32_t lower = Conflicts::none, higher = Conflicts::none;
  ConflictReason reason = ConflictReason::none;
};

/// The bounded claims that a finding shows, rising, and the reasons: each is in at least one pair.
struct ChosenSides {
  std::vector<std::uint32_t> rivals;
  std::vector<ConflictingPair> pairs;
};

/// One bounded claim for each value group of `sides`, at most 16, the ones that prove most first:
/// exact figures, stated days, then the order of bounded claims. Each is chosen for its conflict
/// with another one; where that requires it, a value group is shown twice.
ChosenSides choose_sides(const ClaimGraph& graph, const Quantity& quantity,
                         std::span<const std::uint32_t> sides, Relation relation);

}  // namespace checkclaims
