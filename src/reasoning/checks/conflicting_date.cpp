// conflicting-date: one event is told of on two days.
//
//   "the assassination of Omar Hadid on 3 May 2024"; "... on 5 May 2024"      fires: it happens but once
//   "an attack on 3 May 2024"; "an attack on 5 May 2024"                      silent: two attacks
//
// Where two articles agree in all else, so that they surely tell of one event, it is a warning whatever happened.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/day_proof.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

Finding two_days_of_one_story(const StoryContrast& contrast, const Subject& event) {
  Finding finding;
  finding.rule = "conflicting-date";
  finding.severity = Severity::warning;
  finding.subject = event;
  finding.measure = "date";
  finding.key = event.id + "|date|story";
  finding.values = {contrast.sides[0].says, contrast.sides[1].says};
  finding.message = fmt::format("{}: {} or {}", event.name, contrast.sides[0].says, contrast.sides[1].says);
  for (const StoryContrast::Side& side : contrast.sides) finding.labels.push_back(quote_words(side.document, side.span, LabelRole::rival, side.says));
  finding.proof = {fmt::format("{} in {} is not {} in {}", contrast.sides[0].says, reference(0), contrast.sides[1].says, reference(1)),
                   "in all else the two tell of one event, which has one day"};
  finding.confidence = static_cast<std::int32_t>(1000.0 / (1.0 + std::exp(-static_cast<double>(contrast.odds) / 1000.0)));
  finding.clues = contrast.clues;
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_date(const ClaimGraph& graph) {
  const Analysis& analysis = graph.analysis();
  std::vector<Finding> findings;
  const StatementsOfDays statements(analysis);
  for (const auto& circle : analysis.day_contradictions)
    if (two_days_of_one_event(analysis, circle)) findings.push_back(broken_circle(statements, {&circle, 1}, "conflicting-date"));
  for (const StoryContrast& contrast : analysis.story_contrasts) {
    const auto event = std::find_if(analysis.events.begin(), analysis.events.end(), [&](const Subject& subject) { return subject.id == contrast.sides[0].event; });
    const auto told = [&](const Finding& finding) {
      return std::any_of(contrast.sides.begin(), contrast.sides.end(), [&](const auto& side) { return side.event == finding.subject.id; });
    };
    if (event != analysis.events.end() && std::none_of(findings.begin(), findings.end(), told))
      findings.push_back(two_days_of_one_story(contrast, *event));
  }
  return findings;
}

}  // namespace checkclaims
