// part-exceeds-whole: a part is counted as larger than its whole.
//
//   "21 people died, among them 34 children"                            fires
//   3 May "12 children died in the fire"; 4 May "9 people died in it"   fires
//   3 May "9 people died"; 4 May "12 children died"                     silent: the total may grow
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/part_finding.hpp"

namespace checkclaims {

std::vector<Finding> part_exceeds_whole(const ClaimGraph& graph) {
  std::vector<PartConflict> conflicts = graph.part_conflicts();
  std::erase_if(conflicts, [](const PartConflict& conflict) { return conflict.closed; });
  return part_findings(graph, conflicts, "part-exceeds-whole");
}

}  // namespace checkclaims
