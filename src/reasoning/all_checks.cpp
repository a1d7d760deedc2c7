#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/implied_findings.hpp"

namespace checkclaims {
namespace {

using Check = std::vector<Finding> (*)(const ClaimGraph&);

constexpr std::array checks = {
    conflicting_figure,    falling_total,           two_versions,       disputed_figure,
    evolving_figure,       revised_figure,          refined_figure,     stale_figure,
    part_exceeds_whole,    parts_miss_whole,        implausible_jump,   conflicting_date,
    conflicting_place,     conflicting_office,      conflicting_status, disputed_status,
    conflicting_statement, conflicting_relation,    conflicting_action, conflicting_amount,
    conflicting_outcome,   conflicting_measurement, impossible_order,   weekday_mismatch,
    impossible_date,       parts_of_quantities,
};

}  // namespace

std::vector<Finding> in_order(std::vector<Finding> findings) {
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.severity, a.key, a.rule, a.id) < std::tie(b.severity, b.key, b.rule, b.id);
  });
  return findings;
}

std::vector<Finding> check(const Analysis& analysis, const Thresholds& thresholds) {
  const ClaimGraph graph(analysis, thresholds);
  std::vector<Finding> findings;
  for (const Check run : checks) {
    std::vector<Finding> found = run(graph);
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  drop_implied(analysis, findings);
  return in_order(std::move(findings));
}

std::vector<Finding> with_severities(std::vector<Finding> findings,
                                     const RuleSeverities& severities) {
  if (severities.empty()) return findings;
  const auto wished = [&](const Finding& finding) { return severities.find(finding.rule); };
  std::erase_if(findings, [&](const Finding& finding) {
    return wished(finding) != severities.end() && !wished(finding)->second;
  });
  for (Finding& finding : findings)
    if (const auto wish = wished(finding); wish != severities.end())
      finding.severity = *wish->second;
  return in_order(std::move(findings));
}

}  // namespace checkclaims
