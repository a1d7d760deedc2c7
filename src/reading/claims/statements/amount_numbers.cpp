#include "reading/claims/statements/amount_numbers.hpp"

namespace checkclaims {
namespace {

Interval times(Interval interval, std::int64_t factor) {
  for (auto* bound : {&interval.low, &interval.high})
    if (*bound) (*bound)->thousandths *= factor;
  return interval;
}

}  // namespace

bool is_year(const DayRange& days) {
  constexpr int least = 364;  // days
  return days.low && days.high && days.high->number - days.low->number >= least;
}

std::optional<AmountNumber> day_told(const DateMention& date, AmountNumber found) {
  if (date.kind != TimexKind::date || date.impossible || !date.days.low || !date.days.high)
    return std::nullopt;
  found.days = date.days;
  return found;
}

std::optional<AmountNumber> months_of(const DateMention& date, AmountNumber found) {
  if (date.kind != TimexKind::duration || !date.length) return std::nullopt;
  const std::int64_t months = date.length->unit == "year"    ? 12
                              : date.length->unit == "month" ? 1
                                                             : 0;
  if (months == 0) return std::nullopt;
  found.value = *date.length;
  found.value.unit = "month";
  for (Interval* interval : {&found.value.hard, &found.value.soft, &found.value.possible})
    *interval = times(*interval, months);
  return found;
}

}  // namespace checkclaims
