// conflicting-date: articles put one event on two different days.
//
//   "the assassination of Omar Hadid on 3 May 2024"; "... on 5 May 2024"     fires: it happens once
//   "signed the Lindell accord on 12 May 2024"; "... on 21 May 2024"         fires: a warning
//   "an attack on 3 May 2024"; "an attack on 5 May 2024"                     silent: two attacks
//
// Where two articles agree in everything else, so that they surely report one event, it is a
// warning for an event of any kind.
#include <fmt/format.h>

#include <algorithm>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/day_proof.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/story_contrast.hpp"

namespace checkclaims {
namespace {

/// An action that is done to one thing only once, reported for two days.
Finding two_days_of_one_action(const ActionContrast& contrast) {
  Finding finding;
  finding.rule = "conflicting-date";
  finding.severity = Severity::warning;
  finding.measure = "date";
  finding.subject.name = contrast.object + ", " + contrast.verb;
  for (const ActionContrast::Side& side : contrast.sides) {
    finding.values.push_back(side.text);
    finding.labels.push_back(quote_words(side.document, side.span, LabelRole::rival, side.text));
  }
  std::sort(finding.values.begin(), finding.values.end());
  finding.key = stable_hash(contrast.object + '\n' + contrast.verb) + "|date";
  finding.subject.id = finding.key;
  finding.message =
      fmt::format("{}: {} or {}", finding.subject.name, finding.values[0], finding.values[1]);
  finding.proof = {{StepKind::is_not,
                    {contrast.sides[0].text, LabelRef{0}, contrast.sides[1].text, LabelRef{1}}},
                   {StepKind::happens_once, {contrast.verb}}};
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_date(const ClaimGraph& graph) {
  const Analysis& analysis = graph.analysis();
  std::vector<Finding> findings;
  const StatementsOfDays statements(analysis);
  for (const auto& circle : analysis.day_contradictions)
    if (two_days_of_one_event(analysis, circle))
      findings.push_back(broken_circle(statements, {&circle, 1}, "conflicting-date"));
  for (const ActionContrast& contrast : analysis.action_contrasts)
    if (contrast.how == ActionContrast::How::other_day)
      findings.push_back(two_days_of_one_action(contrast));
  add_story_contrasts(analysis, StoryContrast::Of::day, findings);
  return findings;
}

}  // namespace checkclaims
