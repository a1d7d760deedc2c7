#include "checkclaims/units.hpp"

#include <gtest/gtest.h>

#include <string>

namespace checkclaims::units_test {
namespace {

Value told(std::int64_t thousandths) {
  Value value;
  value.hard = value.soft = value.possible = Interval::exactly(Decimal{thousandths});
  return value;
}

std::uint16_t row_of(std::string_view unit) {
  const auto row = Lexicon::english().find(Table::units, unit);
  EXPECT_TRUE(row.has_value()) << unit;
  return row.value_or(0);
}

std::optional<InOneUnit> both(std::int64_t one, std::string_view unit, std::int64_t other,
                              std::string_view other_unit) {
  return in_one_unit(Lexicon::english(), told(one), row_of(unit), told(other), row_of(other_unit));
}

struct Case {
  std::int64_t one;  ///< thousandths
  std::string unit;
  std::int64_t other;
  std::string other_unit;
  bool apart;
  std::string why;
};

}  // namespace

TEST(Units, ValuesMeetOverUnits) {
  const Case cases[] = {
      {2'400'000, "hectare", 5'900'000, "acre", false, "2,400 hectares are 5,930 acres"},
      {2'400'000, "hectare", 9'500'000, "acre", true, "9,500 acres are 3,845 hectares"},
      {6'400, "metre", 21'000, "foot", false, "6.4 metres are 21.0 feet"},
      {6'400, "metre", 17'000, "foot", true, "17 feet are 5.2 metres"},
      {92'000, "kilometre-an-hour", 57'000, "mile-an-hour", false, "57 mph are 91.7 km/h"},
      {11'000, "nautical-mile", 20'000, "kilometre", false, "11 nautical miles are 20.4 km"},
      {11'000, "nautical-mile", 4'000, "kilometre", true, "4 kilometres are 2.2 nautical miles"},
      {117'000, "fahrenheit", 47'000, "celsius", false, "117 Fahrenheit are 47.2 Celsius"},
      {44'600, "celsius", 46'400, "degree", true, "46.4 degrees are warmer, or 8 Celsius"},
      {117'000, "degree", 47'000, "celsius", false, "degrees that can only be Fahrenheit"},
      {1'000'000, "ton", 1'016'000, "tonne", false, "a long ton is 1.016 tonnes"},
      {1'000'000, "ton", 1'600'000, "tonne", true, "no ton is 1.6 tonnes"},
      {100'000, "gallon", 455'000, "litre", false, "an imperial gallon is 4.55 litres"},
      {7'661'000, "second", 127'700, "minute", false, "2:07:41 is 127.7 minutes"},
  };
  for (const Case& one : cases) {
    const auto found = both(one.one, one.unit, one.other, one.other_unit);
    ASSERT_TRUE(found.has_value()) << one.why;
    EXPECT_EQ(apart(found->first.possible, found->second.possible), one.apart) << one.why;
  }
}

TEST(Units, BelowZeroAndOutwards) {
  const auto found = both(0, "celsius", 5'000, "fahrenheit");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->second.hard.low, Decimal{-15'000});
  EXPECT_EQ(found->second.hard.high, Decimal{-15'000});
  const auto third = both(0, "celsius", 33'000, "fahrenheit");  // 5/9 of a degree
  ASSERT_TRUE(third.has_value());
  EXPECT_EQ(third->second.hard.low, Decimal{555});
  EXPECT_EQ(third->second.hard.high, Decimal{556});
}

TEST(Units, WhatCannotBeConverted) {
  EXPECT_FALSE(both(1'000, "hectare", 1'000, "metre").has_value());
  EXPECT_FALSE(both(1'000, "month", 1'000, "day").has_value());
  EXPECT_FALSE(both(1'000, "square-metre", 900'000'000'000'000'000, "square-mile").has_value());
}

}  // namespace checkclaims::units_test
