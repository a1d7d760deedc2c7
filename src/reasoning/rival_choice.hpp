#pragma once
#include <span>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Two stances (indexes) that cannot both be true.
struct RivalPair {
  std::uint32_t lower = Opponents::none, higher = Opponents::none;
  Clash clash = Clash::none;
};

/// The stances that a finding shows, rising, and why: each is in at least one pair.
struct RivalChoice {
  std::vector<std::uint32_t> rivals;
  std::vector<RivalPair> pairs;
};

/// One stance for each camp of `sides`, at most 16, those that prove best first: exact
/// figures, stated days, then the order of stances. Each is chosen for an opponent among
/// the others; where that needs it, a camp is shown twice.
RivalChoice choose_rivals(const ClaimGraph& graph, const Quantity& quantity,
                          std::span<const std::uint32_t> sides, Relation relation);

}  // namespace checkclaims
