#include "checkclaims/value.hpp"

#include <gtest/gtest.h>

namespace checkclaims::value_test {

TEST(Value, CalendarAcceptsOnlyRealDays) {
  struct Case {
    int year, month, day;
    bool real;
    const char* why;
  };
  for (const auto& c :
       {Case{2024, 2, 29, true, "2024 is a leap year"}, Case{2023, 2, 29, false, "2023 is none"},
        Case{1900, 2, 29, false, "a century is none"},
        Case{2000, 2, 29, true, "a fourth century is one"},
        Case{1399, 12, 31, false, "before the calendar"},
        Case{10000, 1, 1, false, "after the calendar"},
        Case{67560, 65537, 65537, false, "numbers that would wrap"},
        Case{2024, 0, 1, false, "no month 0"}})
    EXPECT_EQ(day_of(c.year, c.month, c.day).has_value(), c.real) << c.why;
}

TEST(Value, AMonthAndDayAreOfSomeYear) {
  const int lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = -1; month <= 14; ++month)
    for (int day = -1; day <= 33; ++day) {
      const bool real = month >= 1 && month <= 12 && day >= 0 && day <= lengths[month - 1];
      const auto held = MonthDay::of(month, day);
      ASSERT_EQ(held.has_value(), real) << month << '-' << day;
      if (!held) continue;
      EXPECT_EQ(held->month(), month);
      EXPECT_EQ(held->day(), day);
    }
  EXPECT_EQ(to_text(*MonthDay::of(10, 7)), "7 October");
  EXPECT_EQ(to_text(*MonthDay::of(8)), "August");
  EXPECT_EQ(MonthDay::of(*day_of(2024, 2, 29)), MonthDay::of(2, 29));
  EXPECT_TRUE(can_coincide(*MonthDay::of(10), *MonthDay::of(10, 7)));
  EXPECT_FALSE(can_coincide(*MonthDay::of(10, 8), *MonthDay::of(10, 7)));
  EXPECT_FALSE(can_coincide(*MonthDay::of(9), *MonthDay::of(10, 7)));
}

TEST(Value, WeekdaysHaveNames) {
  EXPECT_EQ(weekday_name(0), "Monday");
  EXPECT_EQ(weekday_name(6), "Sunday");
  for (const int none : {-1, 7, 1 << 30}) EXPECT_EQ(weekday_name(none), "") << none;
}

TEST(Value, MonthsAreAddedOnTheCalendar) {
  EXPECT_EQ(to_iso(plus_months(*day_of(2023, 10, 7), 9)), "2024-07-07");
  EXPECT_EQ(to_iso(plus_months(*day_of(2024, 1, 31), 1)), "2024-02-29");
  EXPECT_EQ(to_iso(plus_months(*day_of(9999, 12, 1), 5)), "9999-12-31");
}

TEST(Value, IsoIsReadBack) {
  EXPECT_EQ(day_of_iso("2024-07-31"), day_of(2024, 7, 31));
  for (const char* bad : {"2024-7-31", "2024-07-31x", "2024-02-30", "-024-07-31", ""})
    EXPECT_FALSE(day_of_iso(bad)) << bad;
}

TEST(Value, DecimalsArePlainOrGrouped) {
  EXPECT_EQ(to_string(Decimal{500}), "0.5");
  EXPECT_EQ(to_grouped(Decimal::of(39445)), "39,445");
  EXPECT_EQ(to_grouped(Decimal::of(1200000)), "1,200,000");
  EXPECT_EQ(to_grouped(Decimal::of(-250)), "-250");
}

}  // namespace checkclaims::value_test
