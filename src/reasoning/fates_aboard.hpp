#pragma once
#include <vector>

#include "reasoning/claim_graph.hpp"
#include "reasoning/parts.hpp"

namespace checkclaims {

/// Of those aboard each was lost or saved, none both: the dead and the saved of one event, from
/// whichever articles, that are more than all who were aboard by its only count of them. Empty
/// where the articles disagree about who was aboard, or none gives a day of the event.
std::vector<PartConflict> find_fates_above(const ClaimGraph& graph);

}  // namespace checkclaims
