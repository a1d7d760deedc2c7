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
  std::vector<ClaimId> parts;    ///< indexes of claims that count nobody twice; as few as prove it
  bool stated_together = false;  ///< its own words say so: "12 dead, among them 14 children"
  bool closed = false;           ///< the parts are all there are, and do not add up to the whole
  ConflictReason reason = ConflictReason::together;  ///< why no choice of days helps
};

/// The least that a part can be, in thousandths: what its words allow, and half of what rounding
/// would allow besides. Who tells the whole beside it would not round a part up beyond that.
std::int64_t least_of_part(const LinkedClaim& part);

/// Parts above their whole, alone or several together, and closed lists that do not add up:
/// of each whole at most one, in the order of claims. n log n.
std::vector<PartConflict> find_part_conflicts(const ClaimGraph& graph);

}  // namespace checkclaims
