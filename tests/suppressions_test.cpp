#include "reading/text/suppressions.hpp"
#include "articles.hpp"

#include <gtest/gtest.h>

#include "checkclaims/checkclaims.hpp"
#include "reading/metadata/read_metadata.hpp"
#include "reading/text/blocks.hpp"
#include "reading/text/segment.hpp"

namespace checkclaims::excuses_test {

namespace {

const std::string mark = "<!-- checkclaims-ignore conflicting-figure: quoted -->";

struct Read {
  std::string rules, reason, block;
};

std::vector<Read> read(const std::string& text) {
  std::vector<Read> all;
  for (const Suppression& suppression : suppressions_in(text, 0, cut_into_pieces(text, 0))) {
    Read one{"", suppression.reason,
             text.substr(suppression.block.begin, suppression.block.size())};
    for (const std::string& rule : suppression.rules)
      one.rules += (one.rules.empty() ? "" : ",") + rule;
    all.push_back(one);
  }
  return all;
}

}  // namespace

TEST(Excuses, CoverTheBlockAfterThem) {
  struct Case {
    std::string text, block;
    const char* why;
  };
  for (const auto& c : {
           Case{mark + "\nTwo died.\n\nThree died.\n", "Two died.", "a paragraph"},
           Case{mark + "\n\n\nTwo died.\n", "Two died.", "blank lines between"},
           Case{mark + "\nTwo died.\nSo it was said.\n\nThree died.\n",
                "Two died.\nSo it was said.", "a paragraph ends with a blank line"},
           Case{mark + "\r\nTwo died.\r\n\r\nThree died.\r\n", "Two died.", "line ends of Windows"},
           Case{mark + "\rTwo died.\r\rThree died.\r", "Two died.", "line ends of old"},
           Case{mark + " Two died.\nThree died.\n", "Two died.\nThree died.", "words on its line"},
           Case{"One died.\n\n" + mark +
                    "\n- Two died.\n- Three died.\n\n- Four died.\n\nFive died.\n",
                "Two died.\n- Three died.\n\n- Four died.", "a whole list"},
           Case{mark + "\n## Two died\nThree died.\n", "Two died", "a heading alone"},
           Case{mark + "\n| dead | hurt |\n|---|---|\n| 2 | 3 |\n\nFour died.\n",
                "| dead | hurt |\n|---|---|\n| 2 | 3 |", "a table"},
           Case{mark + "\n```\nTwo died.\n\nThree died.\n```\nFour died.\n",
                "```\nTwo died.\n\nThree died.\n```", "fenced code, which claims nothing"},
           Case{mark + "\n---\nTwo died.\n", "Two died.", "a rule is no block"},
           Case{mark + "\n<!-- a note -->\nTwo died.\n", "Two died.", "nor is another comment"},
           Case{"<!-- checkclaims-ignore\n  conflicting-figure:\n  quoted\n-->\nTwo died.\n",
                "Two died.", "a comment of several lines"},
           Case{"  " + mark + "\nTwo died.\n", "Two died.", "an indented one"},
           Case{"Two died.\n\n" + mark + "\n", "", "nothing after it"},
       }) {
    const auto all = read(c.text);
    ASSERT_EQ(all.size(), 1U) << c.why;
    EXPECT_EQ(all[0].block, c.block) << c.why;
    EXPECT_EQ(all[0].rules, "conflicting-figure") << c.why;
    EXPECT_EQ(all[0].reason, "quoted") << c.why;
  }
}

TEST(Excuses, SayRulesAndAReason) {
  struct Case {
    std::string comment, rules, reason;
    const char* why;
  };
  for (const auto& c : {
           Case{"<!-- checkclaims-ignore a-rule, b-rule : why: not -->", "a-rule,b-rule",
                "why: not", "two rules, and a colon in the reason"},
           Case{"<!--checkclaims-ignore a-rule:why-->", "a-rule", "why", "no blanks"},
           Case{"<!-- checkclaims-ignore a-rule: it is\n   so -->", "a-rule", "it is so",
                "over two lines"},
           Case{"<!-- checkclaims-ignore a-rule -->", "a-rule", "", "no reason"},
           Case{"<!-- checkclaims-ignore a-rule:   -->", "a-rule", "", "blanks are none"},
           Case{"<!-- checkclaims-ignore: why -->", "", "why", "no rule"},
           Case{"<!-- checkclaims-ignore -->", "", "", "nothing"},
       }) {
    const auto all = read(c.comment + "\nTwo died.\n");
    ASSERT_EQ(all.size(), 1U) << c.why;
    EXPECT_EQ(all[0].rules, c.rules) << c.why;
    EXPECT_EQ(all[0].reason, c.reason) << c.why;
  }
}

TEST(Excuses, MeanNothingElsewhere) {
  struct Case {
    std::string text;
    const char* why;
  };
  for (const auto& c : {
           Case{"```\n" + mark + "\n```\nTwo died.\n", "in fenced code"},
           Case{"~~~\n```\n" + mark + "\n~~~\nTwo died.\n", "in code of the other fence"},
           Case{"Two died. " + mark + "\nThree died.\n", "behind words"},
           Case{"<!-- checkclaims-ignored a-rule: why -->\nTwo died.\n", "another word"},
           Case{"<!-- see checkclaims-ignore a-rule: why -->\nTwo died.\n", "words before it"},
           Case{"<!-- checkclaims-ignore a-rule: why\nTwo died.\n", "a comment that is not closed"},
           Case{"<!-- a note\n" + mark + "\nTwo died.\n", "inside of another comment"},
           Case{"checkclaims-ignore a-rule: why\nTwo died.\n", "no comment"},
       })
    EXPECT_TRUE(read(c.text).empty()) << c.why;
}

TEST(Excuses, FollowEachOtherOnOneLine) {
  for (const std::string between : {"", " ", "\t <!-- a note --> "}) {
    const auto all = read("<!-- checkclaims-ignore a-rule: one -->" + between +
                          "<!-- checkclaims-ignore b-rule: two -->\nTwo died.\n");
    ASSERT_EQ(all.size(), 2U) << between;
    EXPECT_EQ(all[1].reason, "two");
    for (const auto& one : all) EXPECT_EQ(one.block, "Two died.");
  }
}

TEST(Excuses, FollowEachOtherBeforeOneBlock) {
  const auto all = read(
      "<!-- checkclaims-ignore a-rule: one -->\n<!-- checkclaims-ignore b-rule: two -->\nTwo "
      "died.\nSo it was.\n\n" +
      mark + "\nThree died.\n");
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].block, "Two died.\nSo it was.");
  EXPECT_EQ(all[1].block, "Two died.\nSo it was.");
  EXPECT_EQ(all[2].block, "Three died.");
}

