#include "reading/mentions/dates.hpp"

#include <gtest/gtest.h>

#include "cpu_time.hpp"

#include "reading/mentions/numbers.hpp"
#include "value_rows.hpp"

namespace checkclaims::dates_test {

namespace {

std::vector<DateMention> dates_in(const OneSentence& sentence, std::optional<Day> published) {
  std::vector<DateMention> dates;
  const auto numbers = recognise_numbers(sentence.view());
  for (auto& mark : recognise_dates(sentence.view(), numbers, published))
    dates.push_back(mark.what);
  return dates;
}

/// "text=value" of every mark.
std::string shown(const std::string& text, std::optional<Day> published) {
  const OneSentence sentence(text);
  std::string all;
  const auto numbers = recognise_numbers(sentence.view());
  for (const auto& mark : recognise_dates(sentence.view(), numbers, published)) {
    all += (all.empty() ? "" : " | ") + std::string(sentence.view().words(mark.first, mark.last)) +
           "=" + mark.what.value;
    if (!mark.what.mod.empty()) all += "/" + mark.what.mod;
  }
  return all;
}

std::string shown(const Interval& interval) {
  return (interval.low_open ? "(" : "[") + (interval.low ? to_string(*interval.low) : "") + ".." +
         (interval.high ? to_string(*interval.high) : "") + (interval.high_open ? ")" : "]");
}

const std::optional<Day> wednesday = day_of(2024, 7, 31);

}  // namespace

TEST(Dates, EveryPhrasingOfOneDateMeansIt) {
  struct Case {
    const char* value;
    std::vector<const char*> phrasings;
    const char* why;
  };
  for (const Case& c :
       {Case{"2023-10-07",
             {"7 October, 2023", "7 October 2023", "Oct. 7, 2023", "October 7, 2023",
              "the 7th of October 2023", "7 Oct 2023", "Oct 7th, 2023", "2023-10-07",
              "Saturday, October 7, 2023", "7th October 2023"},
             "a full date"},
        Case{"2023-10",
             {"October 2023", "October, 2023", "October of 2023", "Oct. 2023"},
             "a month"},
        Case{"2024-05-06",
             {"6 May", "May 6", "the 6th of May", "6th May", "May 6, 2024"},
             "a yearless day near the article's"},
        Case{"2024-07-31",
             {"today", "July 31", "31 July 2024", "Wednesday", "this Wednesday"},
             "the article's day"},
        Case{"2024-07-30", {"yesterday", "Tuesday", "last Tuesday", "July 30"}, "the day before"},
        Case{"2024-07-29",
             {"the day before yesterday", "two days ago", "Monday", "July 29"},
             "two days before"},
        Case{"2024-08-01",
             {"tomorrow", "next Thursday", "Aug. 1", "this Thursday"},
             "the day after"},
        Case{"2024-W30", {"last week", "a week ago", "one week ago"}, "an ISO week"},
        Case{"2024-06", {"last month", "June 2024", "last June", "a month ago"}, "a month before"},
        Case{"2023", {"last year", "a year ago", "one year ago"}, "a year before"},
        Case{"2014-SU", {"summer 2014", "the summer of 2014", "Summer of 2014"}, "a season"},
        Case{"2014-Q3", {"the third quarter of 2014", "third quarter 2014"}, "a quarter"},
        Case{"199", {"the 1990s", "the nineties", "1990s"}, "a decade"},
        Case{"19", {"the 20th century", "the twentieth century"}, "a century"},
        Case{"2024-07-29TMO", {"Monday morning"}, "a part of a day"},
        Case{"PRESENT_REF", {"now", "currently"}, "no calendar date"}})
    for (const char* phrasing : c.phrasings)
      EXPECT_EQ(shown(std::string("on ") + phrasing, wednesday),
                std::string(phrasing) + "=" + c.value)
          << c.why;
}

TEST(Dates, EveryPhrasingOfOneDurationMeansIt) {
  struct Case {
    const char* value;
    std::vector<const char*> phrasings;
    const char* why;
  };
  for (const Case& c :
       {Case{"P9M", {"nine months", "9 months", "nine-month"}, "months"},
        Case{"P1Y", {"a year", "one year", "yearlong", "year-long", "the past year"}, "years"},
        Case{"P2Y",
             {"two years", "the past two years", "the last two years", "a couple of years"},
             "led"},
        Case{"P10Y", {"a decade", "ten years"}, "a decade is ten years"},
        Case{"P6W", {"six weeks", "6 weeks"}, "weeks"},
        Case{"P3D", {"three days", "three-day", "3-day"}, "days"},
        Case{"PT30M", {"half an hour", "30 minutes"}, "a half"},
        Case{"P1Y6M", {"a year and a half", "1 1/2 years", "one and a half years"}, "and a half"},
        Case{"PXM", {"months", "several months", "a few months"}, "nobody says how many"}})
    for (const char* phrasing : c.phrasings)
      EXPECT_EQ(shown(std::string("for ") + phrasing, wednesday),
                std::string(phrasing) + "=" + c.value)
          << c.why;
}

TEST(Dates, DurationsHaveBounds) {
  struct Case {
    const char* text;
    const char* mod;
    const char* hard;
    const char* soft;
    const char* unit;
    const char* why;
  };
  for (const Case& c :
       {Case{"over nine months", "MORE_THAN", "(9..]", "[9..10]", "month", "more than nine, open"},
        Case{"nearly ten months", "LESS_THAN", "[0..10)", "[9..10]", "month",
             "less than ten, open"},
        Case{"approximately six weeks", "APPROX", "[5..7]", "[5..7]", "week", "one to each side"},
        Case{"at least four days", "EQUAL_OR_MORE", "[4..]", "[4..4]", "day", "four included"},
        Case{"up to four days", "EQUAL_OR_LESS", "[0..4]", "[3..4]", "day", "four included"},
        Case{"four days", "", "[4..4]", "[4..4]", "day", "as said"},
        Case{"two decades", "", "[20..20]", "[20..20]", "year", "in years"},
        Case{"yearlong", "", "[12..12]", "[11..15]", "month", "a loose year"},
        Case{"for months", "", "[2..]", "[2..11]", "month", "more than one"}}) {
    const auto dates = dates_in(OneSentence(c.text), std::nullopt);
    ASSERT_EQ(dates.size(), 1u) << c.text;
    ASSERT_TRUE(dates[0].length) << c.text;
    EXPECT_EQ(dates[0].mod, c.mod) << c.why;
    EXPECT_EQ(shown(dates[0].length->hard), c.hard) << c.why;
    EXPECT_EQ(shown(dates[0].length->soft), c.soft) << c.why;
    EXPECT_EQ(dates[0].length->unit, c.unit) << c.why;
  }
}

TEST(Dates, AreFoundWhereTheyAreAndNowhereElse) {
  struct Case {
    const char* text;
    const char* found;
    const char* why;
  };
  for (const Case& c :
       {Case{"a deal may still be possible", "", "the verb"},
        Case{"May God help", "", "the verb in front"},
        Case{"Theresa May spoke", "", "the name"},
        Case{"they march on", "", "the verb"},
        Case{"2,019 people fled", "", "a count"},
        Case{"2019 people fled", "", "a count without its comma"},
        Case{"on the 2000 block of Mill Road", "", "an address"},
        Case{"the 2019 attack", "2019=2019", "a year before a noun"},
        Case{"in 2019 and 2021", "2019=2019 | 2021=2021", "two years"},
        Case{"since October 7", "October 7=2023-10-07", "the last one"},
        Case{"in May", "May=2024-05", "the month"},
        Case{"will meet on Friday", "Friday=2024-08-02", "the words look ahead"},
        Case{"will resume soon, he said on Friday", "soon=FUTURE_REF | Friday=2024-07-26",
             "up to the word of the past"},
        Case{"by the end of August 2024", "the end of August 2024=2024-08/END",
             "a part of a month"},
        Case{"in early 2014", "early 2014=2014/START", "a part of a year"},
        Case{"in mid-2014", "mid-2014=2014/MID", "glued"},
        Case{"earlier this year", "earlier this year=2024", "taken in"},
        Case{"at 9:17 p.m. on Monday", "9:17 p.m. on Monday=2024-07-29T21:17",
             "a time and its day"},
        Case{"at 09:19", "09:19=2024-07-31T09:19", "a clock time of the article's day"},
        Case{"at noon", "noon=2024-07-31T12:00", "a named time"},
        Case{"every day and every Thursday", "every day=P1D | every Thursday=XXXX-WXX-4", "sets"},
        Case{"on 13/10/2023 and 10/13/2023", "13/10/2023=2023-10-13 | 10/13/2023=2023-10-13",
             "only one order is possible"},
        Case{"on 10/07/2023", "10/07/2023=2023-XX-XX", "both orders are possible"},
        Case{"a 6-year-old girl, 52 years old", "", "ages are no durations"},
        Case{"a second group", "", "the ordinal"},
        Case{"they Sat down and Wed", "", "abbreviations need their stop"},
        Case{"over the past three months", "the past three months=P3M",
             "the preposition stays outside"},
        Case{"July 12-15, 2013", "July 12-15, 2013=2013-07-12/2013-07-15",
             "several days, the year behind them"},
        Case{"12 to 15 July 2013", "12 to 15 July 2013=2013-07-12/2013-07-15",
             "the same, day first"},
        Case{"from 28 July to 3 August 2013", "28 July=2013-07-28 | 3 August 2013=2013-08-03",
             "one year for both"},
        Case{"on 6 February 2023, at 04:17", "6 February 2023=2023-02-06 | 04:17=2023-02-06T04:17",
             "the day before the time"},
        Case{"2010 Haiti earthquake", "2010=2010", "a title"},
        Case{"the attack of October 7", "October 7=2023-10-07",
             "the past, though the next is nearer"},
        Case{"last Oct. 23", "last Oct. 23=2023-10-23", "a day after last"},
        Case{"the week of March 6", "the week of March 6=2024-W10", "a week told by its day"},
        Case{"the past few weeks", "the past few weeks=PXW", "few"},
        Case{"two to three weeks", "two to three weeks=PXW", "a range"},
        Case{"in the first half of 2014", "the first half of 2014=2014-H1", "a half of a year"},
        Case{"over the summer", "the summer=2024-SU", "the article's summer"},
        Case{"last year's third quarter", "last year's third quarter=2023-Q3",
             "the year stands before"},
        Case{"the year ended March 31", "the year=P1Y | March 31=2024-03-31",
             "a length, as it is told when it ends"},
        Case{"sales for the full year", "the full year=2024", "the article's year"},
        Case{"later in the day", "later in the day=2024-07-31", "the article's day"},
        Case{"at 10 a.m. (0700 GMT) on Monday", "10 a.m. (0700 GMT) on Monday=2024-07-29T10:00",
             "the other zone stands before the day"},
        Case{"until 5 p.m. EST Aug. 9", "5 p.m. EST Aug. 9=2024-08-09T17:00",
             "a day without a year"},
        Case{"by Sept. 15", "Sept. 15=2024-09-15", "soon to come, though no word looks ahead"},
        Case{"as soon as Tuesday", "Tuesday=2024-08-06", "no date in soon; the words look ahead"},
        Case{"they expect to meet by Friday", "Friday=2024-08-02", "expecting looks ahead"},
        Case{"$500 million a year and 700 seats a week", "", "so much in each"},
        Case{"700 people held for a week", "a week=P1W", "a length"},
        Case{"eight trading days", "eight trading days=P8D", "days of a kind"},
        Case{"the 1988 quarter", "1988=1988", "a year, no count"},
        Case{"the day before last Tuesday", "the day before last Tuesday=2024-07-29",
             "before a day that is told"},
        Case{"a year-earlier loss", "a year-earlier=2023", "an adjective"},
        Case{"by the year two thousand", "two thousand=2000", "spelt after the word"},
        Case{"soon after the raid", "", "soon after another thing"},
        Case{"two days after Christmas", "two days after Christmas=2023-12-27",
             "counted from a day"},
        Case{"three weeks before May 22", "three weeks before May 22=2024-05-01",
             "weeks, backwards"},
        Case{"two days after the raid", "two days=P2D", "after what nobody dated"},
        Case{"in a Christmas tree", "", "a thing of a holiday"},
        Case{"he was found Thanksgiving Day asleep", "Thanksgiving Day=2023-11-23",
             "a holiday itself"},
        Case{"he told USA Today", "", "a newspaper"},
        Case{"a few days later", "a few days=PXD", "how long, not when"}})
    EXPECT_EQ(shown(c.text, wednesday), c.found) << c.why;
}

TEST(Dates, AHolidayWeekendIsNoDay) {
  for (const char* text : {"over the Fourth of July holiday weekend", "over the Christmas weekend"})
    for (const DateMention& date : dates_in(OneSentence(text), wednesday))
      EXPECT_FALSE(date.days.exact()) << text;
}

TEST(Dates, StayOpenWithoutTheArticlesDay) {
  struct Case {
    const char* text;
    const char* found;
    const char* why;
  };
  for (const Case& c :
       {Case{"on Thursday", "Thursday=XXXX-WXX-4", "a weekday"},
        Case{"on October 7", "October 7=XXXX-10-07", "no year"},
        Case{"in August", "August=XXXX-08", "no year"},
        Case{"yesterday", "yesterday=XXXX-XX-XX", "relative"},
        Case{"last year", "last year=XXXX", "relative"}, Case{"at 09:19", "09:19=T09:19", "no day"},
        Case{"on Monday morning", "Monday morning=XXXX-WXX-1TMO", "no week"}}) {
    EXPECT_EQ(shown(c.text, std::nullopt), c.found) << c.why;
    for (const auto& date : dates_in(OneSentence(c.text), std::nullopt))
      EXPECT_TRUE(date.days.unbounded()) << c.why;
  }
  const auto october = dates_in(OneSentence("on October 7"), std::nullopt);
  EXPECT_EQ(october.at(0).month_day, MonthDay::of(10, 7));
  EXPECT_EQ(october.at(0).reference, DateReference::yearless);
  EXPECT_EQ(dates_in(OneSentence("on Thursday"), std::nullopt).at(0).weekday, 3);
}

TEST(Dates, ImpossibleDaysAreMarkedSo) {
  for (const char* text :
       {"30 February 2024", "February 29, 2023", "2023-04-31", "June 31", "Feb. 30"}) {
    const auto dates = dates_in(OneSentence(text), wednesday);
    ASSERT_EQ(dates.size(), 1u) << text;
    EXPECT_TRUE(dates[0].impossible) << text;
    EXPECT_TRUE(dates[0].value.empty() && dates[0].days.unbounded()) << text;
  }
  EXPECT_FALSE(dates_in(OneSentence("29 February 2024"), wednesday).at(0).impossible);
}

TEST(Dates, CounterexamplesOfRowsHaveNone) {
  for (const auto& row : rows_with_examples("dates")) {
    const OneSentence silent(row.at("not").get<std::string>());
    EXPECT_TRUE(dates_in(silent, wednesday).empty())
        << row.at("id") << ": " << shown(silent.text, wednesday);
  }
}

TEST(Dates, UnitsMakeDurations) {
  for (const auto& row : rows_with_examples("units")) {
    if (row.value("class", "") != "time") continue;
    EXPECT_FALSE(dates_in(OneSentence(row.at("example").get<std::string>()), wednesday).empty())
        << row.at("id");
    EXPECT_TRUE(dates_in(OneSentence(row.at("not").get<std::string>()), wednesday).empty())
        << row.at("id");
  }
}

TEST(Dates, HugeInputTakesLinearTime) {
  std::string the, digits, months;
  for (int i = 0; i < 20'000; ++i) the += "the last early ", digits += "10/10/", months += "May ";
  EXPECT_LT(cpu_seconds([&] {
              for (const auto& text : {the, digits, months}) dates_in(OneSentence(text), wednesday);
            }),
            30);  // quadratic cost would be minutes
}

}  // namespace checkclaims::dates_test
