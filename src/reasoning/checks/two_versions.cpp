// two-versions: two articles of one day give two totals for one event.
//
//   12 May  "three teenagers were shot dead in Halden"
//   12 May  "four teenagers were shot dead in Halden"      fires: one is outdated or wrong
//   12 May  "at least three ..."                           silent: both may be true
//
// The toll may have grown within the day, so that it is never more than a warning.
#include <fmt/format.h>

#include <algorithm>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/weighed.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_bounded_claims = 256;

struct Version {
  std::uint32_t lower = 0, higher = 0;  // indexes of bounded claims
  const FigurePair* pair = nullptr;
};

/// The surest pair of one day that is not already a conflict by order, settlement or time.
Version surest(const ClaimGraph& graph, const Quantity& quantity) {
  Version best;
  const std::size_t bounded_claims = std::min(quantity.bounded_claims.size(), most_bounded_claims);
  for (std::uint32_t i = 0; i < bounded_claims; ++i)
    for (std::uint32_t j = i + 1; j < bounded_claims; ++j) {
      const BoundedClaim &a = quantity.bounded_claims[i], &b = quantity.bounded_claims[j];
      if (a.excluded || b.excluded || a.value_group == b.value_group || disputing(a, b) ||
          a.low != b.low || a.high != b.high)
        continue;
      const FigurePair* pair = graph.weighed(a.claim, b.claim);
      if (pair == nullptr || !pair->one_day || pair->accounted_for ||
          (best.pair != nullptr && pair->odds <= best.pair->odds))
        continue;
      if (conflict_reason(quantity.rule, a, b) != ConflictReason::none ||
          conflict_reason(quantity.rule, b, a) != ConflictReason::none)
        continue;
      const bool rising = pair->lower == a.claim;
      best = {rising ? i : j, rising ? j : i, pair};
    }
  return best;
}

}  // namespace

std::vector<Finding> two_versions(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  const Lexicon& lexicon = *graph.analysis().lexicon;
  for (const Quantity& quantity : graph.quantities()) {
    if (quantity.rule.counting != Counting::event_total) continue;
    const Version found = surest(graph, quantity);
    if (found.pair == nullptr || probability(found.pair->odds) < graph.thresholds().shown) continue;
    const std::vector<std::uint32_t> sides = {found.lower, found.higher};
    const Severity severity = probability(found.pair->odds) >= graph.thresholds().warning
                                  ? Severity::warning
                                  : Severity::note;
    Finding finding = finding_about(graph, quantity, sides, "two-versions", severity);
    finding.message = fmt::format("{}: {} on one day", topic(finding, lexicon),
                                  list_values(graph, quantity, sides));
    for (const std::uint32_t side : sides)
      finding.labels.push_back(
          quote_figure(graph, quantity.bounded_claims[side].claim, LabelRole::rival));
    const LinkedClaim &low = graph.claim(quantity.bounded_claims[found.lower]),
                      &high = graph.claim(quantity.bounded_claims[found.higher]);
    finding.proof = {{StepKind::outside,
                      {low.figure().value, LabelRef{0}, std::string(), high.figure().value,
                       LabelRef{1}, std::string()}},
                     {StepKind::within_one_day, {low.when_apart_from_totals}}};
    findings.push_back(
        with_confidence(with_repeats(std::move(finding), graph, quantity, sides), *found.pair));
  }
  return findings;
}

}  // namespace checkclaims