TEST(Excuses, ChangeNothingOfWhatIsRead) {
  const auto claims_of = [](const std::string& comment) {
    const std::string text = "# Fire in Halden\n\n" + comment +
                             "Nine people died in the fire in Halden on 4 March 2024.\n\n" +
                             comment + "- Three were injured.\n- Two are missing.\n";
    std::vector<std::string> ids;
    for (const LinkedClaim& claim : analyse({{"a.md", text}}, {}).claims) ids.push_back(claim.id);
    return ids;
  };
  const auto plain = claims_of("");
  EXPECT_GE(plain.size(), 3U);
  EXPECT_EQ(claims_of(mark + "\n"), plain);
  EXPECT_EQ(claims_of(mark + "\n\n"), plain);
}

TEST(Excuses, StandWhereTheFileHasThem) {
  const std::string text =
      "---\ntitle: A\n---\n\xEF\xBB\xBF\xFF\n\n" + mark + "\nTwo people died in the fire.\n";
  ArticleText article = articles::text_of(text, "a.md");
  Metadata metadata = metadata_of(article, Lexicon::english());
  const Document document =
      segment(std::move(article), std::move(metadata), Lexicon::english()).document;
  ASSERT_EQ(document.suppressions.size(), 1U);
  EXPECT_EQ(file_begin(document, document.suppressions[0].words.begin), text.find(mark));
  EXPECT_EQ(document.at(document.suppressions[0].block), "Two people died in the fire.");
}

}  // namespace checkclaims::excuses_test
