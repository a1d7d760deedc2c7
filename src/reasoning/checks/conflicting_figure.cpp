// conflicting-figure: no choice of days within what the texts prove makes both figures true.
//
//   "1,200 died in the attack of 7 October", in an article of any day
//   "1,139 died in it", in an article of the next year     fires: whichever came first
//   "about 1,150 died in it"                               silent: rounding allows both
//
// Two articles without a day may be an early and a late one: then it is a warning.
#include "reasoning/check.hpp"
#include "reasoning/contradiction.hpp"
#include "reasoning/weighed.hpp"

namespace checkclaims {

std::vector<Finding> conflicting_figure(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const Quantity& quantity : graph.quantities()) {
    if (quantity.rule.counting == Counting::running_total) continue;
    if (const auto weighed = weigh_sides(graph, quantity, Relation::conflict)) {
      if (weighed->sides.empty()) continue;
      findings.push_back(
          with_confidence(contradiction(graph, quantity, weighed->sides, Relation::conflict,
                                        "conflicting-figure", weighed->severity),
                          *weighed->surest));
      continue;
    }
    const auto sides = taking_part(quantity, Relation::conflict);
    if (sides.empty()) continue;
    const Severity severity = beyond_doubt(quantity, sides) ? Severity::error : Severity::warning;
    findings.push_back(
        contradiction(graph, quantity, sides, Relation::conflict, "conflicting-figure", severity));
  }
  return findings;
}

}  // namespace checkclaims
