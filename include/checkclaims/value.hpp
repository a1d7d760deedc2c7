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

/// Empty if there is no such day (30 February) or it is outside 1400..9999.
std::optional<Day> day_of(int year, int month, int day);
CivilDay civil_of(Day day);
/// 0 = Monday .. 6 = Sunday.
int weekday_of(Day day);
/// The last day of a month: 28..31; 0 for a month outside 1..12.
int days_in_month(int year, int month);
/// Results outside the calendar's range are clamped to its ends.
Day plus_days(Day day, int days);
/// 31 January plus one month is the last day of February; clamped to the calendar's ends.
Day plus_months(Day day, int months);
/// `count` days, weeks, months, years or decades later; any other unit counts as days. Clamped to
/// the calendar's ends.
Day plus_units(Day day, std::int64_t count, std::string_view unit);
/// "2024-07-31".
std::string to_iso(Day day);
/// The inverse of to_iso; empty for anything else, including trailing text.
std::optional<Day> day_of_iso(std::string_view text);

/// A month, or a day of it, without a year: "August", "7 October". Days that exist in no year
/// cannot be represented.
class MonthDay {
 public:
  /// Empty for a month outside 1..12 and for a day that the month never has; day 0 is the whole
  /// month.
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

/// Whether they are the same day or month, or one is in the other.
bool can_coincide(MonthDay a, MonthDay b);
/// "7 October", "August".
std::string to_text(MonthDay day);
/// "Monday" for 0 .. "Sunday" for 6; empty for anything else.
std::string_view weekday_name(int weekday);

/// Days from `low` to `high`, both included; an empty bound is unbounded.
struct DayRange {
  std::optional<Day> low, high;
  bool operator==(const DayRange&) const = default;

  static DayRange on(Day day) { return {day, day}; }
  bool exact() const { return low && high && *low == *high; }
  bool unbounded() const { return !low && !high; }
  bool contains(Day day) const { return (!low || *low <= day) && (!high || day <= *high); }
};

/// Whether every day of `a` is before every day of `b`.
bool surely_before(const DayRange& a, const DayRange& b);
/// Whether they have a day in common.
bool can_coincide(const DayRange& a, const DayRange& b);
/// The days in both; empty if there are none.
std::optional<DayRange> intersection(const DayRange& a, const DayRange& b);

/// An exact decimal with three decimal places, as thousandths: "1.2 million", "0.5", "9".
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

/// Numbers from `low` to `high`; an empty bound is unbounded; an open bound is excluded itself
/// (only durations and shares have open bounds: a count above 42,000 is at least 42,001).
struct Interval {
  std::optional<Decimal> low, high;
  bool low_open = false, high_open = false;
  bool operator==(const Interval&) const = default;

  static Interval exactly(Decimal number) { return {number, number, false, false}; }
  bool exact() const { return low && high && *low == *high; }
};

/// Whether every number of `a` is less than every number of `b`.
bool surely_below(const Interval& a, const Interval& b);
/// Whether they have no number in common.
bool apart(const Interval& a, const Interval& b);

/// A number as an article gives it.
struct Value {
  std::string text;  ///< as written, hedge included: "At least 39,445"
  std::string unit;  ///< "person", "house", "day", "month", "year"; empty if none is given
  Interval hard;     ///< what the words strictly allow
  Interval soft;     ///< what the words suggest; both bounds are always set
  /// `hard`, widened by rounding and loose hedges ("1,200" is 1,150..1,249); values contradict each
  /// other only if these intervals are disjoint.
  Interval possible;
  std::string hedge;  ///< id of the hedge's lexicon row; empty if there is no hedge

  bool operator==(const Value&) const = default;
};

/// The 64-bit XXH3 hash as 16 hex digits: the same on every machine.
std::string stable_hash(std::string_view bytes);

}  // namespace checkclaims
