#include "reasoning/implicit_decrease.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "checkclaims/digits.hpp"
#include "reasoning/counterfactual.hpp"
#include "reasoning/evidence.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_compared = 256;  // falls that are compared with all older figures

/// Bounds of bounded claims are twice thousandths; only a fall of more than a tenth counts.
bool far_below(const BoundedClaim& later, const BoundedClaim& earlier) {
  constexpr std::int64_t sane = BoundedClaim::unbounded / 16;
  return later.soft_high < sane && earlier.at_least > 0 &&
         later.soft_high / 10 * 11 < earlier.at_least;
}

/// Another article gave as much at an earlier time.
bool repeats_older(const Quantity& quantity, const BoundedClaim& later) {
  return std::any_of(quantity.bounded_claims.begin(), quantity.bounded_claims.end(),
                     [&](const BoundedClaim& other) {
                       return other.document != later.document && other.high < later.low &&
                              other.soft_low <= later.soft_high &&
                              later.soft_low <= other.soft_high;
                     });
}

struct Fall {
  std::uint32_t earlier = 0, later = 0;
};

/// Bounded claims are sorted by their first day; what was surely reached by some day is a running
/// maximum over last days.
std::optional<Fall> greatest_fall(const Quantity& quantity) {
  const auto& bounded_claims = quantity.bounded_claims;
  std::vector<std::uint32_t> by_high(bounded_claims.size());
  for (std::uint32_t i = 0; i < by_high.size(); ++i) by_high[i] = i;
  std::stable_sort(by_high.begin(), by_high.end(),
                   [&](auto a, auto b) { return bounded_claims[a].high < bounded_claims[b].high; });
  std::optional<Fall> highest;
  std::optional<std::uint32_t> most;
  std::size_t next = 0, compared = 0;
  for (std::uint32_t i = 0; i < bounded_claims.size(); ++i) {
    for (; next < by_high.size() && bounded_claims[by_high[next]].high < bounded_claims[i].low;
         ++next)
      if (!most || bounded_claims[by_high[next]].at_least > bounded_claims[*most].at_least)
        most = by_high[next];
    const bool open = bounded_claims[i].at_most == BoundedClaim::unbounded;
    if (!most || !open || bounded_claims[i].revision ||
        !far_below(bounded_claims[i], bounded_claims[*most]) ||
        disputing(bounded_claims[i], bounded_claims[*most]))
      continue;
    if (highest && bounded_claims[highest->later].soft_high <= bounded_claims[i].soft_high)
      continue;
    if (++compared > most_compared) break;
    if (!repeats_older(quantity, bounded_claims[i])) highest = Fall{*most, i};
  }
  return highest;
}

/// Names a slip whose correction continues from the number that had been reached.
void name_slip(Finding& finding, const ClaimGraph& graph, const Quantity& quantity,
               const Fall& fall) {
  const BoundedClaim& later = quantity.bounded_claims[fall.later];
  const auto bound = named(quantity, fall.later), reached = named(quantity, fall.earlier);
  if (!bound || !reached) return;
  // "over 24,000" is 24,001 or more
  const std::int64_t written = *bound % 10 == 1 ? *bound - 1 : *bound;
  for (const Slip& slip : slips(written)) {
    if (slip.meant < *reached || slip.meant > *reached + *reached / 4) continue;
    const auto [cause, how] = words_of(slip.kind);
    finding.cause = {
        cause,
        fmt::format("{} in [1] is {} with {}", to_text(graph.claim(later).figure().value),
                    to_grouped(Decimal::of(slip.meant)), how),
        later.claim};
    return;
  }
}

}  // namespace

std::optional<Finding> suggested_fall(const ClaimGraph& graph, const Quantity& quantity) {
  if (quantity.rule.counting == Counting::snapshot) return std::nullopt;
  const auto fall = greatest_fall(quantity);
  if (!fall) return std::nullopt;
  const std::array<std::uint32_t, 2> shown = {fall->earlier, fall->later};
  const LinkedClaim& earlier = graph.claim(quantity.bounded_claims[fall->earlier]);
  const LinkedClaim& later = graph.claim(quantity.bounded_claims[fall->later]);
  Finding finding = finding_about(graph, quantity, shown, "implausible-jump", Severity::warning);
  finding.message = fmt::format("{}: from {} down to {}, as the words suggest",
                                topic(finding, *graph.analysis().lexicon),
                                to_text(earlier.figure().value), to_text(later.figure().value));
  for (const std::uint32_t i : shown)
    finding.labels.push_back(
        quote_figure(graph, quantity.bounded_claims[i].claim, LabelRole::rival));
  const LabelRef before{0}, after{1};
  finding.proof = {
      {StepKind::suggests,
       {later.figure().value, after, later.figure().value.soft, earlier.figure().value, before}},
      {StepKind::total_does_not_fall,
       {before, earlier.when_apart_from_totals, after, later.when_apart_from_totals}}};
  add_evidence_from(finding, graph, later, after, quantity.bounded_claims[fall->earlier].high + 1);
  add_evidence_until(finding, graph, earlier, before, quantity.bounded_claims[fall->later].low - 1);
  name_slip(finding, graph, quantity, *fall);
  if (finding.cause.kind.empty()) return std::nullopt;  // a vague figure may simply be old
  return finding;
}

}  // namespace checkclaims
