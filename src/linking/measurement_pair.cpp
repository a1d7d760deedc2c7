#include "linking/measurement_pair.hpp"

#include <cstdlib>

namespace checkclaims {

const DayRange* days_named(const LinkedReading& reading, const MeasurementSide& side) {
  if (side.said->date == Measurement::none) return nullptr;
  const auto* date = if_is<DateMention>(reading.mentions[side.said->date]);
  return date == nullptr || date->days.unbounded() ? nullptr : &date->days;
}

std::optional<int> days_between(const LinkedReading& one, const LinkedReading& other) {
  const DayRange &x = one.document.published.days, &y = other.document.published.days;
  if (!x.exact() || !y.exact()) return std::nullopt;
  return std::abs(x.low->number - y.low->number);
}

bool name_other_days(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const auto *one = days_named(pair.one, a), *other = days_named(pair.other, b);
  return one != nullptr && other != nullptr && !can_coincide(*one, *other);
}

bool is_of_a_deed(const MeasurementSide& side) {
  return !side.said->level && !side.said->moving && !side.said->perfect;
}

bool published_together(const ArticlePair& pair) {
  constexpr int longest_news = 14;  // days between two articles on one deed, for an error
  const auto days = days_between(pair.one, pair.other);
  return days && *days <= longest_news;
}

}  // namespace checkclaims
