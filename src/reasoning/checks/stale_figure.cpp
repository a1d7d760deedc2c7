// stale-figure: an article repeats an older figure after a newer one was public.
//
//   3 May "12 died"; 4 May "15 died"; 5 May "12 died"; 6 May "16 died"   fires
//   3 May "12 died"; 4 May "15 died"; 5 May "12 died"                    silent: a conflict, since
//                                                      as many articles give the one as the other
#include <fmt/format.h>

#include <algorithm>

#include "reasoning/check.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_stale_shown = 8;

Finding staleness(const ClaimGraph& graph, const Quantity& quantity) {
  std::vector<std::uint32_t> sides, shown;
  for (const Stale& stale : quantity.stale)
    sides.insert(sides.end(), {stale.older, stale.newer, stale.bounded});
  Finding finding = finding_about(graph, quantity, sides, "stale-figure", Severity::note);
  finding.message = fmt::format("{}: an older figure was repeated after a newer one was public",
                                topic(finding, *graph.analysis().lexicon));
  for (const Stale& stale : quantity.stale) {
    if (shown.size() >= 3 * most_stale_shown) break;
    for (const std::uint32_t i : {stale.older, stale.newer, stale.bounded}) {
      if (std::find(shown.begin(), shown.end(), i) != shown.end()) continue;
      shown.push_back(i);
    }
  }
  std::sort(shown.begin(), shown.end());  // by day
  const auto name = [&](std::uint32_t i) {
    return LabelRef{
        static_cast<std::uint32_t>(std::find(shown.begin(), shown.end(), i) - shown.begin())};
  };
  for (const std::uint32_t i : shown)
    finding.labels.push_back(
        quote_figure(graph, quantity.bounded_claims[i].claim, LabelRole::rival));
  for (const Stale& stale : quantity.stale) {
    if (std::find(shown.begin(), shown.end(), stale.bounded) == shown.end()) continue;
    finding.proof.push_back({StepKind::repeats_older,
                             {name(stale.bounded), name(stale.older), name(stale.newer),
                              graph.claim(quantity.bounded_claims[stale.newer]).figure().value}});
  }
  return finding;
}

}  // namespace

std::vector<Finding> stale_figure(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const Quantity& quantity : graph.quantities())
    if (!quantity.stale.empty()) findings.push_back(staleness(graph, quantity));
  return findings;
}

}  // namespace checkclaims
