// parts-miss-whole: parts that are presented as complete do not add up to the whole.
//
//   "31 people were killed: 20 civilians and 14 soldiers"              fires
//   "31 people were killed, including 20 civilians and 9 soldiers"     silent: there may be others
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/part_finding.hpp"

namespace checkclaims {

std::vector<Finding> parts_miss_whole(const ClaimGraph& graph) {
  std::vector<PartConflict> conflicts = graph.part_conflicts();
  std::erase_if(conflicts, [](const PartConflict& conflict) { return !conflict.closed; });
  return part_findings(graph, conflicts, "parts-miss-whole");
}

}  // namespace checkclaims
