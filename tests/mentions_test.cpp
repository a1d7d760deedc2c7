// `extract --mentions`: the recognised mentions, their places, and what they refer to across all
// articles.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "checkclaims/report.hpp"

namespace checkclaims::mentions_test {

using nlohmann::json;

namespace {

std::vector<json> records(const AnalyseOptions& options) {
  const std::string a =
      "---\ndate: 2024-03-05\n---\nPresident Orla Vell spoke in Norvia yesterday.\r\n\r\n"
      "The war in Norvia has killed at least 1,200 people over nine months, Norvian police said.\n";
  const std::string b =
      "Orla Vell said \xff caf\xc3\xa9s in Norvia closed every Friday as the war in Norvia entered "
      "its third year.\n";
  std::string out;
  write_records(link(read_each({{"a.txt", a}, {"b.txt", b}}, options), options),
                [&out](std::string_view piece) { out += piece; });
  std::vector<json> all;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) {
    all.push_back(json::parse(line));
    if (!all.back().contains("begin")) continue;
    const std::string& bytes = all.back()["document"] == "a.txt" ? a : b;
    const std::size_t begin = all.back()["begin"], end = all.back()["end"];
    const std::string words = all.back().value("text", all.back().value("quote", ""));
    if (words.find("\xef\xbf\xbd") == std::string::npos) {
      EXPECT_EQ(bytes.substr(begin, end - begin), words)
          << "the text is exactly those bytes of the file";
    }
  }
  return all;
}

const json& mention(const std::vector<json>& all, const std::string& document,
                    const std::string& kind, const std::string& text) {
  static const json nothing = {{"id", "none"}};
  for (const json& record : all)
    if (record["type"] == "mention" && record["document"] == document && record["kind"] == kind &&
        record["text"] == text)
      return record;
  ADD_FAILURE() << document << ": no " << kind << " " << text;
  return nothing;
}

}  // namespace

TEST(Mentions, AreKeptWhereAskedFor) {
  for (const json& record : records({}))
    EXPECT_NE(record["type"], "mention") << "an ordinary run does not pay for them";
}

TEST(Mentions, StandWithWhatTheyMean) {
  const auto all = records({.keep_mentions = true});
  struct Case {
    const char* document;
    const char* kind;
    const char* text;
    json has;
    const char* why;
  };
  const Case cases[] = {
      {"a.txt",
       "date",
       "yesterday",
       {{"value", "2024-03-04"}, {"low", "2024-03-04"}, {"high", "2024-03-04"}},
       "counted from the article's day"},
      {"a.txt",
       "number",
       "at least 1,200",
       {{"low", 1200}, {"high", nullptr}},
       "an open bound is null"},
      {"a.txt",
       "duration",
       "over nine months",
       {{"value", "P9M"}, {"mod", "MORE_THAN"}},
       "a duration has no days"},
      {"b.txt",
       "set",
       "every Friday",
       {{"value", "XXXX-WXX-5"}, {"mod", nullptr}},
       "no modifier is null"},
      {"b.txt",
       "number",
       "third",
       {{"low", 3}, {"high", 3}, {"ordinal", true}},
       "an ordinal says so"},
  };
  for (const Case& c : cases) {
    const json& found = mention(all, c.document, c.kind, c.text);
    for (const auto& [field, value] : c.has.items())
      EXPECT_EQ(found.value(field, json()), value) << c.text << ": " << c.why << "\n" << found;
  }
}

TEST(Mentions, ShareIdsAcrossArticles) {
  const auto all = records({.keep_mentions = true});
  const json& war = mention(all, "a.txt", "event", "The war in Norvia");
  EXPECT_EQ(war["id"], mention(all, "b.txt", "event", "the war in Norvia")["id"]) << "one war";
  EXPECT_EQ(mention(all, "a.txt", "person", "Orla Vell")["id"],
            mention(all, "b.txt", "person", "Orla Vell")["id"])
      << "one person";
  EXPECT_EQ(mention(all, "b.txt", "speaker", "Orla Vell")["id"],
            mention(all, "b.txt", "person", "Orla Vell")["id"])
      << "who speaks is who is named";
}

TEST(Mentions, ComeInTheOrderOfTheText) {
  std::tuple<std::string, std::size_t, std::size_t> last;
  for (const json& record : records({.keep_mentions = true})) {
    if (!record.contains("begin")) continue;
    const std::tuple at(record["document"].get<std::string>(), record["begin"].get<std::size_t>(),
                        record["end"].get<std::size_t>());
    EXPECT_LE(last, at) << record;
    last = at;
  }
}

}  // namespace checkclaims::mentions_test
