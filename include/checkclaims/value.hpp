#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace checkclaims {

/// A day of the Gregorian calendar, 1400-01-01..9999-12-31, as days since 1970-01-01.
struct Day {
  std::int32_t number = 0;
  auto operator<=>(const Day&) const = default;
};

struct CivilDay {
  int year = 0, month = 0, day = 0;
  bool operator==(const CivilDay&) const = default;
};

/// Nothing where there is no such day (30 February) or it is outside 1400..9999.
std::optional<Day> day_of(int year, int month, int day);
CivilDay civil_of(Day day);
/// 0 = Monday .. 6 = Sunday.
int weekday_of(Day day);
/// The last day of a month: 28..31; 0 for a month outside 1..12.
int days_in_month(int year, int month);
/// Results outside the calendar's range stop at its ends.
Day plus_days(Day day, int days);
/// 31 January plus one month is the last day of February; stops at the calendar's ends.
Day plus_months(Day day, int months);
/// `count` days, weeks, months, years or decades later; any other unit counts days. Stops as above.
Day plus_units(Day day, std::int64_t count, std::string_view unit);
/// "2024-07-31".
std::string to_iso(Day day);
/// The opposite of to_iso; nothing for anything else, trailing text included.
std::optional<Day> day_of_iso(std::string_view text);

/// A month or a day of it in whatever year: "August", "7 October". There is none that no year has.
class MonthDay {
 public:
  /// Nothing for a month outside 1..12 and for a day that it never has; day 0 is the whole month.
  static std::optional<MonthDay> of(int month, int day = 0);
  static MonthDay of(Day day);

  int month() const { return month_; }  ///< 1..12
  int day() const { return day_; }      ///< 1..31; 0 = the whole month
  auto operator<=>(const MonthDay&) const = default;

 private:
  MonthDay(int month, int day)
      : month_(static_cast<std::int8_t>(month)), day_(static_cast<std::int8_t>(day)) {}
  std::int8_t month_, day_;
};

/// They are one day, or one lies in the other.
bool can_coincide(MonthDay a, MonthDay b);
/// "7 October", "August".
std::string to_text(MonthDay day);
/// "Monday" for 0 .. "Sunday" for 6; empty for what is no weekday.
std::string_view weekday_name(int weekday);

/// Days from `low` to `high`, both included; a missing bound is unbounded.
struct DayRange {
  std::optional<Day> low, high;
  bool operator==(const DayRange&) const = default;

  static DayRange on(Day day) { return {day, day}; }
  bool exact() const { return low && high && *low == *high; }
  bool unbounded() const { return !low && !high; }
  bool contains(Day day) const { return (!low || *low <= day) && (!high || day <= *high); }
};

/// Every day of `a` lies before every day of `b`.
bool surely_before(const DayRange& a, const DayRange& b);
/// They share a day.
bool can_coincide(const DayRange& a, const DayRange& b);
/// The days in both; nothing where there is none.
std::optional<DayRange> intersection(const DayRange& a, const DayRange& b);

/// An exact decimal with three places, as thousandths: "1.2 million", "0.5", "9".
struct Decimal {
  std::int64_t thousandths = 0;
  auto operator<=>(const Decimal&) const = default;

  static constexpr Decimal of(std::int64_t whole) { return {whole * 1000}; }
  bool whole() const { return thousandths % 1000 == 0; }
};

/// "39445", "0.5": plain digits, no grouping, no trailing zeros.
std::string to_string(Decimal number);
/// "39,445", "0.5": grouped for people.
std::string to_grouped(Decimal number);

/// Numbers from `low` to `high`; a missing bound is unbounded; an open bound is
/// itself excluded (only durations and shares have open bounds: a count above
/// 42,000 is at least 42,001).
struct Interval {
  std::optional<Decimal> low, high;
  bool low_open = false, high_open = false;
  bool operator==(const Interval&) const = default;

  static Interval exactly(Decimal number) { return {number, number, false, false}; }
  bool exact() const { return low && high && *low == *high; }
};

/// No number of `a` is as large as any number of `b`.
bool surely_below(const Interval& a, const Interval& b);
/// They share no number.
bool apart(const Interval& a, const Interval& b);

/// A number as an article gives it.
struct Value {
  std::string text;   ///< as written, hedge included: "At least 39,445"
  std::string unit;   ///< "person", "house", "day", "month", "year", "" where none is said
  Interval hard;      ///< what the words allow
  Interval soft;      ///< what they suggest; both bounds always set
  Interval possible;  ///< `hard`, widened by what rounding and loose hedges allow: an error
                      ///< needs these apart ("1,200" is 1,150..1,249)
  std::string hedge;  ///< id of the hedge's lexicon row, "" where unhedged

  bool operator==(const Value&) const = default;
};

/// 64 bits of XXH3 as 16 hex digits: the same on every machine.
std::string stable_hash(std::string_view bytes);

}  // namespace checkclaims
