// part-exceeds-whole: more are counted of some than of all.
//
//   "21 people died, among them 34 children"                          fires
//   3 May "12 children died in the fire"; 4 May "9 people died in it"  fires
//   3 May "9 people died"; 4 May "12 children died"                   silent: the total may have
//   grown
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/part_finding.hpp"

namespace checkclaims {

std::vector<Finding> part_exceeds_whole(const ClaimGraph& graph) {
  std::vector<PartClash> clashes = graph.part_clashes();
  std::erase_if(clashes, [](const PartClash& clash) { return clash.closed; });
  return part_findings(graph, clashes, "part-exceeds-whole");
}

}  // namespace checkclaims
