// Dates that depend on the article around them: those relative to an earlier date, and the
// article's own day.
#include <gtest/gtest.h>

#include "articles.hpp"
#include "reading/read_article.hpp"

namespace checkclaims::date_thread_test {

namespace {

/// "text=value" of every date and time of an article.
std::string dates_of(const std::string& text) {
  const Reading reading = read_article(articles::text_of(text), Lexicon::english());
  std::string all;
  for (const Mention& mention : reading.mentions)
    if (const auto* date = if_is<DateMention>(mention);
        date != nullptr && date->kind != TimexKind::duration)
      all += (all.empty() ? "" : " | ") + std::string(reading.document.at(mention.span)) + "=" +
             date->value;
  return all;
}

}  // namespace

TEST(DateThread, CountsFromTheDateToldBefore) {
  struct Case {
    const char* text;
    const char* found;
    const char* why;
  };
  for (const Case& c :
       {Case{"The fire broke out on May 3, 2011. Two men died that day.",
             "May 3, 2011=2011-05-03 | that day=2011-05-03", "the same day"},
        Case{"The fire broke out on May 3, 2011. It was put out the next day.",
             "May 3, 2011=2011-05-03 | the next day=2011-05-04", "the day after"},
        Case{"The fire broke out on May 3, 2011. It was put out three days later.",
             "May 3, 2011=2011-05-03 | three days later=2011-05-06", "counted days"},
        Case{"The fire broke out on May 3, 2011. The mill had closed the day before.",
             "May 3, 2011=2011-05-03 | the day before=2011-05-02",
             "the day before, and no more words"},
        Case{"The fire broke out on May 3, 2011. He woke the next morning.",
             "May 3, 2011=2011-05-03 | the next morning=2011-05-04TMO", "a part of a day"},
        Case{"He was hired in May 1995. He left the following year.",
             "May 1995=1995-05 | the following year=1996", "a year"},
        Case{"He was hired in May 1995. He left later that year.",
             "May 1995=1995-05 | later that year=1995", "the same year"},
        Case{"He was hired in May 1995. He left the following month.",
             "May 1995=1995-05 | the following month=1995-06", "a month"},
        Case{"Sales rose in the third quarter from a year earlier.",
             "the third quarter=2024-Q3 | a year earlier=2023-Q3",
             "a year before a quarter is a quarter"},
        Case{"Sales fell in the third quarter from the year-earlier period.",
             "the third quarter=2024-Q3 | the year-earlier period=2023-Q3",
             "the same in words of accounts"},
        Case{"He was hired two years ago. He left a year ago.",
             "two years ago=2022 | a year ago=2023", "from the article's day"},
        Case{"He left the day before the storm.", "the day before=XXXX-XX-XX",
             "before what happened on a day that nobody told"}})
    EXPECT_EQ(dates_of(std::string("---\ndate: 2024-10-31\n---\n\n") + c.text + "\n"), c.found)
        << c.why;
}

TEST(DateThread, DaysComeFromNearDaysOnly) {
  const std::string far =
      "The fire broke out on May 3, 2011. The mill is old. The owner is old. Two men died that "
      "day.\n";
  for (const auto& [text, known] :
       {std::pair{std::string("The fire broke out on May 3, 2011. Two men died that day.\n"), true},
        std::pair{far, false}}) {
    const Reading reading = read_article(articles::text_of(text), Lexicon::english());
    for (const Mention& mention : reading.mentions)
      if (const auto* date = if_is<DateMention>(mention); date != nullptr && date->from_told) {
        EXPECT_EQ(date->value, "2011-05-03");
        EXPECT_EQ(date->days.exact(), known) << text;
      }
  }
}

TEST(Dateline, DatesItsArticle) {
  struct Case {
    const char* text;
    const char* day;
    const char* why;
  };
  for (const Case& c :
       {Case{"JAKARTA, Indonesia, Dec 26, 2004 (AP) -- A wave hit the coast on Sunday morning.",
             "2004-12-26", "a place, a day, an agency"},
        Case{"BERLIN, July 7, 2015 -- The government met.", "2015-07-07", "no agency"},
        Case{"LA LAGUNA, 19 Apr 89 (EFE) -- [Text] A bridge was blown up last night.", "1989-04-19",
             "a year of two digits"},
        Case{"Puerto Hondo (Islands), 3 Jan 04 (Radio Faro) -- A ship sank.", "2004-01-03",
             "a place that is not in capitals"},
        Case{"Puerto de Hondo, 3 Jan 04 (Radio Faro) -- A ship sank.", "2004-01-03",
             "a particle in the place"},
        Case{"Bulletin 12.\n\nLA LAGUNA, 19 Apr 89 (EFE) -- A bridge was blown up.", "1989-04-19",
             "a line before it"},
        Case{"VALTIERRA, Tuesday, 8 June 2021: A helicopter crashed.", "2021-06-08",
             "a weekday and a colon"},
        Case{"BAMARO, April 15 (AP) -- A market was attacked on Monday, April 15, 2019.",
             "2019-04-15", "the year stands in the sentence"},
        Case{"BAMARO, April 15 (AP) -- A market was attacked as on May 3, 2012.", "",
             "another year's day"},
        Case{"On April 19, 89 (of them many) -- no.", "", "a number behind a day"},
        Case{"On July 7, 2015 -- at last -- the council met.", "",
             "a sentence that begins with its day"},
        Case{"BERLIN, July 7 (Reuters) -- The government met.", "", "no year"},
        Case{"BERLIN was taken on May 2, 1945 (the war ended soon) by its enemies.", "",
             "a sentence that begins in capitals"},
        Case{"The mill burned on May 3, 2011 -- again.", "", "no place before the day"}}) {
    const Reading reading =
        read_article(articles::text_of(std::string(c.text) + "\n"), Lexicon::english());
    const Published& published = reading.document.published;
    EXPECT_EQ(published.basis == DateBasis::stated && published.days.exact()
                  ? to_iso(*published.days.low)
                  : "",
              c.day)
        << c.why;
  }
}

}  // namespace checkclaims::date_thread_test
