#include "reasoning/time_groups.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

namespace checkclaims {

void number_time_groups(const Analysis& analysis, Counting counting,
                        std::span<BoundedClaim> bounded_claims) {
  const auto is_of_one_day = [](const BoundedClaim& bounded) {
    return bounded.low == bounded.high;
  };
  const auto counts_up_to_day = [&](const BoundedClaim& bounded) {
    return is_of_one_day(bounded) && analysis.claims[bounded.claim].said.as_of;
  };
  const auto time_group = [&](std::uint32_t i) {
    const BoundedClaim& bounded = bounded_claims[i];
    const LinkedClaim& claim = analysis.claims[bounded.claim];
    // Without a day of its own, "by Tuesday" in one article is another time than "now".
    const std::uint32_t as_of =
        !is_of_one_day(bounded) && claim.said.as_of ? *claim.said.as_of + 1 : 0;
    // A total may grow within a day; not between two counts up to the same hour or day.
    const bool any_document = counting == Counting::snapshot || counts_up_to_day(bounded);
    const DocumentId document = any_document ? DocumentId{} : bounded.document;
    return std::tuple(document, bounded.low, bounded.high, claim.figure().before_as_of, as_of);
  };
  std::vector<std::uint32_t> order(bounded_claims.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return time_group(a) < time_group(b); });
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || time_group(order[i]) != time_group(order[i - 1])) ++number;
    BoundedClaim& bounded = bounded_claims[order[i]];
    const bool of_one_time = counting == Counting::running_total
                                 ? counts_up_to_day(bounded)
                                 : counting == Counting::event_total || is_of_one_day(bounded);
    if (of_one_time) bounded.time_group = number;
  }
}

void mark_undated_totals(const Analysis& analysis, std::optional<Day> event_high,
                         std::span<BoundedClaim> bounded_claims) {
  bool some = false;
  for (BoundedClaim& bounded : bounded_claims) {
    const bool no_day = bounded.high == BoundedClaim::max_day &&
                        (bounded.low == BoundedClaim::min_day ||
                         (event_high && bounded.low <= event_high->number + 1));
    bounded.undated =
        no_day && bounded.exact() && analysis.claims[bounded.claim].subject.settle_days.has_value();
    some = some || bounded.undated;
  }
  if (!some) return;
  std::vector<std::uint32_t> order(bounded_claims.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(bounded_claims[a].document, bounded_claims[a].time_group) <
           std::pair(bounded_claims[b].document, bounded_claims[b].time_group);
  });
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    while (end < order.size() &&
           bounded_claims[order[end]].document == bounded_claims[order[begin]].document)
      ++end;
    if (bounded_claims[order[begin]].time_group == bounded_claims[order[end - 1]].time_group)
      continue;
    for (std::size_t i = begin; i < end; ++i) bounded_claims[order[i]].undated = false;
  }
}

}  // namespace checkclaims
