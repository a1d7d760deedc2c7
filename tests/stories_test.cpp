// The story of a key: the claims in each value group, their order, and their marks.
#include "checkclaims/story.hpp"

#include <gtest/gtest.h>

#include "claims_by_hand.hpp"

namespace checkclaims::stories_test {

using namespace by_hand;

namespace {

/// The camps of the only story: values as written, "+" for each repeat, "!" before a clash,
/// "?" where the order is inferred, "~" where the beginning fits.
std::string told(const std::vector<Said>& sayings) {
  Analysis analysis = analysis_of(sayings);
  analysis.findings = check(analysis);
  const auto stories = stories_of(analysis);
  EXPECT_EQ(stories.size(), 1U);
  std::string text;
  for (const ValueGroup& value_group : stories.front().value_groups) {
    text += (text.empty() ? "" : " | ") + std::string(value_group.conflicts.empty() ? "" : "!") +
            (value_group.order_inferred ? "?" : "") + (value_group.fits_beginning ? "~" : "") +
            std::string(words_of(analysis.claims[value_group.claims.front()].said)) +
            std::string(value_group.claims.size() - 1, '+');
    EXPECT_GE(value_group.articles, 1U);
    EXPECT_LE(value_group.articles, value_group.claims.size());
  }
  return text;
}

Said total(Value value, DayRange when) {
  return {.value = std::move(value),
          .when = when,
          .subject = war(),
          .counting = Counting::running_total};
}

Said since(const char* text, std::int64_t months, DayRange when) {
  const Interval length = {Decimal::of(months), std::nullopt, true, false};
  return {.value = lasting(text, "month", length, {Decimal::of(months), Decimal::of(months + 1)}),
          .when = when,
          .subject = war(),
          .counting = Counting::running_total,
          .measure = "elapsed"};
}

}  // namespace

TEST(Stories, AreTold) {
  struct Case {
    std::vector<Said> sayings;
    const char* told;
    const char* why;
  };
  const Case cases[] = {
      {{{exactly(12), on("2024-01-02")}, {exactly(12), on("2024-01-05")}}, "12+", "articles agree"},
      {{{exactly(12), on("2024-01-02"), "", attack(), Counting::event_total, false, -1,
         Modality::denied},
        {exactly(12), on("2024-01-05")}},
       "12 | 12",
       "a denial does not agree"},
      {{{exactly(15), on("2024-03-05")}, {exactly(12), on("2024-01-02")}},
       "!12 | !15",
       "what is settled and differs clashes, the earlier first"},
      {{total(exactly(900), on("2024-05-01")), total(exactly(300), on("2024-02-01")),
        total(exactly(300), on("2024-02-03"))},
       "300+ | 900",
       "a total grows, in the order of time"},
      {{total(exactly(900), from("2024-01-01")), total(exactly(300), from("2024-02-01"))},
       "300 | ?900",
       "the days leave the order open"},
      {{total(exactly(300), on("2024-05-01")), total(exactly(900), on("2024-02-01"))},
       "!900 | !300",
       "a total that falls clashes"},
      {{since("over 9 months", 9, on("2024-07-20"))},
       "~over 9 months",
       "counted from the day the war began"},
      {{since("over 11 months", 11, on("2024-07-20"))},
       "over 11 months",
       "it cannot have begun then"},
  };
  for (const Case& c : cases) EXPECT_EQ(told(c.sayings), c.told) << c.why;
}

TEST(Stories, StandInTheOrderOfTheirSubjectsDays) {
  Subject older = attack();
  older.id = "older";
  older.name = "an older attack";
  older.date = on("2011-05-06");
  Subject undated = attack();
  undated.id = "undated";
  undated.name = "a fire";
  undated.date = {};
  const Analysis analysis =
      analysis_of({{.value = exactly(1), .when = on("2024-01-01"), .subject = undated},
                   {.value = exactly(2), .when = on("2024-01-01"), .subject = attack()},
                   {.value = exactly(3), .when = on("2024-01-01"), .subject = older}});
  std::vector<std::string> names;
  for (const Story& story : stories_of(analysis)) names.push_back(story.subject.id);
  EXPECT_EQ(names, (std::vector<std::string>{"older", "attack", "undated"}));
  EXPECT_TRUE(stories_of({}).empty());
}

}  // namespace checkclaims::stories_test
