#include "reading/text/segment.hpp"
#include "articles.hpp"

#include <gtest/gtest.h>

#include "cpu_time.hpp"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "checkclaims/error.hpp"
#include "reading/metadata/read_metadata.hpp"

namespace checkclaims::segment_test {

using nlohmann::json;

namespace {

Segmented read(std::string bytes) {
  ArticleText article = articles::text_of(std::move(bytes));
  Metadata metadata = metadata_of(article, Lexicon::english());
  return segment(std::move(article), std::move(metadata), Lexicon::english());
}

const char* name(BlockKind kind) {
  constexpr const char* names[] = {"title", "body", "caption", "stamp", "furniture"};
  return names[static_cast<std::size_t>(kind)];
}

/// "title: Words | body: ...", the blocks of an article.
std::string blocks_of(const std::string& bytes) {
  const Document document = read(bytes).document;
  std::string all;
  for (const Block& block : document.blocks)
    all += (all.empty() ? "" : " | ") + std::string(name(block.kind)) + ": " +
           std::string(document.at(block.span));
  return all;
}

/// What the tokens of each sentence say, one space between any two.
std::vector<std::string> spoken(const Segmented& segmented) {
  std::vector<std::string> all;
  for (const Sentence& sentence : segmented.document.sentences) {
    std::string words;
    for (std::uint32_t i = 0; i < sentence.token_count; ++i) {
      const Token& token = segmented.tokens[sentence.first_token + i];
      if (!token.glued && i > 0) words += ' ';
      words += segmented.document.at(token.span);
    }
    all.push_back(words);
  }
  return all;
}

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

/// The folder of the reference articles, or an empty path.
std::filesystem::path reference() {
  const std::filesystem::path here = CHECKCLAIMS_SOURCE_DIR;
  for (const auto& path : {here / "../shared", here / "../../shared"})
    if (std::filesystem::exists(path / "seeds") && std::filesystem::exists(path / "gold"))
      return path;
  return {};
}

/// Each line as a paragraph of lines no wider than 72, blank lines between.
std::string reflowed(const std::string& text) {
  std::stringstream lines(text);
  std::string line, out;
  while (std::getline(lines, line)) {
    if (line.empty()) continue;
    std::stringstream words(line);
    std::string word;
    std::size_t column = 0;
    while (words >> word) {
      if (column > 0 && column + 1 + word.size() > 72) {
        out += '\n';
        column = 0;
      }
      if (column > 0) out += ' ';
      out += word;
      column += word.size() + 1;
    }
    out += "\n\n";
  }
  return out;
}

const std::string prose =
    "The ministers met for two days and agreed on very little, officials said on Friday.";
const std::string more =
    "Talks will go on next week in the harbour town, the ministry said in a statement.";

}  // namespace

TEST(Segment, TellsBlocksApart) {
  struct Case {
    std::string text, blocks;
    const char* why;
  };
  const Case cases[] = {
      {"Ministers meet in Port Hill\n" + prose,
       "title: Ministers meet in Port Hill | body: " + prose, "a headline and its article"},
      {prose + "\n" + more, "body: " + prose + " | body: " + more, "no headline"},
      {"In all 2,310 households were displaced", "body: In all 2,310 households were displaced",
       "a line alone is no headline"},
      {"# Ministers meet\n\n" + prose, "title: Ministers meet | body: " + prose,
       "a heading of Markdown"},
      {"Will ministers meet in Port Hill again?\n" + prose + "\n" + more,
       "title: Will ministers meet in Port Hill again? | body: " + prose + " | body: " + more,
       "a headline that asks"},
      {"HAVANA (AP) --\n" + prose, "body: HAVANA (AP) -- | body: " + prose,
       "a dateline is no headline"},
      {"Site icon Hill Monitor\nMinisters meet in Port Hill\n3 hours ago\nPORT-HILL-TALKS\n" +
           prose,
       "furniture: Site icon Hill Monitor | title: Ministers meet in Port Hill | furniture: 3 "
       "hours ago | "
       "furniture: PORT-HILL-TALKS | body: " +
           prose,
       "what a crawler leaves above an article"},
      {"Ministers meet in Port Hill\n- World\n- Hill News Agency\n- Published Date: 09:19 | 31 "
       "July 2024\n" +
           prose,
       "title: Ministers meet in Port Hill | furniture: World | furniture: Hill News Agency | "
       "stamp: "
       "Published Date: 09:19 | 31 July 2024 | body: " +
           prose,
       "section, agency and stamp"},
      {prose + "\n- Two die in storm\n- Minister leaves Port Hill\n- Will it snow?",
       "body: " + prose +
           " | furniture: Two die in storm | furniture: Minister leaves Port Hill | furniture: "
           "Will it snow?",
       "headlines of other articles at the end"},
      {prose + "\n- Two people died in the storm.\n- The minister left.",
       "body: " + prose + " | body: Two people died in the storm. | body: The minister left.",
       "sentences with bullets are the article"},
      {prose + "\nThe dead by town:\n- Port Hill: 12\n- Harbour: 9",
       "body: " + prose + " | body: The dead by town: | body: Port Hill: 12 | body: Harbour: 9",
       "a list that the article announces"},
      {prose + "\nhttps://ads.example/x?300\n" + more,
       "body: " + prose + " | furniture: https://ads.example/x?300 | body: " + more, "an address"},
      {prose + "\n\nJuly heatwave\n\n" + more,
       "body: " + prose + " | body: July heatwave | body: " + more, "a section's heading stays"},
      {prose + "\n\nJuly 4\n\n" + more, "body: " + prose + " | furniture: July 4 | body: " + more,
       "a date among paragraphs dates no article"},
      {"Storm kills two\n\nJune 25, 2005\n\n" + prose,
       "title: Storm kills two | stamp: June 25, 2005 | body: " + prose,
       "a date below the headline does"},
      {prose + "\n\nRelated Posts\n\nTwo die in storm\n\n" + more,
       "body: " + prose +
           " | furniture: Related Posts | furniture: Two die in storm | body: " + more,
       "a headline after its label"},
      {prose + "\n```\n12 killed\n```\n" + more,
       "body: " + prose +
           " | furniture: ``` | furniture: 12 killed | furniture: ``` | body: " + more,
       "code"},
      {prose + "\n```\n" + more, "body: " + prose + " | furniture: ``` | body: " + more,
       "a fence that is never closed hides nothing"},
      {prose + "\n<!-- 12\nkilled -->\n" + more,
       "body: " + prose + " | furniture: <!-- 12 | furniture: killed --> | body: " + more,
       "a comment"},
      {prose + "\n<!-- 12 died\n" + more,
       "body: " + prose + " | body: <!-- 12 died | body: " + more,
       "a comment that is never closed hides nothing"},
      {prose + "\n<script type=x>\nvar told = '12 killed';\n</SCRIPT >\n" + more,
       "body: " + prose +
           " | furniture: <script type=x> | furniture: var told = '12 killed'; | furniture: "
           "</SCRIPT > | body: " +
           more,
       "a script"},
      {prose + " <style>p {}</style><script>told('12 killed')</script> " + more,
       "body: " + prose +
           " | furniture: <style>p {}</style> | furniture: <script>told('12 killed')</script> | "
           "body: " +
           more,
       "within a line"},
      {prose + "\n```\n<script>\n```\n" + more + "\n</script>",
       "body: " + prose + " | furniture: ``` | furniture: <script> | furniture: ``` | body: " +
           more + " | furniture: </script>",
       "code that shows one opens none"},
      {prose + "\n<script>12 died\n" + more,
       "body: " + prose + " | body: <script>12 died | body: " + more,
       "a script that is never closed hides nothing"},
      {prose + "\n<scripture> 12 died </script>\n" + more,
       "body: " + prose + " | body: <scripture> 12 died </script> | body: " + more,
       "nor does what only begins so"},
      {prose + "\n| a | 12 |\n|---|---|\n| b | 9 |\n" + more,
       "body: " + prose +
           " | furniture: | a | 12 | | furniture: |---|---| | furniture: | b | 9 | | body: " + more,
       "a table"},
      {prose + "\n> " + more, "body: " + prose + " | body: " + more, "a quotation"},
      {"Storm kills two\n9 May 2031 Last updated at 07:15 GMT\n" + prose,
       "title: Storm kills two | stamp: 9 May 2031 Last updated at 07:15 GMT | body: " + prose,
       "a stamp whose date comes first"},
      {"Storm kills two\nby: Ann Lee, Hill TV Updated: Apr 12, 2016 - 9:35 AM\n" + prose,
       "title: Storm kills two | stamp: by: Ann Lee, Hill TV Updated: Apr 12, 2016 - 9:35 AM | "
       "body: " +
           prose,
       "a stamp after a byline"},
      {"", "", "nothing"},
      {" \n\r\n\t\r", "", "blank lines"},
  };
  for (const auto& c : cases) EXPECT_EQ(blocks_of(c.text), c.blocks) << c.why;
}

TEST(Segment, LineEndingsChangeNothing) {
  const std::string text = "Ministers meet in Port Hill\n\n" + prose + "\n" + more + "\n";
  const auto with = [&](const std::string& ending) {
    std::string other;
    for (const char c : text) other += c == '\n' ? ending : std::string(1, c);
    return spoken(read(other));
  };
  EXPECT_EQ(with("\n").size(), 3u);
  EXPECT_EQ(with("\r\n"), with("\n"));
  EXPECT_EQ(with("\r"), with("\n"));
}

TEST(Segment, CreditsAreCutOffCaptions) {
  EXPECT_EQ(blocks_of("Ann Lee (L) and Jo Wu (R) in Port Hill on June 12, 2024 [ANN LEE/AFP via "
                      "Getty Images]\n" +
                      prose),
            "caption: Ann Lee (L) and Jo Wu (R) in Port Hill on June 12, 2024 | furniture: [ANN "
            "LEE/AFP via Getty "
            "Images] | body: " +
                prose);
}

TEST(Segment, FrontMatterStatesTitleAndDay) {
  struct Case {
    std::string block;
    const char *title, *source;
    std::string day, remark;
    const char* why;
  };
  const Case cases[] = {
      {"title: Flood toll rises\ndate: 2014-01-28\nsource: Hill Daily\n", "Flood toll rises",
       "Hill Daily", "2014-01-28", "", "plain scalars"},
      {"title: \"He said: \\\"no\\\"\"\ndate: '2014-01-28'\n", "He said: \"no\"", "", "2014-01-28",
       "", "quoted scalars"},
      {"title: 'Hill''s toll'\n", "Hill's toll", "", "", "", "an apostrophe in single quotes"},
      {"date: 2014-01-28T23:15:00-05:00\n", "", "", "2014-01-28", "", "a time after the day"},
      {"date: 2024-02-30\n", "", "", "", "date 2024-02-30 is impossible", "no such day"},
      {"date: last Monday\n", "", "", "", "date last Monday names no day", "no date"},
      {"tags:\n  - a\n- b\n# note\ntitle: T\n", "T", "", "", "", "other YAML is passed over"},
      {"title:\ndate: null\n", "", "", "", "", "empty values"},
  };
  for (const auto& c : cases) {
    const Document document = read("---\n" + c.block + "---\n\n" + prose + "\n").document;
    EXPECT_EQ(document.title.value_or(""), c.title) << c.why;
    EXPECT_EQ(document.source.value_or(""), c.source) << c.why;
    EXPECT_EQ(document.remarks,
              c.remark.empty() ? std::vector<std::string>{} : std::vector{c.remark})
        << c.why;
    EXPECT_EQ(document.published.basis, c.day.empty() ? DateBasis::unknown : DateBasis::metadata)
        << c.why;
    EXPECT_EQ(document.published.days.exact() ? to_iso(*document.published.days.low) : "", c.day)
        << c.why;
    EXPECT_EQ(document.published.days, document.published.ordinary) << c.why;
    EXPECT_EQ(document.published.days, document.published.apart_from_totals) << c.why;
    EXPECT_EQ(document.blocks.size(), *c.title == '\0' ? 1u : 2u) << c.why;
  }
  EXPECT_EQ(blocks_of("---\n" + prose + "\n---\n" + more),
            "furniture: --- | body: " + prose + " | furniture: --- | body: " + more)
      << "text between two rules is no front matter";
  EXPECT_EQ(blocks_of("---\ntitle: T\n" + prose).substr(0, 14), "furniture: ---")
      << "front matter must close";
  EXPECT_EQ(blocks_of("---\ntitle: Flood toll rises - Hill TV\n---\nFlood toll rises\n" + prose),
            "title: Flood toll rises - Hill TV | title: Flood toll rises | body: " + prose)
      << "a headline repeated";
}

TEST(Segment, AddressesAndMarkupHaveNoTokens) {
  struct Case {
    std::string text, spoken;
    const char* why;
  };
  const Case cases[] = {
      {"The [toll](https://x.example/300-dead) rose to 12 in the town.",
       "The toll rose to 12 in the town.", "a link's address"},
      {"The toll (https://x.example/300) rose to **12** in the town.",
       "The toll ( ) rose to 12 in the town.", "a bare address, emphasis"},
      {"The toll rose to 12.[3] It will rise, they say here.", "The toll rose to 12.",
       "a reference"},
      {"The toll<!-- 300 --> rose to <b>12</b> in the town today.",
       "The toll rose to 12 in the town today.", "tags and comments"},
      {"Write to a.b300@x.example for more on the 12 dead.", "Write to for more on the 12 dead.",
       "an address of a person"},
      {"The 3 < 5 and [sic] stay as they are in here.",
       "The 3 < 5 and [sic] stay as they are in here.", "what only looks like markup"},
  };
  for (const auto& c : cases) EXPECT_EQ(spoken(read(c.text)).at(0), c.spoken) << c.why;
}

TEST(Segment, HardWrapsAreJoined) {
  const std::string text = "Ministers meet in Port Hill\n" + prose + " " + more + " " + prose +
                           "\n" + more + " " + prose + "\n- " + prose + " " + more +
                           "\nRelated Posts\nShare This\n";
  EXPECT_EQ(spoken(read(reflowed(text))), spoken(read(text)));
  EXPECT_EQ(spoken(read(text)).size(), 8u);
  EXPECT_EQ(
      spoken(
          read(
              "Both sides said that it was too early to say more about the new cease-\nfire, which "
              "they had been working towards for months and for\nmonths, it failed."))
          .at(0),
      "Both sides said that it was too early to say more about the new cease-fire, which they had "
      "been "
      "working towards for months and for months, it failed.");
}

TEST(Segment, ReferenceArticlesSpeakWhereTheyShould) {
  const auto folder = reference();
  if (folder.empty()) GTEST_SKIP() << "the reference articles are not here";
  const json findings = json::parse(file_bytes(folder / "gold/seeds-findings.json"));
  std::map<std::string, Document> documents;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "seeds"))
    documents[entry.path().filename()] = read(file_bytes(entry.path())).document;
  ASSERT_EQ(documents.size(), 5u);
  for (const json& region : findings.at("boilerplate")) {
    const std::uint32_t begin = region.at("start"), end = region.at("end");
    for (const Sentence& sentence : documents.at(region.at("doc")).sentences)
      EXPECT_TRUE(sentence.span.end <= begin || sentence.span.begin >= end) << region;
  }
  std::stringstream claims(file_bytes(folder / "gold/seeds-claims.jsonl"));
  std::string line;
  while (std::getline(claims, line)) {
    const json claim = json::parse(line);
    const std::uint32_t begin = claim.at("start"), end = claim.at("end");
    const Document& document = documents.at(claim.at("doc"));
    bool stamped = false, begins = false, ends = false;
    for (const Block& block : document.blocks)
      stamped |=
          block.kind == BlockKind::stamp && block.span.begin <= begin && end <= block.span.end;
    for (const Sentence& sentence : document.sentences) {
      begins |= sentence.span.begin <= begin && begin < sentence.span.end;
      ends |= sentence.span.begin < end && end <= sentence.span.end;
    }
    EXPECT_TRUE((begins && ends) || stamped) << claim.at("id") << claim.at("quote");
  }
}

