#include "linking/elapsed_days.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// Lengths of time shorter than a day do not change the day.
bool in_days(std::string_view unit) {
  return unit == "day" || unit == "week" || unit == "month" || unit == "year" || unit == "decade";
}

std::int64_t rounded_up(Decimal number) { return (number.thousandths + 999) / 1000; }

}  // namespace

DayRange days_after(const DayRange& began, const Value& length) {
  DayRange days;
  if (length.hedge.empty() || !in_days(length.unit)) return days;
  const Interval& hard = length.hard;
  if (began.low && hard.low && hard.low->thousandths > 0)
    days.low = plus_days(plus_units(*began.low, hard.low->thousandths / 1000, length.unit),
                         hard.low_open ? 1 : 0);
  if (began.high && hard.high)
    days.high = plus_days(plus_units(*began.high, rounded_up(*hard.high), length.unit),
                          hard.high_open ? -1 : 0);
  return days;
}

DayRange ordinary_days_after(const DayRange& began, const Value& length) {
  const Interval& soft = length.soft;
  if (!began.low || !began.high || !soft.low || !soft.high || !in_days(length.unit)) return {};
  return {plus_units(*began.low, soft.low->thousandths / 1000, length.unit),
          plus_units(*began.high, rounded_up(*soft.high), length.unit)};
}

int slack_for(Day began, const DayRange& days) {
  constexpr int least = 2, most = 31;
  const auto bound = days.low ? days.low : days.high;
  return bound ? std::clamp((bound->number - began.number) / 10, least, most) : least;
}

}  // namespace checkclaims
