// conflicting-date: one event is told of on two days.
//
//   "the assassination of Omar Hadid on 3 May 2024"; "... on 5 May 2024"      fires: it happens but once
//   "an attack on 3 May 2024"; "an attack on 5 May 2024"                      silent: two attacks
//
// Where two articles agree in all else, so that they surely tell of one event, it is a warning whatever happened.
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/day_proof.hpp"
#include "reasoning/story_contrast.hpp"

namespace checkclaims {

std::vector<Finding> conflicting_date(const ClaimGraph& graph) {
  const Analysis& analysis = graph.analysis();
  std::vector<Finding> findings;
  const StatementsOfDays statements(analysis);
  for (const auto& circle : analysis.day_contradictions)
    if (two_days_of_one_event(analysis, circle)) findings.push_back(broken_circle(statements, {&circle, 1}, "conflicting-date"));
  add_story_contrasts(analysis, StoryContrast::Of::day, findings);
  return findings;
}

}  // namespace checkclaims
