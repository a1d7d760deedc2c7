#include "checkclaims/value.hpp"

#include <gtest/gtest.h>

using namespace checkclaims;

TEST(Value, CalendarAcceptsOnlyRealDays) {
  struct Case { int year, month, day; bool real; const char* why; };
  for (const auto& c : {Case{2024, 2, 29, true, "2024 is a leap year"}, Case{2023, 2, 29, false, "2023 is none"},
                        Case{1900, 2, 29, false, "a century is none"}, Case{2000, 2, 29, true, "a fourth century is one"},
                        Case{1399, 12, 31, false, "before the calendar"}, Case{10000, 1, 1, false, "after the calendar"},
                        Case{67560, 65537, 65537, false, "numbers that would wrap"}, Case{2024, 0, 1, false, "no month 0"}})
    EXPECT_EQ(day_of(c.year, c.month, c.day).has_value(), c.real) << c.why;
}

TEST(Value, MonthsAreAddedOnTheCalendar) {
  EXPECT_EQ(to_iso(plus_months(*day_of(2023, 10, 7), 9)), "2024-07-07");
  EXPECT_EQ(to_iso(plus_months(*day_of(2024, 1, 31), 1)), "2024-02-29");
  EXPECT_EQ(to_iso(plus_months(*day_of(9999, 12, 1), 5)), "9999-12-31");
}

TEST(Value, IsoIsReadBack) {
  EXPECT_EQ(day_of_iso("2024-07-31"), day_of(2024, 7, 31));
  for (const char* bad : {"2024-7-31", "2024-07-31x", "2024-02-30", "-024-07-31", ""}) EXPECT_FALSE(day_of_iso(bad)) << bad;
}

TEST(Value, DecimalsArePlainOrGrouped) {
  EXPECT_EQ(to_string(Decimal{500}), "0.5");
  EXPECT_EQ(to_grouped(Decimal::of(39445)), "39,445");
  EXPECT_EQ(to_grouped(Decimal::of(1200000)), "1,200,000");
  EXPECT_EQ(to_grouped(Decimal::of(-250)), "-250");
}
