#include "reasoning/moments.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

namespace checkclaims {

void mark_moments(const Analysis& analysis, Counting counting, std::span<Stance> stances) {
  if (counting == Counting::running_total) return;
  const auto moment = [&](std::uint32_t i) {
    const Stance& stance = stances[i];
    const Claim& claim = analysis.claims[stance.claim];
    const bool one_day = stance.low == stance.high;
    // Without a day of its own, "by Tuesday" in one article is another time than "now".
    const std::uint32_t as_of = !one_day && claim.as_of ? *claim.as_of + 1 : 0;
    const std::uint32_t document = counting == Counting::snapshot ? 0 : stance.document;
    return std::tuple(document, stance.low, stance.high, claim.before_as_of, as_of);
  };
  std::vector<std::uint32_t> order(stances.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return moment(a) < moment(b); });
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || moment(order[i]) != moment(order[i - 1])) ++number;
    Stance& stance = stances[order[i]];
    if (counting == Counting::event_total || stance.low == stance.high) stance.moment = number;
  }
}

void mark_undated(const Analysis& analysis, std::optional<std::int32_t> event_high,
                  std::span<Stance> stances) {
  bool some = false;
  for (Stance& stance : stances) {
    const bool no_day =
        stance.high == Stance::dusk &&
        (stance.low == Stance::dawn || (event_high && stance.low <= *event_high + 1));
    stance.undated =
        no_day && stance.exact() && analysis.claims[stance.claim].subject.settle_days.has_value();
    some = some || stance.undated;
  }
  if (!some) return;
  std::vector<std::uint32_t> order(stances.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(stances[a].document, stances[a].moment) <
           std::pair(stances[b].document, stances[b].moment);
  });
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    while (end < order.size() && stances[order[end]].document == stances[order[begin]].document)
      ++end;
    if (stances[order[begin]].moment == stances[order[end - 1]].moment) continue;
    for (std::size_t i = begin; i < end; ++i) stances[order[i]].undated = false;
  }
}

}  // namespace checkclaims
