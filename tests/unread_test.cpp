// Every mention that is not used in a claim has a reason, and none is ignored silently: a table of
// reasons, and the law that used and unread mentions together make up all that were recognised.
#include "checkclaims/skip_reason.hpp"

#include <gtest/gtest.h>

#include <set>

#include "articles.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims::unread_test {

namespace {

struct Case {
  const char* text;
  const char* words;  ///< of the number or time that is in no claim
  SkipReason reason;
  const char* why;
};

const Case cases[] = {
    {"Ann Berg, 34, of Halden, was killed in the fire.", "34", SkipReason::apposed,
     "a number between commas behind a name"},
    {"The police arrested the 16-year-old suspect.", "16", SkipReason::age, "years old"},
    {"3-year-old killed in a fire", "3", SkipReason::age, "of somebody who is counted"},
    {"The storm killed a mother of two.", "two", SkipReason::kin, "her children are not counted"},
    {"No one was hurt in the fire.", "one", SkipReason::nobody, "the figure is none, in two words"},
    {"The third victim died in the fire.", "third", SkipReason::ordinal, "one of a row"},
    {"Half of the village fled the flood?", "Half", SkipReason::share, "nobody said of how many"},
    {"Some 40 percent of the town fled the flood?", "Some 40 percent", SkipReason::share,
     "a percentage"},
    {"An earthquake of 5.6 killed a man?", "5.6", SkipReason::fraction,
     "nobody counts six tenths of a person"},
    {"The fire cost $40 million?", "40 million", SkipReason::money,
     "the mark before it is a currency's"},
    {"About 12 per day were treated after the fire.", "About 12", SkipReason::rate,
     "not a count but one a day"},
    {"The men in their 20's were killed in the fire.", "20", SkipReason::possessive,
     "decades of life"},
    {"House number 12 burned down.", "12", SkipReason::numbered, "it names the house"},
    {"Halden won 3-2 in the final.", "3", SkipReason::joined, "a score"},
    {"The match ended 3:2 after the fire.", "3", SkipReason::clock, "a colon inside"},
    {"A march marked the 1967 slayings.", "1967", SkipReason::year, "the year of the slayings"},
    {"Callers dialled 911.", "911", SkipReason::telephone, "whom one calls"},
    {"The officer fired two shots?", "two", SkipReason::other_things,
     "shots are neither people nor houses"},
    {"The officer fired one shot and missed.", "one", SkipReason::rounds, "what was fired"},
    {"Officers went to 2550 Parkway Street after the fire.", "2550", SkipReason::name,
     "a name follows at once"},
    {"Two of the four victims died?", "four", SkipReason::whole_of_part,
     "two of them are the figure"},
    {"The storm sank 12 barges?", "12", SkipReason::other_things,
     "no table knows barges as people or houses"},
    {"The fire destroyed 12 people?", "12", SkipReason::not_of_measure,
     "only things are destroyed"},
    {"At least 12 people came?", "At least 12", SkipReason::no_measure,
     "nothing is said of what became of them"},
    {"The 12 people who were there told of a guard killed by the fire?", "12", SkipReason::untied,
     "the guard is the one killed"},
    {"The blast did not kill 12 people?", "12", SkipReason::negated, "a negation between"},
    {"The mayor spoke recently of the fire.", "recently", SkipReason::vague, "no day"},
    {"The gates open at 9 a.m.", "9 a.m.", SkipReason::clock_time, "of which day, nobody says"},
    {"The siren is tested every Tuesday.", "every Tuesday", SkipReason::repeated, "many days"},
    {"Three weeks after the fire the talks ended.", "Three weeks", SkipReason::length,
     "it says when, not how long"},
    {"The bank could lend on 4 May 2033.", "4 May 2033", SkipReason::no_event,
     "nothing has happened yet"},
    {"The council voted on 4 May 2023.", "4 May 2023", SkipReason::dates_article,
     "the article was written later"},
    {"The fire of 4 May was put out.", "4 May", SkipReason::uncounted_event,
     "the fire has no figure, and no year says which day it is"},
    {"---\ndate: 2023-05-10\n---\nThe fire of 4 May 2023 was put out.", "4 May 2023",
     SkipReason::claimed, "the day of an event can be held against others"},
    {"---\ndate: 2023-05-10\n---\nShe was born on Thursday, 4 May 2023.", "Thursday, 4 May 2023",
     SkipReason::claimed, "the calendar can say if that was a Thursday"},
    {"---\ndate: 2023-05-10\n---\nA man was shot on Monday. The mayor said on Tuesday that she "
     "would go.",
     "Tuesday", SkipReason::saying, "the day on which she spoke"},
    {"---\ndate: 2023-05-10\n---\nA man was shot on Monday. A suspect was charged on Tuesday.",
     "Tuesday", SkipReason::aftermath, "the day of the charge"},
    {"---\ndate: 2023-05-10\n---\nA man was shot on Monday. The dam could overflow on Tuesday.",
     "Tuesday", SkipReason::ahead, "it may never come"},
    {"The war in Norvia has killed 900 people. Twelve people were killed on Tuesday in the war.",
     "Tuesday", SkipReason::limits_figure, "the war has killed more"},
};

Analysis read(const std::string& text) {
  return analyse({{"a.txt", text}}, {.jobs = 1, .keep_skipped = true});
}

std::string unread_in(const Analysis& analysis) {
  std::string all;
  for (const SkippedMention& unread : analysis.unread)
    all += "[" + std::string(analysis.documents[DocumentId{0}].at(unread.span)) + ": " +
           std::string(name_of(unread.reason)) + "] ";
  return all;
}

}  // namespace

