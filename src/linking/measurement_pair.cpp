#include "linking/measurement_pair.hpp"

#include <cstdlib>

namespace checkclaims {

const DayRange* days_named(const LinkedReading& reading, const MeasurementSide& side) {
  if (side.said->date == Measurement::none) return nullptr;
  const auto* date = if_is<DateMention>(reading.mentions[side.said->date]);
  return date == nullptr || date->days.unbounded() ? nullptr : &date->days;
}

bool names_an_older_year(const LinkedReading& reading, const MeasurementSide& side) {
  const DayRange* days = days_named(reading, side);
  const auto& published = reading.document.published.days.low;
  return days != nullptr && days->high && published &&
         civil_of(*days->high).year < civil_of(*published).year;
}

std::optional<int> days_between(const LinkedReading& one, const LinkedReading& other) {
  const DayRange &x = one.document.published.days, &y = other.document.published.days;
  if (!x.exact() || !y.exact()) return std::nullopt;
  return std::abs(x.low->number - y.low->number);
}

}  // namespace checkclaims
