#include "reasoning/suggested_fall.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "checkclaims/digits.hpp"
#include "reasoning/evidence.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/supposition.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_compared = 256;  // falls held against all older figures

/// Bounds of stances are twice thousandths; a fall of more than a tenth counts.
bool far_below(const Stance& later, const Stance& earlier) {
  constexpr std::int64_t sane = Stance::unbounded / 16;
  return later.soft_high < sane && earlier.at_least > 0 &&
         later.soft_high / 10 * 11 < earlier.at_least;
}

/// Somebody had said as much when it was new.
bool repeats_older(const Quantity& quantity, const Stance& later) {
  return std::any_of(quantity.stances.begin(), quantity.stances.end(), [&](const Stance& other) {
    return other.document != later.document && other.high < later.low &&
           other.soft_low <= later.soft_high && later.soft_low <= other.soft_high;
  });
}

struct Fall {
  std::uint32_t earlier = 0, later = 0;
};

/// Stances are sorted by their first day; what was surely reached by some day is a running maximum
/// over last days.
std::optional<Fall> greatest_fall(const Quantity& quantity) {
  const auto& stances = quantity.stances;
  std::vector<std::uint32_t> by_high(stances.size());
  for (std::uint32_t i = 0; i < by_high.size(); ++i) by_high[i] = i;
  std::stable_sort(by_high.begin(), by_high.end(),
                   [&](auto a, auto b) { return stances[a].high < stances[b].high; });
  std::optional<Fall> greatest;
  std::optional<std::uint32_t> most;
  std::size_t next = 0, compared = 0;
  for (std::uint32_t i = 0; i < stances.size(); ++i) {
    for (; next < by_high.size() && stances[by_high[next]].high < stances[i].low; ++next)
      if (!most || stances[by_high[next]].at_least > stances[*most].at_least) most = by_high[next];
    const bool open = stances[i].at_most == Stance::unbounded;
    if (!most || !open || stances[i].revision || !far_below(stances[i], stances[*most]) ||
        disputing(stances[i], stances[*most]))
      continue;
    if (greatest && stances[greatest->later].soft_high <= stances[i].soft_high) continue;
    if (++compared > most_compared) break;
    if (!repeats_older(quantity, stances[i])) greatest = Fall{*most, i};
  }
  return greatest;
}

/// Digits that, set right, go on from what had been reached.
void name_slip(Finding& finding, const ClaimGraph& graph, const Quantity& quantity,
               const Fall& fall) {
  const Stance& later = quantity.stances[fall.later];
  const auto bound = named(quantity, fall.later), reached = named(quantity, fall.earlier);
  if (!bound || !reached) return;
  const std::int64_t written =
      *bound % 10 == 1 ? *bound - 1 : *bound;  // "over 24,000" is 24,001 and more
  for (const Slip& slip : slips(written)) {
    if (slip.meant < *reached || slip.meant > *reached + *reached / 4) continue;
    const auto [cause, how] = words_of(slip.kind);
    finding.cause = {cause,
                     fmt::format("{} in [1] is {} with {}", in_words(graph.claim(later).value),
                                 to_grouped(Decimal::of(slip.meant)), how),
                     later.claim};
    return;
  }
}

}  // namespace

std::optional<Finding> suggested_fall(const ClaimGraph& graph, const Quantity& quantity) {
  if (quantity.terms.counting == Counting::snapshot) return std::nullopt;
  const auto fall = greatest_fall(quantity);
  if (!fall) return std::nullopt;
  const std::array<std::uint32_t, 2> shown = {fall->earlier, fall->later};
  const Claim& earlier = graph.claim(quantity.stances[fall->earlier]);
  const Claim& later = graph.claim(quantity.stances[fall->later]);
  Finding finding = finding_about(graph, quantity, shown, "implausible-jump", Severity::warning);
  finding.message = fmt::format("{}: from {} down to {}, as the words suggest",
                                topic(finding, *graph.analysis().lexicon), in_words(earlier.value),
                                in_words(later.value));
  for (const std::uint32_t i : shown)
    finding.labels.push_back(
        quote(graph, quantity.stances[i], LabelRole::rival,
              statement(graph.claim(quantity.stances[i]), *graph.analysis().lexicon)));
  finding.proof = {
      fmt::format("{} in [1] suggests {}, and {} in [0] had been reached", in_words(later.value),
                  in_words(later.value.soft), in_words(earlier.value)),
      fmt::format("[0] is of {}, [1] of {}, and a total does not fall",
                  in_words(earlier.when_apart_from_totals),
                  in_words(later.when_apart_from_totals))};
  add_evidence_from(finding, graph, later, "[1]", quantity.stances[fall->earlier].high + 1);
  add_evidence_until(finding, graph, earlier, "[0]", quantity.stances[fall->later].low - 1);
  name_slip(finding, graph, quantity, *fall);
  if (finding.cause.kind.empty()) return std::nullopt;  // a vague figure may simply be old
  return finding;
}

}  // namespace checkclaims