TEST(SkipReason, EveryReasonIsGivenWhereItHolds) {
  for (const Case& c : cases) {
    const Analysis analysis = read(c.text);
    const auto of_words = std::find_if(
        analysis.unread.begin(), analysis.unread.end(), [&](const SkippedMention& unread) {
          return analysis.documents[DocumentId{0}].at(unread.span) == c.words &&
                 (unread.reason == c.reason || c.reason == SkipReason::claimed);
        });
    EXPECT_EQ(of_words != analysis.unread.end(), c.reason != SkipReason::claimed)
        << c.text << ": " << c.words << " is " << name_of(c.reason) << ", " << c.why << "; seen "
        << unread_in(analysis);
  }
}

TEST(SkipReason, EveryReasonHasItsOwnWords) {
  std::set<std::string_view> names, texts;
  for (std::size_t i = 0; i < skip_reason_count; ++i) {
    EXPECT_TRUE(names.insert(name_of(static_cast<SkipReason>(i))).second) << i;
    EXPECT_TRUE(texts.insert(text_of(static_cast<SkipReason>(i))).second) << i;
  }
}

TEST(SkipReason, UsedAndUnreadAreAllThatWasSeen) {
  std::vector<std::filesystem::path> folders = {articles::source_dir() / "seeds"};
  for (const auto& entry : std::filesystem::directory_iterator(articles::source_dir() / "fixtures"))
    if (entry.is_directory()) folders.push_back(entry.path());
  ASSERT_GT(folders.size(), 10U);
  for (const auto& folder : folders) {
    const Analysis analysis = analyse(articles::load(folder), {.keep_skipped = true});
    std::vector<std::uint32_t> numbers(analysis.documents.size()), dates(analysis.documents.size());
    for (const SkippedMention& unread : analysis.unread) {
      ++(unread.number ? numbers : dates)[index(unread.document)];
      EXPECT_NE(unread.reason, SkipReason::claimed);
      EXPECT_NE(unread.reason, SkipReason::no_figure) << "of events alone";
    }
    for (const DocumentId d : analysis.documents.ids()) {
      const Coverage& coverage = analysis.documents[d].coverage;
      EXPECT_EQ(coverage.numbers_used + numbers[index(d)], coverage.numbers_seen)
          << folder << analysis.documents[d].path;
      EXPECT_EQ(coverage.dates_used + dates[index(d)], coverage.dates_seen)
          << folder << analysis.documents[d].path;
      EXPECT_LE(coverage.events_used, coverage.events_seen) << folder << analysis.documents[d].path;
    }
  }
}

