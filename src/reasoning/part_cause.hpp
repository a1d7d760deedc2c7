#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// The likely cause of a part above its whole; empty where there is none. `names` gives the label
/// by which the proof calls each claim (index).
Cause part_cause(const ClaimGraph& graph, const PartConflict& conflict,
                 const std::map<ClaimId, LabelRef>& names);

}  // namespace checkclaims
