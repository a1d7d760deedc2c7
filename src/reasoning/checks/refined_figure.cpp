// refined-figure: one figure at two levels of precision.
//
//   "253 hostages were taken"; another article: "approximately 250 were taken"   fires
//   "253 hostages were taken"; another article: "253 captives"                   silent
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "reasoning/check.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/series.hpp"

namespace checkclaims {
namespace {

using Indexes = std::vector<std::uint32_t>;

/// The ranges that a wide figure leaves open: what its words allow, what they suggest, and what it
/// may be rounded from.
std::array<std::pair<std::int64_t, std::int64_t>, 3> ranges(const BoundedClaim& bounded) {
  return {{{bounded.hard_low, bounded.hard_high},
           {bounded.soft_low, bounded.soft_high},
           {bounded.at_least, bounded.at_most}}};
}

/// The bounded claims of `group`, all for one time, that are an exact figure inside a wider one, or
/// the wider one. An exact figure is itself wide where it may be rounded.
Indexes inside_each_other(const Quantity& quantity, const Indexes& group) {
  const auto at = [&](std::uint32_t i) -> const BoundedClaim& {
    return quantity.bounded_claims[i];
  };
  std::vector<std::int64_t> exact;
  for (const std::uint32_t i : group)
    if (at(i).exact()) exact.push_back(at(i).hard_low);
  std::sort(exact.begin(), exact.end());
  exact.erase(std::unique(exact.begin(), exact.end()), exact.end());
  std::vector<std::int64_t> covers(exact.size() + 1,
                                   0);  // changes in the number of ranges that cover exact[i]
  Indexes found;
  for (const std::uint32_t i : group) {
    bool holds_one = false;
    for (const auto& [low, high] : ranges(at(i))) {
      const auto first = std::lower_bound(exact.begin(), exact.end(), low) - exact.begin();
      const auto last = std::upper_bound(exact.begin(), exact.end(), high) - exact.begin();
      if (first >= last) continue;
      std::vector<std::pair<std::ptrdiff_t, std::ptrdiff_t>> parts = {{first, last}};
      if (at(i).exact()) {  // a figure does not count as inside itself
        const auto self =
            std::lower_bound(exact.begin(), exact.end(), at(i).hard_low) - exact.begin();
        if (first <= self && self < last) parts = {{first, self}, {self + 1, last}};
      }
      for (const auto& [begin, end] : parts) {
        if (begin >= end) continue;
        ++covers[static_cast<std::size_t>(begin)];
        --covers[static_cast<std::size_t>(end)];
        holds_one = true;
      }
    }
    if (holds_one) found.push_back(i);
  }
  for (std::size_t i = 1; i < covers.size(); ++i) covers[i] += covers[i - 1];
  for (const std::uint32_t i : group) {
    if (!at(i).exact()) continue;
    const auto self = std::lower_bound(exact.begin(), exact.end(), at(i).hard_low) - exact.begin();
    if (covers[static_cast<std::size_t>(self)] > 0) found.push_back(i);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Groups of bounded claims about one figure: all claims of an event's total, but only snapshots of
/// equal days.
std::vector<Indexes> of_one_time(const Quantity& quantity) {
  std::vector<Indexes> groups;
  const bool snapshots = quantity.rule.counting == Counting::snapshot;
  std::pair<std::int32_t, std::int32_t> days;
  for (std::uint32_t i = 0; i < quantity.bounded_claims.size(); ++i) {  // sorted by day
    const BoundedClaim& bounded = quantity.bounded_claims[i];
    if (!quantity.is_consistent(i)) continue;
    if (groups.empty() || (snapshots && days != std::pair(bounded.low, bounded.high)))
      groups.emplace_back();
    days = {bounded.low, bounded.high};
    groups.back().push_back(i);
  }
  return groups;
}

bool in_several_documents(const Quantity& quantity, const Indexes& bounded_claims) {
  return std::any_of(bounded_claims.begin(), bounded_claims.end(), [&](std::uint32_t i) {
    return quantity.bounded_claims[i].document !=
           quantity.bounded_claims[bounded_claims.front()].document;
  });
}

/// The step that places the exact figure within the closest range of `other` that contains it: what
/// its words allow or suggest, or what they may be rounded from.
ProofStep lies_within(const ClaimGraph& graph, const BoundedClaim& one, LabelRef exact,
                      const BoundedClaim& other, LabelRef wide) {
  const Value &figure = graph.claim(one).figure().value, &range = graph.claim(other).figure().value;
  const auto holds = [&](std::int64_t low, std::int64_t high) {
    return low <= one.hard_low && one.hard_low <= high;
  };
  const bool allowed = holds(other.hard_low, other.hard_high);
  if (allowed && range.hard.low && range.hard.high)
    return {StepKind::within, {figure, exact, range.hard, wide}};
  if (holds(other.soft_low, other.soft_high))
    return {StepKind::within, {figure, exact, range.soft, wide}};
  if (allowed) return {StepKind::within, {figure, exact, range.hard, wide}};
  return {range.hedge.empty() ? StepKind::within_rounded : StepKind::within_loose,
          {figure, exact, range, wide, range.possible}};
}

Finding refinement(const ClaimGraph& graph, const Quantity& quantity, const Indexes& sides) {
  Finding finding = finding_about(graph, quantity, sides, "refined-figure", Severity::note);
  finding.message =
      fmt::format("{}: {} are one figure at different precision",
                  topic(finding, *graph.analysis().lexicon), list_values(graph, quantity, sides));
  constexpr std::size_t most_shown = 16;
  std::vector<bool> seen(quantity.value_groups, false);
  Indexes shown;
  for (const std::uint32_t i : sides) {
    const BoundedClaim& bounded = quantity.bounded_claims[i];
    if (seen[bounded.value_group] || shown.size() == most_shown) continue;
    seen[bounded.value_group] = true;
    shown.push_back(i);
    finding.labels.push_back(quote_figure(graph, bounded.claim, LabelRole::rival));
  }
  for (std::uint32_t wide = 0; wide < shown.size(); ++wide) {
    const BoundedClaim& other = quantity.bounded_claims[shown[wide]];
    for (std::uint32_t exact = 0; exact < shown.size(); ++exact) {
      const BoundedClaim& one = quantity.bounded_claims[shown[exact]];
      if (exact == wide || !one.exact() || one.hard_low < other.at_least ||
          one.hard_low > other.at_most)
        continue;
      finding.proof.push_back(lies_within(graph, one, {exact}, other, {wide}));
    }
  }
  if (shown.size() < finding.values.size())
    finding.proof.push_back({StepKind::more_values, {count(finding.values.size() - shown.size())}});
  return with_repeats(std::move(finding), graph, quantity, shown);
}

}  // namespace

std::vector<Finding> refined_figure(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const Quantity& quantity : graph.quantities()) {
    if (quantity.rule.counting == Counting::running_total || quantity.value_groups < 2) continue;
    Indexes sides;
    for (const Indexes& group : of_one_time(quantity)) {
      const Indexes found = inside_each_other(quantity, group);
      if (!found.empty() && in_several_documents(quantity, found))
        sides.insert(sides.end(), found.begin(), found.end());
    }
    // A total that grew is reported as a series, which shows these figures too.
    if (!sides.empty() && !series_of(graph, quantity))
      findings.push_back(refinement(graph, quantity, sides));
  }
  return findings;
}

}  // namespace checkclaims
