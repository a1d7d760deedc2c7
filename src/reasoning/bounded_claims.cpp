#include "reasoning/bounded_claims.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>

namespace checkclaims {
namespace {

/// A unit of time in ten-thousandths of a day (its mean length), and by how many days a number of
/// such units on the calendar may differ from that many means.
struct TimeUnit {
  std::string_view unit;
  std::int64_t ten_thousandths;
  std::int64_t slack_days;
};
constexpr std::array<TimeUnit, 4> time_units = {
    {{"day", 10'000, 0}, {"week", 70'000, 0}, {"month", 304'375, 3}, {"year", 3'652'500, 1}}};

const TimeUnit* time_unit(std::string_view unit) {
  const auto found = std::find_if(time_units.begin(), time_units.end(),
                                  [&](const TimeUnit& known) { return known.unit == unit; });
  return found == time_units.end() ? nullptr : &*found;
}

/// Thousandths, in days where there is a unit of time; clamped so that doubling cannot overflow.
std::int64_t scaled(Decimal number, const TimeUnit* unit) {
  constexpr std::int64_t most = 4'000'000'000'000'000'000;
  if (unit == nullptr) return std::clamp<std::int64_t>(number.thousandths, -most, most);
  return std::clamp<std::int64_t>(number.thousandths, -1'000'000'000'000, 1'000'000'000'000) *
         unit->ten_thousandths / 10'000;
}

std::int64_t low_key(const Interval& interval, const TimeUnit* unit, std::int64_t slack_days) {
  if (!interval.low) return -BoundedClaim::unbounded;
  return 2 * (scaled(*interval.low, unit) - 1000 * slack_days) + (interval.low_open ? 1 : 0);
}

std::int64_t high_key(const Interval& interval, const TimeUnit* unit, std::int64_t slack_days) {
  if (!interval.high) return BoundedClaim::unbounded;
  return 2 * (scaled(*interval.high, unit) + 1000 * slack_days) - (interval.high_open ? 1 : 0);
}

/// The number that was named; a one-sided value names its only bound.
std::int64_t named(const Value& value, const TimeUnit* unit) {
  const Interval& hard = value.hard;
  const Decimal zero{};
  if (hard.low && !hard.high) return scaled(*hard.low, unit);
  if (hard.high && (!hard.low || (*hard.low <= zero && *hard.high > zero)))
    return scaled(*hard.high, unit);
  const Interval& both = hard.low && hard.high ? hard : value.soft;
  if (!both.low || !both.high) return 0;
  return scaled(*both.low, unit) / 2 + scaled(*both.high, unit) / 2;
}

}  // namespace

std::string_view kind_of_unit(std::string_view unit) {
  if (unit.empty()) return "person";
  return time_unit(unit) != nullptr ? "time" : unit;
}

ComparisonRule comparison_rule(const LinkedClaim& claim) {
  ComparisonRule rule;
  rule.counting = claim.figure().counting;
  if (claim.subject.date.high && claim.subject.settle_days)
    rule.settled_on = claim.subject.date.high->number + *claim.subject.settle_days;
  return rule;
}

void measure_values(std::span<const Value* const> values, std::span<BoundedClaim> bounded_claims) {
  const bool mixed = std::any_of(values.begin(), values.end(), [&](const Value* value) {
    return value->unit != values.front()->unit;
  });
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Value& value = *values[i];
    const TimeUnit* unit = mixed ? time_unit(value.unit) : nullptr;
    const std::int64_t slack = unit != nullptr ? unit->slack_days : 0;
    BoundedClaim& bounded = bounded_claims[i];
    bounded.at_least = low_key(value.possible, unit, slack);
    bounded.at_most = high_key(value.possible, unit, slack);
    bounded.hard_low = low_key(value.hard, unit, 0);
    bounded.hard_high = high_key(value.hard, unit, 0);
    const Interval& soft = value.soft.low && value.soft.high ? value.soft : value.hard;
    bounded.soft_low = low_key(soft, unit, 0);
    bounded.soft_high = high_key(soft, unit, 0);
    bounded.said = named(value, unit);
  }
  std::vector<std::uint32_t> order(bounded_claims.size());
  std::iota(order.begin(), order.end(), 0U);
  // Equal hard bounds name one number, unless there are no bounds.
  const auto bounds = [&](std::uint32_t i) {
    return std::tuple(bounded_claims[i].said, bounded_claims[i].hard_low,
                      bounded_claims[i].hard_high);
  };
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return bounds(a) < bounds(b); });
  std::uint32_t value_groups = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && bounds(order[i]) != bounds(order[i - 1])) ++value_groups;
    bounded_claims[order[i]].value_group = value_groups;
  }
}

std::vector<BoundedClaim> bounded_claims_of(const LinkedClaims& claims,
                                            std::span<const ClaimId> indexes) {
  std::vector<BoundedClaim> bounded_claims;
  std::vector<const Value*> values;
  std::map<std::string_view, std::uint32_t> speakers;
  for (const ClaimId index : indexes) {
    const LinkedClaim& claim = claims[index];
    BoundedClaim bounded;
    bounded.claim = index;
    bounded.document = claim.document;
    if (claim.when_apart_from_totals.low) bounded.low = claim.when_apart_from_totals.low->number;
    if (claim.when_apart_from_totals.high) bounded.high = claim.when_apart_from_totals.high->number;
    if (!claim.said.speaker.empty() && !claim.said.speaker.front().empty())
      bounded.speaker =
          speakers
              .emplace(claim.said.speaker.front(), static_cast<std::uint32_t>(speakers.size() + 1))
              .first->second;
    bounded.revision = claim.figure().revision;
    bounded_claims.push_back(bounded);
    values.push_back(&claim.figure().value);
  }
  if (!values.empty()) measure_values(values, bounded_claims);
  return bounded_claims;
}

}  // namespace checkclaims
