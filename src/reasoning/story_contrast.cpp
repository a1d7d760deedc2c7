#include "reasoning/story_contrast.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

Finding finding_of(const StoryContrast& contrast, const Subject& event) {
  const bool day = contrast.of == StoryContrast::Of::day;
  Finding finding;
  finding.rule = day ? "conflicting-date" : "conflicting-place";
  finding.severity = Severity::warning;
  finding.subject = event;
  finding.measure = day ? "date" : "place";
  finding.key = fmt::format("{}|{}|story", event.id, finding.measure);
  finding.values = {contrast.sides[0].says, contrast.sides[1].says};
  finding.message =
      fmt::format("{}: {} or {}", event.name, contrast.sides[0].says, contrast.sides[1].says);
  for (const StoryContrast::Side& side : contrast.sides)
    finding.labels.push_back(quote_words(side.document, side.span, LabelRole::rival, side.says));
  finding.proof = {{StepKind::is_not,
                    {contrast.sides[0].says, LabelRef{0}, contrast.sides[1].says, LabelRef{1}}},
                   {day ? StepKind::one_event_one_day : StepKind::one_event_one_place, {}}};
  finding.confidence = probability(contrast.odds);
  finding.clues = contrast.clues;
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

void add_story_contrasts(const Analysis& analysis, StoryContrast::Of of,
                         std::vector<Finding>& findings) {
  for (const StoryContrast& contrast : analysis.story_contrasts) {
    if (contrast.of != of) continue;
    const auto event =
        std::find_if(analysis.events.begin(), analysis.events.end(),
                     [&](const Subject& subject) { return subject.id == contrast.sides[0].event; });
    const auto reported = [&](const Finding& finding) {
      return std::any_of(contrast.sides.begin(), contrast.sides.end(),
                         [&](const auto& side) { return side.event == finding.subject.id; });
    };
    if (event != analysis.events.end() && std::none_of(findings.begin(), findings.end(), reported))
      findings.push_back(finding_of(contrast, *event));
  }
}

}  // namespace checkclaims
