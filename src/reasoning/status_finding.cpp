// Turns two status claims that cannot both be true into a finding.
#include <fmt/format.h>

#include <algorithm>

#include "checkclaims/wording.hpp"
#include "reasoning/evidence.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/state_conflicts.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_repeated_states = 16;

Label label_of(const ClaimGraph& graph, ClaimId index, LabelRole role) {
  const LinkedClaim& claim = graph.analysis().claims[index];
  std::string text = claim.status().shown_as;
  if (!claim.said.speaker.empty() && !claim.said.speaker.front().empty())
    text += ", according to " + claim.said.speaker.front();
  return quote_claim(graph.analysis(), index, role, std::move(text));
}

ProofStep why_not_both(const StatusPair& pair, const LinkedClaim& first,
                       const LinkedClaim& second) {
  const auto step = [&](StepKind kind) {
    return ProofStep{kind, {first.status().shown_as, second.status().shown_as}};
  };
  switch (pair.reason) {
    case StateConflictReason::order:
      return step(surely_before(first.when_apart_from_totals, second.when_apart_from_totals)
                      ? StepKind::unexplained_change
                      : StepKind::in_no_order);
    case StateConflictReason::undated: return step(StepKind::not_in_one_event);
    case StateConflictReason::together:
    case StateConflictReason::none: break;
  }
  return step(StepKind::not_on_one_day);
}

void add_repeats(Finding& finding, const ClaimGraph& graph, const StatusPair& pair) {
  const auto& claims = graph.analysis().claims;
  const LinkedClaim &first = claims[pair.first], &second = claims[pair.second];
  std::size_t repeats = 0;
  for (const ClaimId i : graph.claims_about(first.subject.id)) {
    const LinkedClaim& claim = claims[i];
    if (i == pair.first || i == pair.second || claim.key != first.key || !stated(claim)) continue;
    if (claim.status().state != first.status().state &&
        claim.status().state != second.status().state)
      continue;
    if (++repeats <= most_repeated_states)
      finding.labels.push_back(label_of(graph, i, LabelRole::also));
  }
  if (repeats > most_repeated_states)
    finding.proof.push_back(
        {StepKind::more_places_of_states, {count(repeats - most_repeated_states)}});
}

}  // namespace

Finding status_finding(const ClaimGraph& graph, const StatusPair& pair, std::string_view rule,
                       Severity severity) {
  const auto& claims = graph.analysis().claims;
  const LinkedClaim &first = claims[pair.first], &second = claims[pair.second];
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.key = first.key;
  finding.subject = first.subject;
  finding.measure = first.said.measure;
  finding.values = {first.status().state, second.status().state};
  std::sort(finding.values.begin(), finding.values.end());
  finding.message =
      fmt::format("{}: {} and {} cannot both be true", topic(finding, *graph.analysis().lexicon),
                  first.status().shown_as, second.status().shown_as);
  finding.labels = {label_of(graph, pair.first, LabelRole::rival),
                    label_of(graph, pair.second, LabelRole::rival)};
  const DayRange &one = first.when_apart_from_totals, &other = second.when_apart_from_totals;
  const LabelRef there{0}, here{1};
  finding.proof = {{StepKind::two_states,
                    {there, first.status().shown_as, one, here, second.status().shown_as, other}},
                   why_not_both(pair, first, second)};
  if (pair.disputed) finding.proof.push_back({StepKind::other_speakers, {}});
  if (one.high) add_evidence_until(finding, graph, first, there, one.high->number);
  if (other.low) add_evidence_from(finding, graph, second, here, other.low->number);
  add_repeats(finding, graph, pair);
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace checkclaims
