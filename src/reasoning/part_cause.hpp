#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// What is likely behind a part above its whole; empty where nothing is. `names` says how the
/// proof calls each claim (index).
Cause part_cause(const ClaimGraph& graph, const PartConflict& conflict,
                 const std::map<ClaimId, LabelRef>& names);

}  // namespace checkclaims
