// The document creation time of an article, from its front matter, its stamps and its dateline.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "articles.hpp"
#include "checkclaims/checkclaims.hpp"
#include "reading/read_article.hpp"

namespace checkclaims::article_dates_test {

namespace {

Document read(const std::string& text) {
  return read_article(articles::text_of(text), Lexicon::english()).document;
}

std::string published(const Document& document) {
  return document.published.days.exact() ? to_iso(*document.published.days.low) : "";
}

std::string changed(const Document& document) {
  return document.changed ? to_iso(document.changed->day) : "";
}

std::string remarks(const Document& document) {
  std::string all;
  for (const std::string& remark : document.remarks) all += (all.empty() ? "" : " | ") + remark;
  return all;
}

/// "stamp: Published: 7 May 2031. | body: ...", the blocks of an article.
std::string blocks(const Document& document) {
  constexpr const char* names[] = {"title", "body", "caption", "stamp", "furniture"};
  std::string all;
  for (const Block& block : document.blocks)
    all += (all.empty() ? "" : " | ") + std::string(names[static_cast<std::size_t>(block.kind)]) +
           ": " + std::string(document.at(block.span));
  return all;
}

const std::string news =
    "The bridge of Halden was closed, and nobody in the town could say for how long.";

}  // namespace

TEST(ArticleDates, EveryKeyOfPublicationIsRead) {
  for (const char* key :
       {"date", "Date", "DATE", "published", "Published", "pubdate", "pubDate", "pub_date",
        "datePublished", "date-published", "publish_date", "publishDate", "Publish-Date",
        "published_at", "created", "created_at", "Published date", "article:published_time"}) {
    const Document document =
        read("---\n" + std::string(key) + ": 2031-05-07\n---\n" + news + '\n');
    EXPECT_EQ(published(document), "2031-05-07") << key;
    EXPECT_EQ(document.published.basis, DateBasis::metadata) << key;
    EXPECT_EQ(document.at(document.published.words), "2031-05-07") << key;
    EXPECT_EQ(remarks(document), "") << key;
  }
}

TEST(ArticleDates, EveryFormOfADayIsRead) {
  for (const char* value : {"2031-05-07",
                            "'2031-05-07'",
                            "\"May 7, 2031\"",
                            "2031-05-07T23:30:00Z",
                            "2031-05-07T23:30:00+02:00",
                            "2031-05-07 23:30",
                            "2031-05-07t23:30:00.123-0500",
                            "Wed, 07 May 2031 10:00:00 +0000",
                            "Wed, 7 May 2031 10:00:00 GMT",
                            "7 May 2031 10:00 EST",
                            "May 7, 2031",
                            "May 7 2031",
                            "7 May 2031",
                            "7th May 2031",
                            "Wednesday, May 7, 2031",
                            "Wednesday 7 May 2031",
                            "May 7, 2031 at 11:30 p.m.",
                            "May 7, 2031, 9:30 am ET",
                            "2031/05/07",
                            "2031-05-07  # a comment"}) {
    const Document document = read("---\ndate: " + std::string(value) + "\n---\n" + news + '\n');
    EXPECT_EQ(published(document), "2031-05-07") << value;
    EXPECT_EQ(remarks(document), "") << value;
  }
  const Document document = read("---\ndate: Jan. 28, 2014\n---\n" + news + '\n');
  EXPECT_EQ(published(document), "2014-01-28") << "a month cut short";
  EXPECT_EQ(published(read("Bridge closed\nPosted: Jan. 28, 2014\n" + news + '\n')), "2014-01-28")
      << "on a line of its own";
}

TEST(ArticleDates, FrontMatterIsReadOrRemarkedOn) {
  struct Case {
    const char *block, *published, *changed, *remarks, *why;
  };
  for (const Case& c :
       {Case{"date: 2024-02-30", "", "", "date 2024-02-30 is impossible",
             "no calendar has the day"},
        Case{"date: February 30, 2024", "", "", "date February 30, 2024 is impossible",
             "nor in words"},
        Case{"date: 2024-13-05", "", "", "date 2024-13-05 is impossible", "nor has it the month"},
        Case{"Date: last Monday", "", "", "Date last Monday names no day",
             "a day counted from another"},
        Case{"date: January 2014", "", "", "date January 2014 names no day", "a month is no day"},
        Case{"date: the day after May 7, 2031", "", "",
             "date the day after May 7, 2031 names no day", "more than a date"},
        Case{"date: 03/04/2031", "", "", "date 03/04/2031 can be 2031-03-04 or 2031-04-03",
             "day or month first"},
        Case{"date: 13/04/2031", "2031-04-13", "", "", "the day must be first"},
        Case{"created: 2031-05-01\ndate: 2031-05-06\npublished: 2031-05-07", "2031-05-07", "", "",
             "publication is believed first"},
        Case{"created: 2031-05-01\ndate: 2031-05-06", "2031-05-06", "", "", "then the date"},
        Case{"date: 2031-05-06\ndate: 2031-05-07", "2031-05-06", "", "",
             "the first of two equal keys"},
        Case{"published: soon\ndate: 2031-05-06", "2031-05-06", "", "published soon names no day",
             "what can be read counts"},
        Case{"updated: 2031-05-09", "", "2031-05-09", "", "a change is no publication"},
        Case{"lastmod: 2031-05-09\nmodified: 2031-05-08", "", "2031-05-09", "", "the last change"},
        Case{"dateModified: soon", "", "", "dateModified soon names no day",
             "a change that cannot be read"},
        Case{"event_date: 2031-05-06", "", "",
             "event_date 2031-05-06 is not read: its key is not one for the day of publication",
             "a key like a date's"},
        Case{"embargo: 2031-05-06", "", "",
             "embargo 2031-05-06 is not read: its key is not one for the day of publication",
             "a value like a date"},
        Case{"pubDay: May 6", "", "", "", "neither is like a date"},
        Case{"date: 2031-05-06\nevent_date: 2031-05-05", "2031-05-06", "", "",
             "with a day known, others are no matter"}}) {
    const Document document = read("---\n" + std::string(c.block) + "\n---\n" + news + '\n');
    EXPECT_EQ(published(document), c.published) << c.why;
    EXPECT_EQ(changed(document), c.changed) << c.why;
    EXPECT_EQ(remarks(document), c.remarks) << c.why;
    EXPECT_EQ(blocks(document), "body: " + news) << c.why;
  }
}

TEST(ArticleDates, RemarksOnManyDatesAreCounted) {
  std::string block;
  for (int i = 0; i < 500; ++i) block += "date: no\n";
  const Document document = read("---\n" + block + "---\n" + news + '\n');
  EXPECT_EQ(document.remarks.size(), 9u);
  EXPECT_EQ(document.remarks.back(), "and 492 dates more are not read");
}

TEST(ArticleDates, StampsShareLinesWithTheText) {
  struct Case {
    const char *text, *stamp, *published, *changed, *why;
  };
  for (const Case& c :
       {Case{"Published: 2031-05-07. ", "Published: 2031-05-07.", "2031-05-07", "",
             "a label, a date, a stop"},
        Case{"Published: 2031-05-07 ", "Published: 2031-05-07", "2031-05-07", "",
             "no stop, but a colon"},
        Case{"Published Date: 09:19 | 7 May 2031 ", "Published Date: 09:19 | 7 May 2031",
             "2031-05-07", "", "a bar inside"},
        Case{"Published Date: 09:19 | 7 May 2031 | ", "Published Date: 09:19 | 7 May 2031 |",
             "2031-05-07", "", "and one behind"},
        Case{"Posted on May 7, 2031. ", "Posted on May 7, 2031.", "2031-05-07", "", "no colon"},
        Case{"Posted on Wednesday, May 7, 2031 at 8:05am - ",
             "Posted on Wednesday, May 7, 2031 at 8:05am -", "2031-05-07", "", "a dash"},
        Case{"Posted: Apr 12, 2031 - 9:35 AM. ", "Posted: Apr 12, 2031 - 9:35 AM.", "2031-04-12",
             "", "a dash inside"},
        Case{"[Published 7 May 2031] ", "[Published 7 May 2031]", "2031-05-07", "", "brackets"},
        Case{"(Published 7 May 2031) ", "(Published 7 May 2031)", "2031-05-07", "", "round ones"},
        Case{"Date: Wed, 07 May 2031 10:00:00 +0000. ", "Date: Wed, 07 May 2031 10:00:00 +0000.",
             "2031-05-07", "", "RFC 2822"},
        Case{"Published: 2031-05-07T10:00:00Z. ", "Published: 2031-05-07T10:00:00Z.", "2031-05-07",
             "", "ISO 8601"},
        Case{"Updated: 2031-05-09. ", "Updated: 2031-05-09.", "", "2031-05-09", "a change"},
        Case{"Last updated on 9 May 2031. ", "Last updated on 9 May 2031.", "", "2031-05-09",
             "a change without colon"},
        Case{"Date modified: 9 May 2031. ", "Date modified: 9 May 2031.", "", "2031-05-09",
             "a change, though it says date"}}) {
    const Document document = read(c.text + news + '\n');
    EXPECT_EQ(published(document), c.published) << c.why;
    EXPECT_EQ(changed(document), c.changed) << c.why;
    EXPECT_EQ(blocks(document), "stamp: " + std::string(c.stamp) + " | body: " + news) << c.why;
  }
  const Document both = read("Posted: 7 May 2031 | Updated: 9 May 2031. " + news + '\n');
  EXPECT_EQ(published(both), "2031-05-07");
  EXPECT_EQ(changed(both), "2031-05-09");
  EXPECT_EQ(blocks(both), "stamp: Posted: 7 May 2031 | Updated: 9 May 2031. | body: " + news);
}

TEST(ArticleDates, SentencesThatBeginLikeStampsAreNone) {
  for (const char* text : {"Published on 7 May 2031, the report says that two people died.",
                           "Posted on 7 May 2031 the film shows how two people died.",
                           "Updated plans of 7 May 2031 were shown to the council of Halden.",
                           "Created on 7 May 2031 by Halden, the fund has paid for 12 houses.",
                           "Dates matter: on 7 May 2031 two people died.",
                           "Issued: 12 passports. They were for the people of Halden.",
                           "Published in May. It sold 300 copies."}) {
    const Document document = read(text + std::string("\n"));
    EXPECT_EQ(published(document), "") << text;
    EXPECT_EQ(changed(document), "") << text;
    EXPECT_EQ(blocks(document), "body: " + std::string(text));
  }
}

TEST(ArticleDates, StampsOnLinesOfTheirOwnTellOfChangesToo) {
  struct Case {
    const char *stamps, *published, *changed, *why;
  };
  for (const Case& c :
       {Case{"Updated: 9 May 2031\nPosted: 7 May 2031\n", "2031-05-07", "2031-05-09",
             "in any order"},
        Case{"9 May 2031 Last updated at 07:15\n", "", "2031-05-09", "a label behind its date"},
        Case{"Posted 7 May 2031, updated 9 May 2031\n", "2031-05-07", "2031-05-09",
             "both on one line"},
        Case{"Updated 9 May 2031, published 7 May 2031\n", "2031-05-07", "2031-05-09",
             "the other way round"},
        Case{"Updated: 9 May 2031\nUpdated: 8 May 2031\n", "", "2031-05-09", "the last change"},
        Case{"Posted: 7 May 2031\nPosted: 8 May 2031\n", "2031-05-07", "",
             "the first publication"}}) {
    const Document document =
        read("Bridge of Halden closed\n" + std::string(c.stamps) + news + '\n');
    EXPECT_EQ(published(document), c.published) << c.why;
    EXPECT_EQ(changed(document), c.changed) << c.why;
  }
}

TEST(ArticleDates, DatelinesTakeTheirYearFromElsewhere) {
  struct Case {
    const char *head, *dateline, *published, *why;
  };
  for (const Case& c :
       {Case{"", "HALDEN, March 4 (Wire) - ", "", "no year anywhere"},
        Case{"Updated: 5 March 2031\n", "HALDEN, March 4 (Wire) - ", "2031-03-04",
             "the year of a change"},
        Case{"---\nupdated: 2031-01-02\n---\n", "HALDEN, Dec 30 (Wire) -- ", "2030-12-30",
             "of front matter, over the turn of the year"},
        Case{"Updated: 5 May 2031\n", "HALDEN, March 4 (Wire) - ", "", "a change long after"},
        Case{"Updated: 3 March 2031\n", "HALDEN, March 4 (Wire) - ", "", "a change before"},
        Case{"Posted: 6 March 2031\n", "HALDEN, March 4 (Wire) - ", "2031-03-06",
             "a stamp of publication is believed first"}}) {
    const Document document = read(std::string(c.head) + c.dateline + news + '\n');
    EXPECT_EQ(published(document), c.published) << c.why;
  }
}

TEST(ArticleDates, APlaceAndADayAloneBeforeTheTextAreItsDateline) {
  struct Case {
    const char *text, *published, *why;
  };
  for (const Case& c :
       {Case{"Halden, 4 March 2031\n\nThe mill burned.\n", "2031-03-04", "a town"},
        Case{"Halden, Norvia, March 4, 2031\n\nThe mill burned.\n", "2031-03-04",
             "a town and its country"},
        Case{"The mill burned.\n\nHalden, 4 March 2031\n", "", "behind the text"},
        Case{"Halden burned on 4 March 2031\n\nThe mill burned.\n", "", "a sentence"}}) {
    const Document document = read(c.text);
    EXPECT_EQ(document.published.basis == DateBasis::stated ? published(document) : "", c.published)
        << c.why;
  }
}

TEST(ArticleDates, AChangeBoundsAndOrdersNothingAlone) {
  const std::string dead = "The earthquake of 6 February 2023 in Halden killed ";
  const auto analysed = [](const std::string& a, const std::string& b) {
    return analyse({{"a.txt", a}, {"b.txt", b}}, {});
  };
  const Analysis two = analysed("Updated: 8 February 2023\n" + dead + "1,200 people.\n",
                                "Updated: 9 February 2023\n" + dead + "900 people.\n");
  for (const Document& document : two.documents) {
    EXPECT_EQ(document.published.basis, DateBasis::inferred);
    EXPECT_EQ(document.published.days.high, document.changed->day);
    EXPECT_FALSE(document.published.days.exact());
  }
  EXPECT_TRUE(can_coincide(two.documents[DocumentId{0}].published.days,
                           two.documents[DocumentId{1}].published.days))
      << "two changes are in no order";
  const auto& why = two.documents[DocumentId{0}].published.why;
  EXPECT_TRUE(std::any_of(why.begin(), why.end(), [](const DateEvidence& evidence) {
    return evidence.gives == "changed on that day, so 2023-02-08 or earlier";
  }));
}

TEST(ArticleDates, OneEarthquakeIsOneHoweverItsArticlesAreDated) {
  const std::string text = "The death toll of the earthquake in Halden on Monday rose to ";
  std::vector<Article> articles = {
      {"a.txt", "Published: 2023-02-07. " + text + "1,200.\n"},
      {"b.txt",
       "---\ntitle: Halden mourns\nPublished: February 8, 2023\n---\n" + text + "1,900.\n"},
      {"c.txt", "Halden mourns\nPublished Date: 09:19 | 9 February 2023 | " + text + "2,300.\n"},
      {"d.txt", "---\npubDate: Fri, 10 Feb 2023 10:00:00 +0000\n---\n" + text + "2,500.\n"}};
  const Analysis analysis = analyse(std::move(articles), {});
  std::vector<std::string> keys;
  for (const LinkedClaim& claim : analysis.claims)
    if (claim.said.measure == "killed") keys.push_back(claim.key);
  ASSERT_EQ(keys.size(), 4U) << "each article has its toll";
  EXPECT_EQ(keys, std::vector<std::string>(4, keys.front()));
}

}  // namespace checkclaims::article_dates_test