TEST(SkipReason, FiguresThatAreHeldAgainstNoneOfAnotherArticle) {
  struct Case {
    const char *one, *other;
    std::vector<Uncompared> reasons;
    const char* why;
  };
  for (const Case& c : {
           Case{"A fire in Halden killed 12 people on 3 May 2031.",
                "A fire in Halden killed 9 people on 3 May 2031.",
                {},
                "each is held against the other"},
           Case{"A fire in Halden killed 12 people on 3 May 2031.",
                "A ferry sank off Vessen on 9 May 2031, killing 9.",
                {Uncompared::event_told_once, Uncompared::event_told_once},
                "two events"},
           Case{"A fire in Halden killed 12 people on 3 May 2031.",
                "A fire in Halden injured 9 people on 3 May 2031.",
                {Uncompared::measure_told_once, Uncompared::measure_told_once},
                "two measures"},
           Case{"A fire in Halden killed 12 people on 3 May 2031.",
                "A fire in Halden on 3 May 2031 may have killed 9 people.",
                {Uncompared::measure_told_once, Uncompared::not_stated},
                "supposed"},
       }) {
    const Analysis analysis =
        analyse({{"a.txt", c.one}, {"b.txt", c.other}}, {.keep_skipped = true});
    std::vector<Uncompared> reasons;
    for (const UncomparedFigure& figure : analysis.uncompared) reasons.push_back(figure.reason);
    EXPECT_EQ(reasons, c.reasons) << c.why;
  }
  EXPECT_TRUE(analyse({{"a.txt", "A fire in Halden killed 12 people."}}, {.keep_skipped = true})
                  .uncompared.empty())
      << "one article has nothing to be held against";
}

TEST(SkipReason, IsKeptOnlyWhereAskedFor) {
  EXPECT_TRUE(analyse({{"a.txt", "The storm sank 12 barges."}}, {}).unread.empty());
}

TEST(SkipReason, IsListedWithPlaceWordsAndReason) {
  const Analysis analysis =
      read("Did the storm sink 12 barges?\n\nOn Tuesday \x1b[31m::set the river rose.\n");
  const Gate gate = compare(analysis.findings, {});
  std::string text;
  Report report{analysis, gate, ""};
  report.explain_unread = true;
  write_text(report, [&text](std::string_view piece) { text += piece; });
  EXPECT_NE(text.find("unread: 1 number and 1 date in no claim\n"
                      " a.txt:1:20  [12]  what it counts is not known as people or houses: \"Did "
                      "the storm sink 12 "
                      "barges?\"\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("\\u{1b}[31m"), std::string::npos) << text;
  EXPECT_EQ(text.find('\x1b'), std::string::npos)
      << "what an article holds must not reach the terminal";
  std::string json;
  write_json(report, [&json](std::string_view piece) { json += piece; });
  EXPECT_NE(json.find("{\"kind\":\"number\",\"document\":\"a.txt\",\"begin\":19,\"end\":21,"
                      "\"line\":1,\"column\":20,\"quote\":\"12\","
                      "\"reason\":\"other-things\",\"text\":\"what it counts is not known as "
                      "people or houses\"}"),
            std::string::npos)
      << json;
  report.explain_unread = false;
  text.clear();
  write_text(report, [&text](std::string_view piece) { text += piece; });
  EXPECT_EQ(text.find("unread"), std::string::npos) << "only where asked for";
}

}  // namespace checkclaims::unread_test
