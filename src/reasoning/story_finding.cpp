#include "reasoning/story_finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

Finding finding_of(const Analysis& analysis, const StoryContrast& contrast, const Subject& event, std::string_view rule) {
  const bool of_day = contrast.of == StoryContrast::Of::day;
  Finding finding;
  finding.rule = rule;
  finding.severity = Severity::warning;
  finding.subject = event;
  finding.measure = of_day ? "date" : "place";
  finding.key = finding.subject.id + '|' + finding.measure + "|story";
  finding.values = {contrast.sides[0].says, contrast.sides[1].says};
  finding.message = fmt::format("{}: {} or {}", event.name, contrast.sides[0].says, contrast.sides[1].says);
  for (const StoryContrast::Side& side : contrast.sides) finding.labels.push_back(quote_words(side.document, side.span, LabelRole::rival, side.says));
  finding.proof = {fmt::format("{} in {} is not {} in {}", contrast.sides[0].says, reference(0), contrast.sides[1].says, reference(1)),
                   of_day ? "all else that the two tell of it says that it is one event, which has one day"
                          : "all else that the two tell of it says that it is one event, and neither names the place of the other"};
  finding.confidence = static_cast<std::int32_t>(1000.0 / (1.0 + std::exp(-static_cast<double>(contrast.odds) / 1000.0)));
  finding.clues = contrast.clues;
  finding.id = finding_id(finding);
  (void)analysis;
  return finding;
}

}  // namespace

std::vector<Finding> story_findings(const ClaimGraph& graph, StoryContrast::Of of, std::string_view rule) {
  const Analysis& analysis = graph.analysis();
  std::vector<Finding> findings;
  std::set<std::string> told;
  for (const StoryContrast& contrast : analysis.story_contrasts) {
    if (contrast.of != of) continue;
    const auto event = std::find_if(analysis.events.begin(), analysis.events.end(), [&](const Subject& subject) { return subject.id == contrast.sides[0].event; });
    if (event == analysis.events.end() || told.contains(contrast.sides[0].event) || told.contains(contrast.sides[1].event)) continue;
    told.insert(contrast.sides[0].event);
    told.insert(contrast.sides[1].event);
    findings.push_back(finding_of(analysis, contrast, *event, rule));
  }
  return findings;
}

}  // namespace checkclaims
