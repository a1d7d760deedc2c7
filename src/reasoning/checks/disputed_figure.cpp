// disputed-figure: two named speakers give figures that cannot both be true.
//
//   police: "12 rebels died"; the rebels: "three of our men died"     fires
//   police: "12 rebels died"; police: "three rebels died"             silent: not a dispute,
//                                                                     police contradict themselves
#include <algorithm>

#include "reasoning/check.hpp"
#include "reasoning/contradiction.hpp"
#include "reasoning/weighed.hpp"

namespace checkclaims {
namespace {

/// Whether every value group of `sides` already has a side in the conflict: one cause, one finding.
bool told_already(const Quantity& quantity, const std::vector<std::uint32_t>& sides) {
  std::vector<bool> in_conflict(quantity.value_groups, false);
  for (const std::uint32_t i : taking_part(quantity, Relation::conflict))
    in_conflict[quantity.bounded_claims[i].value_group] = true;
  return std::all_of(sides.begin(), sides.end(), [&](std::uint32_t i) {
    return in_conflict[quantity.bounded_claims[i].value_group];
  });
}

}  // namespace

std::vector<Finding> disputed_figure(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const Quantity& quantity : graph.quantities()) {
    auto sides = taking_part(quantity, Relation::dispute);
    if (sides.empty() || told_already(quantity, sides)) continue;
    if (const auto weighed = weigh_sides(graph, quantity, Relation::dispute)) {
      if (!weighed->sides.empty())
        findings.push_back(
            with_confidence(contradiction(graph, quantity, weighed->sides, Relation::dispute,
                                          "disputed-figure", Severity::warning),
                            *weighed->surest));
      continue;
    }
    findings.push_back(contradiction(graph, quantity, sides, Relation::dispute, "disputed-figure",
                                     Severity::warning));
  }
  return findings;
}

}  // namespace checkclaims
