// Days, order and places in articles of a sentence or two: the findings, and the reasons for them.
#include <gtest/gtest.h>

#include <algorithm>

#include "told.hpp"

namespace checkclaims::days_reasoned_test {

using told::Case;
using told::Told;

namespace {

const Told vote = {"2024-05-04",
                   "The referendum in Norvia was held on 3 May 2024. Turnout at the referendum in "
                   "Norvia on 3 May 2024 was high."};

std::vector<Case> cases() {
  return {
      {"a distance that the days of two other articles do not leave",
       {vote,
        {"2024-05-14", "The blast in Halden on 12 May 2024 killed nine people."},
        {"2024-05-22",
         "The blast in Halden on 12 May 2024 came two days after the referendum in Norvia on 3 May "
         "2024."}},
       "error impossible-order"},
      {"who counts days may count both ends",
       {vote,
        {"2024-05-14", "The blast in Halden on 6 May 2024 killed nine people."},
        {"2024-05-22",
         "The blast in Halden on 6 May 2024 came two days after the referendum in Norvia on 3 May "
         "2024."}},
       ""},
      {"before, where it was after",
       {vote,
        {"2024-05-22",
         "The blast in Halden on 12 May 2024 came a week before the referendum in Norvia on 3 May "
         "2024."}},
       "error impossible-order"},
      {"a plan is no order",
       {vote,
        {"2024-05-01",
         "The blast in Halden on 12 May 2024 would come two days after the referendum in Norvia on "
         "3 May 2024."}},
       ""},
      {"a year in which the article had not been written",
       {{"2023-12-20", "A fire in Vessen on 3 February 2024 killed 12 people."}},
       "error impossible-order <wrong-year>"},
      {"a day ahead may be a time zone",
       {{"2024-02-02", "A fire in Vessen on 3 February 2024 killed 12 people."}},
       ""},
      {"a plan for next year",
       {{"2023-12-20",
         "The hall in Vessen, where a fire killed 12 people in 1998, will open on 3 February "
         "2024."}},
       ""},
      {"an article that is too early for what has passed",
       {{"2023-12-20",
         "The war in Ostmark, which began on 7 October 2023, goes on. Over nine months into the "
         "war in Ostmark, there is no end."}},
       "error impossible-order <wrong-year>"},
      {"rounded, and a little early",
       {{"2024-07-01",
         "The war in Ostmark, which began on 7 October 2023, goes on. Over nine months into the "
         "war in Ostmark, there is no end."}},
       ""},
      {"a wrong beginning that two articles leave no room for is one finding",
       {{"2024-08-20", "The war in Ostmark, which began on 7 October 2024, goes on."},
        {"2024-08-21", "Over nine months into the war in Ostmark, there is no end."},
        {"2024-09-20", "Over ten months into the war in Ostmark, there is no end."}},
       "error impossible-order <wrong-year>"},
      {"a rule began with the coup, the war is another",
       {{"2031-03-10",
         "The war in Norvia began three weeks ago. The fighting in Norvia frightens nobody around "
         "the general, in power since a 1999 coup in Norvia."}},
       ""},
      {"the offensive began after a lull, which is no event",
       {{"2031-06-09",
         "The war in Norvia, which began on 17 February 2031, goes on. The offensive in Norvia "
         "followed a lull in the 8 June 2031 bombing of Halden."}},
       ""},
      {"where a war is said to have begun with another event, the two may not be the same war",
       {{"2031-06-09",
         "The war in Norvia, which began on 17 February 2031, goes on. The war in Norvia began "
         "with the 8 June 2031 bombing in Halden."}},
       "warning impossible-order"},
      {"one death, two days",
       {{"2024-05-06", "The assassination of Omar Hadid in Oslo on 3 May 2024 shocked Norvia."},
        {"2025-02-11", "Omar Hadid was assassinated on 4 May 2024."}},
       "error conflicting-date <off-by-one>"},
      {"one death, two months",
       {{"2024-07-06", "The assassination of Omar Hadid in Oslo on 3 May 2024 shocked Norvia."},
        {"2025-02-11", "Omar Hadid was assassinated on 3 June 2024."}},
       "error conflicting-date <wrong-month>"},
      {"two deaths",
       {{"2024-05-06", "The assassination of Omar Hadid in Oslo on 3 May 2024 shocked Norvia."},
        {"2025-02-11", "Karim Selim was assassinated on 4 May 2024."}},
       ""},
      {"one death, two places",
       {{"2024-05-06", "The assassination of Omar Hadid in Oslo on 3 May 2024 shocked Norvia."},
        {"2025-02-11", "Omar Hadid was assassinated in Madrid on 3 May 2024."}},
       "error conflicting-place"},
      {"a place and the country that it lies in",
       {{"2024-05-06", "The assassination of Omar Hadid in Oslo on 3 May 2024 shocked many."},
        {"2025-02-11", "Omar Hadid was assassinated in Norway on 3 May 2024."}},
       ""},
      {"a weekday of another year",
       {{"2023-10-12",
         "The inquest opened on Tuesday, 3 October 2023, and closed on Friday, 5 October 2023."}},
       "error weekday-mismatch"},
      {"a stamp with the weekday of another day",
       {{"", "Published: Tuesday, 31 July 2024\n\nThe mill reopened."}},
       "error weekday-mismatch"},
      {"the year is missing", {{"2023-10-12", "The inquest closed on Friday, 5 October."}}, ""},
      {"no such day",
       {{"2024-05-12", "The mill reopened on 31 April 2024."}},
       "error impossible-date"},
      {"no such month",
       {{"2024-05-12", "A shooting on 2024-13-05 killed two people."}},
       "error impossible-date"},
      {"no such month, of a storm and a war",
       {{"2024-05-12",
         "The storm of 2024-15-08 hit Halden. The war in Ostmark began on 2024-13-05."}},
       "error impossible-date; error impossible-date"},
      {"a number that no day is written with",
       {{"2024-05-12", "The war in Ostmark began on 2024-45-77."}},
       ""},
      {"no such day of no year",
       {{"2024-05-12", "A fire on 31 April killed two people in Halden."}},
       "error impossible-date"},
      {"a leap day", {{"2024-05-12", "The mill reopened on 29 February 2024."}}, ""},
  };
}

}  // namespace

TEST(ReasonedDays, EachCaseIsJudged) {
  for (const Case& c : cases())
    EXPECT_EQ(told::verdict_with_cause(told::analysed(c.articles)), c.verdict) << c.why;
}

TEST(ReasonedDays, AnUndatedArticleIsDatedThroughTheArticleThatDatesItsEvent) {
  const Analysis analysis =
      told::analysed({{"2024-05-04", "The war in Ostmark, which began on 7 October 2023, goes on."},
                      {"", "Over nine months into the war in Ostmark, there is no end."}});
  const auto undated = std::find_if(
      analysis.documents.begin(), analysis.documents.end(),
      [](const Document& document) { return document.published.basis != DateBasis::metadata; });
  ASSERT_NE(undated, analysis.documents.end());
  EXPECT_EQ(undated->published.days.low, day_of(2024, 7, 8));
}

}  // namespace checkclaims::days_reasoned_test
