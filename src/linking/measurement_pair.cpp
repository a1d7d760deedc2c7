#include "linking/measurement_pair.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace checkclaims {

Milli given_together(std::size_t articles) {
  constexpr double unread = 64, of_two = 1200;
  const double given = std::clamp(static_cast<double>(articles), 2.0, unread);
  return static_cast<Milli>(of_two * std::log(unread / given) / std::log(unread / 2));
}

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

bool name_other_days(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  const auto *one = days_named(pair.one, a), *other = days_named(pair.other, b);
  return one != nullptr && other != nullptr && !can_coincide(*one, *other);
}

namespace {

/// A date of its sentence is long before the article, and the other sentence has none that it can
/// be.
bool tells_older_days(const LinkedReading& one, const MeasurementSide& a,
                      const LinkedReading& other, const MeasurementSide& b) {
  constexpr int long_ago = 90;  // days
  const auto days_of = [](const LinkedReading& reading, std::uint32_t mention) {
    const auto* date = if_is<DateMention>(reading.mentions[mention]);
    const bool known = date != nullptr && date->kind == TimexKind::date;
    return known && date->days.low && date->days.high ? &date->days : nullptr;
  };
  const auto& published = one.document.published.days.low;
  return std::any_of(a.dates.begin(), a.dates.end(), [&](std::uint32_t mention) {
    const DayRange* days = days_of(one, mention);
    if (days == nullptr || (published && published->number < days->high->number + long_ago))
      return false;
    return std::none_of(b.dates.begin(), b.dates.end(), [&](std::uint32_t too) {
      const DayRange* others = days_of(other, too);
      return others != nullptr && can_coincide(*days, *others);
    });
  });
}

}  // namespace

bool is_of_older_days(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b) {
  return tells_older_days(pair.one, a, pair.other, b) ||
         tells_older_days(pair.other, b, pair.one, a);
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
