// falling-total: a running total falls, although it can only grow.
//
//   10 May  "the war has killed 12,000 people"
//   12 May  "nine thousand were killed in the war"               fires
//   12 May  "the total was revised down to nine thousand"        silent: it says so itself
#include "reasoning/check.hpp"
#include "reasoning/contradiction.hpp"
#include "reasoning/weighed.hpp"

namespace checkclaims {

std::vector<Finding> falling_total(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const Quantity& quantity : graph.quantities()) {
    if (quantity.rule.counting != Counting::running_total) continue;
    if (const auto weighed = weigh_sides(graph, quantity, Relation::conflict)) {
      if (!weighed->sides.empty())
        findings.push_back(
            with_confidence(contradiction(graph, quantity, weighed->sides, Relation::conflict,
                                          "falling-total", weighed->severity),
                            *weighed->surest));
      continue;
    }
    const auto sides = taking_part(quantity, Relation::conflict);
    if (sides.empty()) continue;
    findings.push_back(contradiction(graph, quantity, sides, Relation::conflict, "falling-total",
                                     Severity::error));
  }
  return findings;
}

}  // namespace checkclaims
