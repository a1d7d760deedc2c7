#include "reasoning/order_of_time.hpp"

#include <algorithm>
#include <numeric>
#include <queue>
#include <tuple>

namespace checkclaims {

std::vector<std::uint32_t> in_order_of_time(const Analysis& analysis,
                                            std::span<const BoundedClaim> bounded_claims,
                                            std::vector<std::uint32_t> members) {
  struct Step {
    std::int32_t low, high;
    std::int64_t said, soft_low, soft_high;
    std::uint32_t bounded;
    bool placed;
  };
  std::vector<Step> steps;
  for (const std::uint32_t i : members) {
    const BoundedClaim& bounded = bounded_claims[i];
    const DayRange& days = analysis.claims[bounded.claim].when_ordinary;
    const std::int32_t low = days.low ? days.low->number : BoundedClaim::min_day;
    const std::int32_t high = days.high ? std::max(days.high->number, low) : BoundedClaim::max_day;
    steps.push_back({low, high, bounded.said, bounded.soft_low, bounded.soft_high, i, false});
  }
  // "Surely before" is a partial order. A step may come next when none of the remaining steps is
  // surely before it; among these the lowest value comes first.
  const auto later_choice = [&](std::uint32_t a, std::uint32_t b) {
    const auto rank = [&](std::uint32_t i) {
      const Step& s = steps[i];
      return std::tie(s.said, s.soft_low, s.soft_high, s.low, s.high, s.bounded);
    };
    return rank(a) > rank(b);
  };
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, decltype(later_choice)> ready(
      later_choice);
  std::vector<std::uint32_t> by_low(steps.size());
  std::iota(by_low.begin(), by_low.end(), 0U);
  std::vector<std::uint32_t> by_high = by_low;
  std::sort(by_low.begin(), by_low.end(),
            [&](auto a, auto b) { return steps[a].low < steps[b].low; });
  std::sort(by_high.begin(), by_high.end(),
            [&](auto a, auto b) { return steps[a].high < steps[b].high; });
  auto next = by_low.begin();
  auto first_left = by_high.begin();
  members.clear();
  while (members.size() < steps.size()) {
    while (steps[*first_left].placed) ++first_left;
    for (; next != by_low.end() && steps[*next].low <= steps[*first_left].high; ++next)
      ready.push(*next);
    Step& step = steps[ready.top()];
    ready.pop();
    step.placed = true;
    members.push_back(step.bounded);
  }
  return members;
}

}  // namespace checkclaims
