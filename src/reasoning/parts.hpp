#pragma once
#include <cstdint>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "reasoning/conflicts.hpp"

namespace checkclaims {

class ClaimGraph;

/// A figure, and parts of it that cannot be parts of it.
struct PartConflict {
  ClaimId whole{};               ///< index of a claim
  std::vector<ClaimId> parts;    ///< indexes of claims that do not overlap; as few as prove it
  bool stated_together = false;  ///< one sentence says so itself: "12 dead, among them 14 children"
  bool closed = false;  ///< the parts are presented as complete, and do not add up to the whole
  ConflictReason reason = ConflictReason::together;  ///< why no choice of days helps
  bool may_overlap = false;  ///< somebody who was saved may have died later: a warning
};

/// The least that a part can be, in thousandths: what its words allow, reduced by half of what
/// rounding would allow as well. An article that gives the whole next to it would not round a part
/// up any further.
std::int64_t least_of_part(const LinkedClaim& part);

/// A figure that counts all of its event or place: not five more, not a share, and no part of
/// another.
bool counts_all(const LinkedClaim& claim);

/// Parts above their whole, alone or several together, and complete lists that do not add up: at
/// most one for each whole, in the order of claims. O(n log n).
std::vector<PartConflict> find_part_conflicts(const ClaimGraph& graph);

}  // namespace checkclaims
