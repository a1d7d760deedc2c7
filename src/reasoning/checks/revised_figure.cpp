// revised-figure: a figure that contradicts an earlier one and announces the revision itself.
//
//   3 May  "15 were killed"
//   4 May  "the toll was lowered to nine from 15"     fires
//   4 May  "nine were killed"                         silent: that is a conflict
#include "reasoning/check.hpp"
#include "reasoning/contradiction.hpp"

namespace checkclaims {

std::vector<Finding> revised_figure(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const Quantity& quantity : graph.quantities()) {
    const auto sides = taking_part(quantity, Relation::revision);
    if (sides.empty()) continue;
    findings.push_back(contradiction(graph, quantity, sides, Relation::revision, "revised-figure",
                                     Severity::note));
  }
  return findings;
}

}  // namespace checkclaims
