#include "checkclaims/value.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <charconv>

namespace checkclaims {
namespace {

namespace greg = boost::gregorian;

const greg::date epoch(1970, 1, 1);
const std::int32_t first_day = static_cast<std::int32_t>((greg::date(1400, 1, 1) - epoch).days());
const std::int32_t last_day = static_cast<std::int32_t>((greg::date(9999, 12, 31) - epoch).days());

greg::date date_of(Day day) {
  return epoch + greg::days(std::clamp(day.number, first_day, last_day));
}

Day day_of_date(const greg::date& date) {
  return Day{static_cast<std::int32_t>((date - epoch).days())};
}

/// Exactly `digits` decimal digits, nothing else.
std::optional<int> fixed_digits(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.front() == '-')
    return std::nullopt;
  return number;
}

}  // namespace

int days_in_month(int year, int month) {
  if (month < 1 || month > 12 || year < 1400 || year > 9999) return 0;
  return greg::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year),
                                                    static_cast<unsigned short>(month));
}

std::optional<Day> day_of(int year, int month, int day) {
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return day_of_date(greg::date(static_cast<unsigned short>(year),
                                static_cast<unsigned short>(month),
                                static_cast<unsigned short>(day)));
}

CivilDay civil_of(Day day) {
  const auto ymd = date_of(day).year_month_day();
  return {static_cast<int>(ymd.year), static_cast<int>(ymd.month), static_cast<int>(ymd.day)};
}

int weekday_of(Day day) { return (static_cast<int>(date_of(day).day_of_week()) + 6) % 7; }

std::optional<MonthDay> MonthDay::of(int month, int day) {
  constexpr int leap_year = 2000;
  if (month < 1 || month > 12 || day < 0 || day > days_in_month(leap_year, month))
    return std::nullopt;
  return MonthDay(month, day);
}

MonthDay MonthDay::of(Day day) {
  const CivilDay civil = civil_of(day);
  return {civil.month, civil.day};
}

bool can_coincide(MonthDay a, MonthDay b) {
  return a.month() == b.month() && (a.day() == 0 || b.day() == 0 || a.day() == b.day());
}

std::string to_text(MonthDay day) {
  static constexpr std::array<const char*, 12> names = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const std::string month = names[static_cast<std::size_t>(day.month() - 1)];
  return day.day() == 0 ? month : std::to_string(day.day()) + ' ' + month;
}

std::string_view weekday_name(int weekday) {
  static constexpr std::array<std::string_view, 7> names = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  const auto at = static_cast<std::size_t>(weekday);
  return at < names.size() ? names[at] : std::string_view();
}

Day plus_days(Day day, int days) {
  const auto sum = static_cast<std::int64_t>(day.number) + days;
  return Day{static_cast<std::int32_t>(std::clamp<std::int64_t>(sum, first_day, last_day))};
}

Day plus_months(Day day, int months) {
  const CivilDay from = civil_of(day);
  const std::int64_t total = static_cast<std::int64_t>(from.year) * 12 + (from.month - 1) + months;
  if (total < 1400 * 12) return Day{first_day};
  if (total >= 10000LL * 12) return Day{last_day};
  const int year = static_cast<int>(total / 12), month = static_cast<int>(total % 12) + 1;
  return *day_of(year, month, std::min(from.day, days_in_month(year, month)));
}

Day plus_units(Day day, std::int64_t count, std::string_view unit) {
  const int n = static_cast<int>(std::clamp<std::int64_t>(count, -100000, 100000));
  if (unit == "week") return plus_days(day, 7 * n);
  if (unit == "month") return plus_months(day, n);
  if (unit == "year") return plus_months(day, 12 * n);
  if (unit == "decade") return plus_months(day, 120 * n);
  return plus_days(day, n);
}

std::string to_iso(Day day) {
  const CivilDay civil = civil_of(day);
  std::string iso = "0000-00-00";
  const auto put = [&iso](std::size_t at, int number, int width) {
    for (int i = width - 1; i >= 0; --i, number /= 10)
      iso[at + static_cast<std::size_t>(i)] = static_cast<char>('0' + number % 10);
  };
  put(0, civil.year, 4);
  put(5, civil.month, 2);
  put(8, civil.day, 2);
  return iso;
}

std::optional<Day> day_of_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = fixed_digits(text.substr(0, 4)), month = fixed_digits(text.substr(5, 2)),
             day = fixed_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return day_of(*year, *month, *day);
}

bool surely_before(const DayRange& a, const DayRange& b) {
  return a.high && b.low && *a.high < *b.low;
}

bool can_coincide(const DayRange& a, const DayRange& b) {
  return !surely_before(a, b) && !surely_before(b, a);
}

std::optional<DayRange> intersection(const DayRange& a, const DayRange& b) {
  if (!can_coincide(a, b)) return std::nullopt;
  DayRange both = a;
  if (b.low && (!both.low || *both.low < *b.low)) both.low = b.low;
  if (b.high && (!both.high || *b.high < *both.high)) both.high = b.high;
  return both;
}

std::string to_string(Decimal number) {
  const bool negative = number.thousandths < 0;
  const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(number.thousandths)
                                  : static_cast<std::uint64_t>(number.thousandths);
  std::string text = std::to_string(magnitude / 1000);
  if (const auto fraction = magnitude % 1000; fraction != 0) {
    std::string digits = std::to_string(1000 + fraction).substr(1);
    digits.erase(digits.find_last_not_of('0') + 1);
    text += '.' + digits;
  }
  return negative ? '-' + text : text;
}

std::string to_grouped(Decimal number) {
  std::string text = to_string(number);
  const std::size_t start = text.front() == '-' ? 1 : 0;
  std::size_t at = std::min(text.find('.'), text.size());
  while (at > start + 3) text.insert(at -= 3, 1, ',');
  return text;
}

bool surely_below(const Interval& a, const Interval& b) {
  if (!a.high || !b.low) return false;
  return *a.high < *b.low || (*a.high == *b.low && (a.high_open || b.low_open));
}

bool apart(const Interval& a, const Interval& b) {
  return surely_below(a, b) || surely_below(b, a);
}

std::string stable_hash(std::string_view bytes) {
  std::uint64_t hash = XXH3_64bits(bytes.data(), bytes.size());
  std::string hex(16, '0');
  for (auto digit = hex.rbegin(); digit != hex.rend(); ++digit, hash >>= 4)
    *digit = "0123456789abcdef"[hash & 15];
  return hex;
}

}  // namespace checkclaims