TEST(Segment, ReferenceArticlesReflowed) {
  const auto folder = reference();
  if (folder.empty()) GTEST_SKIP() << "the reference articles are not here";
  for (const auto& entry : std::filesystem::directory_iterator(folder / "seeds")) {
    const std::string text = file_bytes(entry.path());
    EXPECT_EQ(spoken(read(reflowed(text))), spoken(read(text))) << entry.path();
  }
}

TEST(Segment, SpansAreInOrderAndInside) {
  const std::string pieces[] = {"\n",
                                "- ",
                                "12 ",
                                "killed. ",
                                "[",
                                "](",
                                ")",
                                "<",
                                ">",
                                "*",
                                "`",
                                "|",
                                "\"",
                                "www.a ",
                                "a@b ",
                                "http://x ",
                                "Published: ",
                                "Photo",
                                "\xE2\x80\x9D",
                                "\xFF",
                                "---\n",
                                "# ",
                                "By ",
                                "A.",
                                "(L)"};
  std::uint32_t state = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int n = 0; n < 40; ++n) {
      state = state * 1664525u + 1013904223u;
      text += pieces[(state >> 16) % std::size(pieces)];
    }
    const Segmented segmented = read(text);
    const Document& document = segmented.document;
    std::uint32_t last = 0;
    for (const Block& block : document.blocks) {
      ASSERT_LE(last, block.span.begin) << text;
      ASSERT_LT(block.span.begin, block.span.end) << text;
      last = block.span.end;
    }
    ASSERT_LE(last, document.text.size());
    for (const Sentence& sentence : document.sentences) {
      const Span block = document.blocks.at(sentence.block).span;
      ASSERT_TRUE(block.begin <= sentence.span.begin && sentence.span.end <= block.end) << text;
      ASSERT_GT(sentence.token_count, 0u);
      ASSERT_EQ(segmented.tokens.at(sentence.first_token).span.begin, sentence.span.begin) << text;
      ASSERT_EQ(segmented.tokens.at(sentence.first_token + sentence.token_count - 1).span.end,
                sentence.span.end);
    }
  }
}

TEST(Segment, CostGrowsWithTheText) {
  const std::string units[] = {
      "a ",      "A. ", "\n",    "a\n",      "- a\n",     "](",  "[a](b ", "<a",      "<!--",
      "\"",      "`",   "~~~\n", "12 ",      "a@",        "| ",  "> ",     "Photo: ", "*",
      "http://", "(",   "\xFF",  "1:29 A\n", "Related\n", "a.b", "- \n"};
  for (const std::string& unit : units) {
    const auto text_of = [&](std::size_t size) {
      std::string text;
      while (text.size() < size) text += unit;
      return text;
    };
    const std::string small = text_of(1 << 15), large = text_of(1 << 17);
    // Quadratic cost would be 16 times; a busy machine is allowed much.
    const Costs costs = least_costs(
        12, 0.02, [&] { read(small); }, [&] { read(large); });
    EXPECT_LE(costs.large, costs.small * 12) << unit;
  }
}

}  // namespace checkclaims::segment_test
