// conflicting-date: an event that happens but once is told of on two days.
//
//   "the assassination of Omar Hadid on 3 May 2024"; "... on 5 May 2024"      fires
//   "an attack on 3 May 2024"; "an attack on 5 May 2024"                      silent: two attacks
#include <algorithm>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/story_finding.hpp"
#include "reasoning/day_proof.hpp"

namespace checkclaims {

std::vector<Finding> conflicting_date(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const auto& circle : graph.analysis().day_contradictions)
    if (two_days_of_one_event(graph.analysis(), circle))
      findings.push_back(broken_circle(graph.analysis(), {&circle, 1}, "conflicting-date"));
  const auto told = [&findings](const Finding& finding) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& other) { return other.subject.id == finding.subject.id; });
  };
  for (Finding& finding : story_findings(graph, StoryContrast::Of::day, "conflicting-date"))
    if (!told(finding)) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace checkclaims
