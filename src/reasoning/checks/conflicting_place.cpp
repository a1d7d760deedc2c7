// conflicting-place: articles put an event that happens only once in two places, neither of which
// contains the other.
//
//   "the assassination of Omar Hadid in Port Halden"; "... in Vessen"         fires
//   "... in Port Halden"; "... in Norvia", which contains Port Halden         silent
//
// Where two articles agree in everything else, so that they surely report one event, two towns are
// a warning for an event of any kind.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/containment.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/story_contrast.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_places = 16;

/// Where it is not known for either place what contains it, one may be a street of the other.
bool placed(const Analysis& analysis, std::uint32_t place) {
  return analysis.entities[place].within.has_value() || !analysis.entities[place].row.empty();
}

Label quote(const Analysis& analysis, const PlaceStatement& statement, LabelRole role) {
  return quote_words(statement.document, statement.span, role,
                     analysis.entities[statement.place].name);
}

Finding finding_of(const Analysis& analysis, const PlaceStatement& one, const PlaceStatement& other,
                   const std::vector<const PlaceStatement*>& all) {
  Finding finding;
  finding.rule = "conflicting-place";
  finding.severity = Severity::error;
  finding.subject = analysis.events[one.event];
  finding.measure = "place";
  finding.key = finding.subject.id + "|place";
  finding.values = {analysis.entities[one.place].name, analysis.entities[other.place].name};
  std::sort(finding.values.begin(), finding.values.end());
  finding.message = fmt::format("{}: {} and {} cannot both be where it was", finding.subject.name,
                                finding.values[0], finding.values[1]);
  finding.labels = {quote(analysis, one, LabelRole::rival),
                    quote(analysis, other, LabelRole::rival)};
  for (const PlaceStatement* again : all)
    if (again != &one && again != &other &&
        (again->place == one.place || again->place == other.place) &&
        finding.labels.size() < most_places)
      finding.labels.push_back(quote(analysis, *again, LabelRole::also));
  finding.proof = {{StepKind::lies_elsewhere,
                    {finding.labels[0].text, LabelRef{0}, finding.labels[1].text, LabelRef{1}}},
                   {StepKind::happened_once, {}}};
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_place(const ClaimGraph& graph) {
  const Analysis& analysis = graph.analysis();
  std::map<std::uint32_t, std::vector<const PlaceStatement*>> by_event;
  for (const PlaceStatement& statement : analysis.place_statements)
    by_event[statement.event].push_back(&statement);
  std::vector<Finding> findings;
  for (const auto& [event, statements] : by_event) {
    const PlaceStatement& first = *statements.front();
    const auto other =
        std::find_if(statements.begin(), statements.end(), [&](const PlaceStatement* statement) {
          return placed(analysis, first.place) && placed(analysis, statement->place) &&
                 !related(analysis, first.place, statement->place);
        });
    if (other != statements.end())
      findings.push_back(finding_of(analysis, first, **other, statements));
  }
  add_story_contrasts(analysis, StoryContrast::Of::place, findings);
  return findings;
}

}  // namespace checkclaims
