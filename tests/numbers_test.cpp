#include "reading/mentions/numbers.hpp"

#include <gtest/gtest.h>

#include "cpu_time.hpp"

#include "value_rows.hpp"

namespace checkclaims::numbers_test {

namespace {

std::string shown(const Interval& interval) {
  std::string text = interval.low_open ? "(" : "[";
  text += interval.low ? to_string(*interval.low) : "";
  text += "..";
  text += interval.high ? to_string(*interval.high) : "";
  return text + (interval.high_open ? ")" : "]");
}

/// "text: hard soft possible" of every mark, ordinals with a leading #.
std::string shown(const NumberMention& number, bool bounds) {
  const Value& value = number.value;
  std::string text = (number.ordinal ? "#" : "") + value.text;
  if (bounds)
    text += ": " + shown(value.hard) + " " + shown(value.soft) + " " + shown(value.possible);
  return text;
}

std::vector<NumberMention> numbers_in(const std::string& text) {
  const OneSentence sentence(text);
  std::vector<NumberMention> numbers;
  for (auto& mark : recognise_numbers(sentence.view())) numbers.push_back(mark.what);
  return numbers;
}

std::string texts_in(const std::string& text) {
  std::string all;
  for (const auto& number : numbers_in(text))
    all += (all.empty() ? "" : " | ") + shown(number, false);
  return all;
}

}  // namespace

TEST(Numbers, EveryPhrasingOfOneNumberMeansIt) {
  struct Case {
    const char* number;
    std::vector<const char*> phrasings;
    const char* why;
  };
  for (const Case& c :
       {Case{"12",
             {"12", "twelve", "a dozen", "12.0", "one dozen", "１２", "١٢"},
             "a dozen in all scripts"},
        Case{"25", {"25", "twenty-five", "twenty five", "25.000"}, "tens and units"},
        Case{"24", {"two dozen", "24", "twenty-four"}, "dozens are counted"},
        Case{"104",
             {"104", "one hundred and four", "a hundred and four", "one hundred four"},
             "and joins"},
        Case{"39445",
             {"39,445", "39445", "thirty-nine thousand four hundred and forty-five"},
             "grouping"},
        Case{"1200000", {"1.2 million", "1.2m", "1,200,000", "1.2mn", "1.2 Million"}, "scales"},
        Case{
            "1000000", {"a million", "one million", "1 million", "1m", "1,000,000"}, "one million"},
        Case{"500000",
             {"half a million", "half-a-million", "500,000", "five hundred thousand", "500k"},
             "half of a scale"},
        Case{"6", {"half a dozen", "six", "6", "half-a-dozen"}, "half of a dozen"},
        Case{"1500",
             {"fifteen hundred", "1,500", "one and a half thousand", "1.5 thousand", "1½ thousand"},
             "hundreds above ten"},
        Case{"2.5", {"2.5", "2 1/2", "two and a half", "two-and-a-half", "2½"}, "halves"},
        Case{"0", {"0", "zero", "nil"}, "nothing"}, Case{"11", {"eleven", "11"}, "teens"}})
    for (const char* phrasing : c.phrasings) {
      const auto numbers = numbers_in(phrasing);
      ASSERT_EQ(numbers.size(), 1u) << phrasing;
      EXPECT_EQ(shown(numbers[0].value.hard), "[" + std::string(c.number) + ".." + c.number + "]")
          << phrasing << ": " << c.why;
      EXPECT_EQ(numbers[0].value.text, phrasing) << c.why;
    }
}

TEST(Numbers, HedgesMoveBounds) {
  struct Case {
    const char* text;
    const char* bounds;
    const char* why;
  };
  for (const Case& c :
       {Case{"1,139", "[1139..1139] [1139..1139] [1139..1139]", "an exact figure is itself"},
        Case{"1,200", "[1200..1200] [1200..1200] [1150..1249]", "a round figure may be rounded"},
        Case{"1.2 million", "[1200000..1200000] [1200000..1200000] [1150000..1249999]",
             "so may one with a scale"},
        Case{"100", "[100..100] [100..100] [80..119]",
             "nobody rounds 135 to 100: a fifth is the most"},
        Case{"2,000", "[2000..2000] [2000..2000] [1600..2399]", "the same of thousands"},
        Case{"500", "[500..500] [500..500] [450..549]",
             "half the last place where that is less than a fifth"},
        Case{"250", "[250..250] [250..250] [250..250]", "one zero is not round"},
        Case{"At least 39,445", "[39445..] [39445..39445] [39445..]",
             "a lower bound suggests itself"},
        Case{"no fewer than 12", "[12..] [12..12] [12..]", "the same in other words"},
        Case{"12 or more", "[12..] [12..12] [12..]", "a hedge behind the number"},
        Case{"100-plus", "[100..] [100..100] [100..]", "a glued hedge"},
        Case{"100+", "[100..] [100..100] [100..]", "a mark as hedge"},
        Case{"More than 39,100", "[39101..] [39101..39199] [39100..]",
             "above, up to the next hundred"},
        Case{"over 42,000", "[42001..] [42001..42999] [42000..]", "above, up to the next thousand"},
        Case{"over a million", "[1000001..] [1000001..1999999] [1000000..]",
             "above a scale, up to the next"},
        Case{"more than 1 million", "[1000001..] [1000001..1999999] [1000000..]",
             "the same in digits"},
        Case{"more than 100,000", "[100001..] [100001..109999] [100000..]",
             "a power of ten speaks of its tenths"},
        Case{"almost 32,000", "[0..31999] [31000..31999] [0..32000]", "below, from the last step"},
        Case{"under 32,000", "[0..31999] [31000..31999] [0..32000]", "the same in other words"},
        Case{"up to 50", "[0..50] [40..50] [0..50]", "an upper bound includes itself"},
        Case{"as many as 50", "[0..50] [40..50] [0..50]", "the same in other words"},
        Case{"no more than 50", "[0..50] [40..50] [0..50]", "not read as more than"},
        Case{"fewer than 50", "[0..49] [40..49] [0..50]", "an upper bound excludes itself"},
        Case{"approximately 250", "[240..260] [240..260] [200..300]", "one unit of the last digit"},
        Case{"some 40", "[30..50] [30..50] [30..50]", "some before a number"},
        Case{"250 or so", "[240..260] [240..260] [200..300]", "behind the number"},
        Case{"at least an estimated 40", "[40..] [40..40] [40..]", "the outer hedge bounds"},
        Case{"10 to 12", "[10..12] [10..12] [10..12]", "a range"},
        Case{"10-12", "[10..12] [10..12] [10..12]", "a range with a hyphen"},
        Case{"between 10 and 12", "[10..12] [10..12] [10..12]", "a range in words"},
        Case{"2,000-3,000", "[2000..3000] [2000..3000] [2000..3000]", "a range of groups"},
        Case{"two or three", "[2..3] [2..3] [2..3]", "a choice"},
        Case{"10 to 12 million", "[10000000..12000000] [10000000..12000000] [10000000..12000000]",
             "one scale for both"},
        Case{"two dozen", "[24..24] [24..24] [20..27]", "dozens are loose"},
        Case{"more than a dozen", "[13..] [13..23] [12..]", "up to the next dozen"},
        Case{"~40", "[30..50] [30..50] [30..50]", "a mark as hedge"},
        Case{"dozens", "[24..] [24..99] [24..]", "at least two dozen"},
        Case{"hundreds", "[200..] [200..999] [200..]", "at least two hundred"},
        Case{"tens of thousands", "[20000..] [20000..99999] [20000..]", "at least twenty thousand"},
        Case{"several", "[2..] [3..9] [2..]", "more than one"},
        Case{"several hundred", "[200..] [300..999] [200..]", "times a hundred"},
        Case{"a couple of", "[2..2] [2..2] [2..4]", "two, loosely"}}) {
    const auto numbers = numbers_in(std::string(c.text) + " houses burned");
    ASSERT_EQ(numbers.size(), 1u) << c.text;
    EXPECT_EQ(shown(numbers[0], true), std::string(c.text) + ": " + c.bounds) << c.why;
  }
}

TEST(Numbers, SharesAreContinuous) {
  const auto numbers = numbers_in("over 50 percent, 12.5%, two-thirds of them, half of the town");
  ASSERT_EQ(numbers.size(), 4u);
  EXPECT_EQ(shown(numbers[0].value.hard), "(50..]");
  EXPECT_EQ(numbers[0].value.unit, "percent");
  EXPECT_EQ(numbers[1].value.text, "12.5%");
  EXPECT_EQ(numbers[1].value.unit, "percent");
  EXPECT_EQ(shown(numbers[2].value.hard), "[0.667..0.667]");
  EXPECT_EQ(numbers[2].value.unit, "share");
  EXPECT_EQ(shown(numbers[3].value.hard), "[0.5..0.5]");
}

TEST(Numbers, AreFoundWhereTheyAreAndNowhereElse) {
  struct Case {
    const char* text;
    const char* found;
    const char* why;
  };
  for (const Case& c :
       {Case{"over the phone", "", "a preposition is no hedge"},
        Case{"over recent months", "", "nor is it here"},
        Case{"an X-23B drone on the A1-road", "", "codes are no numbers"},
        Case{"a .45 pistol", "", "nor are calibres"},
        Case{"1e400 and 1.234.567 and 12,34", "", "shapes that are no English number"},
        Case{"two hundred million billion people", "", "scales must descend"},
        Case{"million million million people", "", "scales need a number"},
        Case{"a thousand thousand", "", "scales must grow smaller"},
        Case{"99999999999999999999 and 9,999 trillion", "", "more than can be held"},
        Case{"the millionaire won", "", "no part of a word is a number"},
        Case{"call 555-1234", "555 | 1234", "a telephone's number is no range"},
        Case{"a half million", "half million", "without its article"},
        Case{"won 2-1", "2 | 1", "a score is no range"},
        Case{"rose from 10 to 12", "10 | 12", "a change is no range"},
        Case{"rose by 5 to 41", "5 | 41", "nor is a growth and its total"},
        Case{"one of the two", "one | two", "the reader decides what one counts"},
        Case{"the 7th and the twenty-first, the third", "#7th | #twenty-first | #third",
             "ordinals are marked so"},
        Case{"12 dead, 30 hurt", "12 | 30", "a comma parts numbers"},
        Case{"killed at least 20, mostly men", "at least 20", "the comma stays outside"},
        Case{"three dozen and four", "three dozen | four", "a dozen closes its number"},
        Case{"$1.2bn", "1.2bn", "money is marked without its sign"},
        Case{"a 12-year-old and 5km", "12 | 5", "units may be glued"},
        Case{"A million fled", "A million", "at the start of a sentence"},
        Case{"the million-dollar man", "", "no article that counts"}})
    EXPECT_EQ(texts_in(c.text), c.found) << c.why;
}

TEST(Numbers, CounterexamplesOfRowsHaveNone) {
  for (const char* name : {"numbers", "hedges", "units"})
    for (const auto& row : rows_with_examples(name)) {
      const OneSentence silent(row.at("not").get<std::string>());
      EXPECT_TRUE(recognise_numbers(silent.view()).empty()) << name << ": " << silent.text;
    }
}

TEST(Numbers, HugeInputTakesLinearTime) {
  std::string millions, hedges, hyphens;
  for (int i = 0; i < 20'000; ++i)
    millions += "million ", hedges += "at least ", hyphens += "twenty-";
  const double seconds = cpu_seconds([&] {
    EXPECT_TRUE(numbers_in("two " + millions).empty());
    EXPECT_TRUE(numbers_in(hedges).empty());
    EXPECT_FALSE(numbers_in(hyphens).empty());
    EXPECT_TRUE(numbers_in(std::string(10'000'000, '9')).empty());
  });
  EXPECT_LT(seconds, 30);  // quadratic cost would be minutes
}

}  // namespace checkclaims::numbers_test
