// What two claims of states cannot both be -> the finding that says so.
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

std::string said(const LinkedClaim& claim, std::size_t label) {
  const DayRange& when = claim.when_apart_from_totals;
  const std::string day = when.unbounded() ? "on no known day"
                          : when.exact()   ? "on " + to_text(when)
                                           : to_text(when);
  return fmt::format("{} says {}, {}", reference(label), claim.status().shown_as, day);
}

std::string reason(const StatusPair& pair, const LinkedClaim& first, const LinkedClaim& second) {
  switch (pair.reason) {
    case StateConflictReason::order:
      return surely_before(first.when_apart_from_totals, second.when_apart_from_totals)
                 ? fmt::format("nothing that is told leads from {} to {}", first.status().shown_as,
                               second.status().shown_as)
                 : fmt::format("in no order can {} and {} follow each other",
                               first.status().shown_as, second.status().shown_as);
    case StateConflictReason::together:
      return fmt::format("on one day it cannot be both {} and {}", first.status().shown_as,
                         second.status().shown_as);
    case StateConflictReason::undated:
      return fmt::format(
          "told as one happening, of which no two days are known, it cannot be both {} and {}",
          first.status().shown_as, second.status().shown_as);
    case StateConflictReason::none: break;
  }
  return {};
}

void add_repeats(Finding& finding, const ClaimGraph& graph, const StatusPair& pair) {
  const auto& claims = graph.analysis().claims;
  const LinkedClaim &first = claims[pair.first], &second = claims[pair.second];
  std::size_t repeats = 0;
  for (const ClaimId i : graph.claims_of(first.subject.id)) {
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
        fmt::format("{} more places repeat these states", repeats - most_repeated_states));
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
  finding.proof = {fmt::format("{}; {}", said(first, 0), said(second, 1)),
                   reason(pair, first, second)};
  if (pair.disputed) finding.proof.push_back("each says so according to another speaker");
  const DayRange &one = first.when_apart_from_totals, &other = second.when_apart_from_totals;
  if (one.high) add_evidence_until(finding, graph, first, reference(0), one.high->number);
  if (other.low) add_evidence_from(finding, graph, second, reference(1), other.low->number);
  add_repeats(finding, graph, pair);
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace checkclaims
