#include "reasoning/contradiction.hpp"

#include <algorithm>

#include "reasoning/argument.hpp"
#include "reasoning/causes.hpp"
#include "reasoning/choose_sides.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

std::string message(const Finding& finding, const std::string& values, Relation relation,
                    const Lexicon& lexicon) {
  std::string what = topic(finding, lexicon) + ": " + values;
  switch (relation) {
    case Relation::conflict:
      return what + (finding.values.size() > 2 ? " cannot all be true" : " cannot both be true");
    case Relation::dispute:
      return what + ", each according to another speaker, cannot be true together";
    case Relation::revision: return what + " differ by an announced revision";
  }
  return what;
}

}  // namespace

std::vector<std::uint32_t> taking_part(const Quantity& quantity, Relation relation) {
  const ConflictSet& rivals = quantity.rivals;
  std::vector<std::uint32_t> sides;
  for (std::uint32_t i = 0; i < quantity.bounded_claims.size(); ++i) {
    if (relation == Relation::revision) {
      if (rivals.revised_by[i] != Conflicts::none)
        sides.insert(sides.end(), {i, rivals.revised_by[i]});
      continue;
    }
    const Conflicts& found =
        relation == Relation::conflict ? rivals.conflict[i] : rivals.dispute[i];
    if (quantity.rule.counting != Counting::running_total) {
      if (found.any()) sides.push_back(i);
    } else if (found.above != Conflicts::none) {
      sides.insert(sides.end(), {i, found.above});
    }
  }
  std::sort(sides.begin(), sides.end());
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  return sides;
}

bool beyond_doubt(const Quantity& quantity, std::span<const std::uint32_t> sides) {
  return std::any_of(sides.begin(), sides.end(), [&](std::uint32_t i) {
    const Conflicts& found = quantity.rivals.conflict[i];
    const auto sure = [&](std::uint32_t lower, std::uint32_t higher) {
      return lower != Conflicts::none && higher != Conflicts::none &&
             conflict_reason(quantity.rule, quantity.bounded_claims[lower],
                             quantity.bounded_claims[higher]) != ConflictReason::undated;
    };
    return sure(i, found.above) || sure(found.below, i);
  });
}

Finding contradiction(const ClaimGraph& graph, const Quantity& quantity,
                      std::span<const std::uint32_t> sides, Relation relation,
                      std::string_view rule, Severity severity) {
  const ChosenSides choice = choose_sides(graph, quantity, sides, relation);
  Finding finding = finding_about(graph, quantity, sides, rule, severity);
  finding.message =
      message(finding, list_values(graph, quantity, sides), relation, *graph.analysis().lexicon);
  for (const std::uint32_t i : choice.rivals)
    finding.labels.push_back(
        quote_figure(graph, quantity.bounded_claims[i].claim, LabelRole::rival));
  finding = with_argument(std::move(finding), graph, quantity, choice, relation);
  if (choice.rivals.size() < finding.values.size())
    finding.proof.push_back(
        {StepKind::more_values, {count(finding.values.size() - choice.rivals.size())}});
  finding = with_repeats(std::move(finding), graph, quantity, choice.rivals);
  if (relation == Relation::conflict) finding.cause = likely_cause(graph, quantity, sides, finding);
  return finding;
}

}  // namespace checkclaims
