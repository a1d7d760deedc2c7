// docs/coverage.md is the specification of what is read: each of its examples is an article with
// all of its claims. UPDATE=1 in the environment rewrites the claims; review the changes with git.
#include <gtest/gtest.h>

#include <cstdlib>

#include "articles.hpp"
#include "claims_in_few_words.hpp"
#include "specification_page.hpp"

namespace checkclaims::specification_test {

namespace {

using specification::Example;
using specification::Page;
using specification::read_page;

constexpr std::size_t least = 795;  ///< examples of the page

std::string listed(const std::vector<std::string>& claims) {
  std::string text;
  for (const std::string& claim : claims) text += "    " + claim + '\n';
  return text.empty() ? "    nothing\n" : text;
}

std::vector<std::string> problems_of(std::string_view page) { return read_page(page).problems; }

}  // namespace

TEST(Specification, EveryExampleClaimsWhatThePageSays) {
  const auto path = articles::source_dir() / "docs/coverage.md";
  Page page = read_page(articles::read(path));
  ASSERT_EQ(page.problems, std::vector<std::string>());
  EXPECT_GE(page.examples.size(), least) << "examples are lost, or no longer read";
  std::vector<std::vector<std::string>> seen;
  for (const Example& example : page.examples)
    seen.push_back(few_words::claims_of(example.article, {.claim_days = example.all_days}));
  const char* update = std::getenv("UPDATE");
  if (update != nullptr && std::string_view(update) == "1") {
    const std::string anew = specification::with_claims(page, seen);
    std::ofstream(path, std::ios::binary) << anew;
    page = read_page(anew);
  }
  std::size_t silent = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const Example& example = page.examples[i];
    const std::string place = "docs/coverage.md:" + std::to_string(example.line) + ":\n";
    EXPECT_EQ(listed(seen[i]), listed(example.claims))
        << place << example.article << "run with UPDATE=1 if this is meant, and read the diff";
    if (example.should_be) {
      EXPECT_NE(listed(*example.should_be), listed(seen[i]))
          << place << "the gap is closed: the example belongs among the others";
    }
    silent += seen[i].empty() ? 1 : 0;
  }
  EXPECT_LT(2 * silent, seen.size()) << "silence about articles of which nothing is read";
}

TEST(Specification, APageThatIsWrittenAnewReadsTheSame) {
  const std::string text = articles::read(articles::source_dir() / "docs/coverage.md");
  const Page page = read_page(text);
  std::vector<std::vector<std::string>> claims;
  for (const Example& example : page.examples) claims.push_back(example.claims);
  EXPECT_EQ(specification::with_claims(page, claims), text);
}

TEST(Specification, AMalformedExampleIsAProblem) {
  const std::string head = "| form | article | claims |\n|---|---|---|\n";
  struct Case {
    std::string page;
    const char* problem;
  };
  for (const Case& c :
       {Case{head + "| a | Two died. |\n", "3: a row of 2 cells, where 3 are to stand"},
        Case{head + "| a |  | `killed 2` |\n", "3: a row without an article"},
        Case{head + "| a | Two died. | killed 2 |\n",
             "3: no claims in backticks, nor the word nothing: killed 2"},
        Case{head + "| a | Two died. | `killed 2 |\n",
             "3: no claims in backticks, nor the word nothing: `killed 2"},
        Case{head + "| a | Two died. | `killed 2`; `injured 3` |\n",
             "3: no claims in backticks, nor the word nothing: `killed 2`; `injured 3`"},
        Case{head + "| a | Two died. |  |\n", "3: no claims in backticks, nor the word nothing: "},
        Case{head + "| a | Two died. | `killed 2` |\n| b | Two died. | `killed 2` |\n",
             "4: stands there twice"},
        Case{"| form | claims |\n|---|---|\n", "1: a table of claims without a column \"article\""},
        Case{"| form | article |\n|---|---|\n",
             "1: a table of articles without a column \"claims\""},
        Case{"```example\nTwo died.\n=>\nkilled 2\n", "1: a block without its end"},
        Case{"```example\nTwo died.\n```\n", "1: an example without a line =>"},
        Case{"```example\n=>\nkilled 2\n```\n", "1: an example without an article"},
        Case{"```example\nTwo died.\n=>\n```\n", "1: an example that says nothing of its claims"},
        Case{"<!-- articles of 2031-05-06\n", "1: a comment without its end"}})
    EXPECT_EQ(problems_of(c.page), std::vector<std::string>{c.problem}) << c.page;
}

TEST(Specification, ExamplesAreReadFromTablesAndBlocks) {
  const Page page = read_page(
      "# A\n<!-- articles of 2031-05-06, all days -->\n"
      "| form | headline | article | claims | should be |\n|---|---|---|---|---|\n"
      "| a | News | Two \\| died. | `killed 2`, `injured 3` | `killed 2` |\n"
      "\n## B\n\n```example\nNobody died.\n=>\nnothing\nshould be:\nkilled 0\n```\n");
  EXPECT_EQ(page.problems, std::vector<std::string>());
  ASSERT_EQ(page.examples.size(), 2U);
  const Example &row = page.examples[0], &block = page.examples[1];
  EXPECT_EQ(row.line, 5U);
  EXPECT_EQ(row.article, "---\ntitle: News\ndate: 2031-05-06\n---\n\nTwo | died.\n");
  EXPECT_TRUE(row.all_days);
  EXPECT_EQ(row.claims, (std::vector<std::string>{"killed 2", "injured 3"}));
  EXPECT_EQ(row.should_be, std::vector<std::string>{"killed 2"});
  EXPECT_EQ(block.line, 9U);
  EXPECT_EQ(block.article, "Nobody died.\n");
  EXPECT_FALSE(block.all_days) << "a heading ends the day of the examples";
  EXPECT_EQ(block.claims, std::vector<std::string>());
  EXPECT_EQ(block.should_be, std::vector<std::string>{"killed 0"});
  const std::string anew = specification::with_claims(page, {{}, {"killed 0", "injured 1"}});
  EXPECT_NE(anew.find("| a | News | Two \\| died. | nothing | `killed 2` |\n"), anew.npos);
  EXPECT_NE(anew.find("=>\nkilled 0\ninjured 1\nshould be:\n"), anew.npos);
}

}  // namespace checkclaims::specification_test
