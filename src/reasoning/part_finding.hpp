#pragma once
#include <string_view>
#include <vector>

#include "checkclaims/finding.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// One finding for each key of a whole, by key: its rivals are the whole and the parts of each
/// conflict with other values, at most eight, and `also` marks claims that repeat one.
std::vector<Finding> part_findings(const ClaimGraph& graph,
                                   const std::vector<PartConflict>& conflicts,
                                   std::string_view rule);

}  // namespace checkclaims
