// Every row of every table fires on its own example and is silent on its own `not`. What firing
// means is defined once for each table, in src/lexicon/self_test/row_checks.cpp.
#include <gtest/gtest.h>

#include <set>

#include "checkclaims/checkclaims.hpp"
#include "lexicon/field_rules.hpp"
#include "lexicon/inflect.hpp"
#include "lexicon/list_rules.hpp"
#include "lexicon/self_test/self_test.hpp"
#include "lexicon/table_shape.hpp"
#include "lexicon/tables.hpp"
#include "reading/syntax/chunks.hpp"
#include "value_rows.hpp"

namespace checkclaims::lexicon_test {

using nlohmann::json;

namespace {

Analysis read(const std::string& sentence) {
  return link(read_each({{"a.txt", sentence}}, {}), {.keep_mentions = true});
}

/// Every table with its rows as they are written.
std::vector<std::pair<Table, std::vector<TableRow>>> tables() {
  std::vector<std::pair<Table, std::vector<TableRow>>> all;
  for (std::size_t t = 0; t < table_count; ++t)
    all.emplace_back(static_cast<Table>(t), rows_of(static_cast<Table>(t), english_tables[t]));
  return all;
}

}  // namespace

TEST(Lexicon, EveryRowHasAnExampleAndItsOpposite) {
  for (const auto& [table, rows] : tables()) {
    EXPECT_FALSE(rows.empty()) << name_of(table);
    for (const TableRow& row : rows) {
      EXPECT_FALSE(row.example.text.empty() || row.silent.empty())
          << name_of(table) << ": " << row.id;
      EXPECT_NE(row.example.text, row.silent) << name_of(table) << ": " << row.id;
    }
  }
}

TEST(Lexicon, EveryRowFiresOnItsExampleOnly) {
  const Lexicon& lexicon = Lexicon::english();
  for (const auto& [table, rows] : tables())
    for (const TableRow& row : rows) {
      const std::string what = std::string(name_of(table)) + ": " + row.id + ": ";
      EXPECT_TRUE(matches_example(table, row, lexicon))
          << what << row.example.text << "\n  has "
          << explain_match(table, row.example.text, lexicon);
      EXPECT_FALSE(matches(table, row, row.silent, lexicon))
          << what << row.silent << "\n  has " << explain_match(table, row.silent, lexicon);
    }
}

TEST(Lexicon, MeasuresReadTheirExamplesValue) {
  for (const TableRow& row :
       rows_of(Table::measures, english_tables[static_cast<std::size_t>(Table::measures)])) {
    EXPECT_TRUE(row.example.bounded) << row.id << " does not say which figure its example gives";
    EXPECT_TRUE(read(row.silent).claims.empty())
        << row.silent << " gives a figure of another measure";
  }
}

TEST(Lexicon, WhatRowsReferToIsThere) {
  const Lexicon& lexicon = Lexicon::english();
  for (const auto& [table, rows] : tables())
    for (const TableRow& row : rows) {
      for (const TableRow::Attribute& attribute : row.attributes) {
        const FieldRule* rule = field_rule(table, attribute.name);
        ASSERT_NE(rule, nullptr) << row.id << ": " << attribute.name;
        EXPECT_EQ(attribute.kind, scalar_of(rule->kind)) << row.id << ": " << attribute.name;
        if (!refers_to_rows(*rule)) continue;
        for (const std::string_view id : words_of(attribute.text))
          EXPECT_TRUE(lexicon.find(rule->to, id)) << row.id << ": " << id;
      }
      for (const TableRow::List& list : row.lists) {
        const TableRow::Conditions& asked = list.conditions;
        for (const std::string& people : asked.of)
          EXPECT_TRUE(lexicon.find(Table::people, people)) << people;
        for (const std::string& people : asked.not_of)
          EXPECT_TRUE(lexicon.find(Table::people, people)) << people;
        for (const std::string& event : asked.amid)
          EXPECT_TRUE(lexicon.find(Table::events, event)) << event;
      }
    }
}

TEST(Lexicon, EveryFieldAndConstructionIsThatOfARow) {
  for (const FieldRule& rule : field_rules)
    EXPECT_TRUE(shape_of(rule.table).attribute(rule.name) != nullptr || rule.name == "own_scope")
        << name_of(rule.table) << ": " << rule.name;
  for (const auto& [table, rows] : tables())
    for (const ListRule& rule : list_rules(table))
      EXPECT_TRUE(shape_of(table).list(rule.list)) << name_of(table) << ": " << rule.list;
}

TEST(Lexicon, EveryIrregularVerbIsOneOfATable) {
  std::set<std::string> used;
  for (const auto& [table, rows] : tables())
    for (const TableRow& row : rows)
      for (const TableRow::List& list : row.lists)
        if (list_rule(table, list.name)->word == Inflection::verb)
          for (const std::string& verb : list.words) used.insert(verb.substr(0, verb.find(' ')));
  const json file = json::parse(irregular_verbs_text);
  std::string last;
  for (const json& verb : file.at("verbs")) {
    const auto forms = verb.get<std::string>();
    EXPECT_EQ(std::count(forms.begin(), forms.end(), '|'), 4) << forms;
    const std::string base = forms.substr(0, forms.find('|'));
    EXPECT_LT(last, base) << "sorted";
    EXPECT_TRUE(used.contains(base)) << forms;
    last = base;
  }
}

TEST(Lexicon, AnEntrySaysWhatItsWordCountsAndAsksFor) {
  const Lexicon& lexicon = Lexicon::english();
  const auto role = [&lexicon](const std::string& text, Construction wanted) {
    const auto tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &lexicon);
    for (const Hit& hit : lexicon.match(tokens))
      if (hit.table == Table::measures && lexicon.role(hit).is(wanted)) return lexicon.role(hit);
    return WordRole{};
  };
  EXPECT_TRUE(role("killed", Construction::object).plain(Construction::object));
  EXPECT_TRUE(role("hospitalized", Construction::object).part) << "some of those concerned";
  EXPECT_EQ(role("a double murder", Construction::several).number, 2U);
  EXPECT_TRUE(role("snatched", Construction::object).of.has("worker")) << "one of several";
  EXPECT_FALSE(role("carrying", Construction::object).amid.empty()) << "only amid an accident";
  EXPECT_EQ(role("rushed", Construction::object).with.front(), "hospital");
  const WordRole left = role("left Halden", Construction::subject);
  EXPECT_TRUE(left.place && left.everyday()) << "only where a place follows";
  EXPECT_EQ(left.least, 20U) << "only of a crowd";
  EXPECT_TRUE(left.not_of.has("prisoner")) << "who leave for other reasons";
}

TEST(Lexicon, WordsOfEveryFunctionClassAreKnownAsSuch) {
  for (const json& row : rows_with_examples("function_words"))
    for (const json& word : row.at("words")) {
      const OneSentence sentence(word.get<std::string>());
      if (sentence.tokens.front().kind != TokenKind::word)
        continue;  // "'re" is one behind a word only
      EXPECT_NE(chunk(sentence.view(), {}).chunks[0].functions, 0U) << row["id"] << ": " << word;
    }
}

TEST(Lexicon, CuesAreNamedInCodeAsInTheirTable) {
  const auto rows = Lexicon::english().rows(Table::cues);
  ASSERT_EQ(rows.size(), cue_names.size());
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].id, cue_names[i]);
}

TEST(Lexicon, AWordHasOneCue) {
  std::set<std::string> all;
  for (const json& row : rows_with_examples("cues"))
    for (const json& word : row.at("words")) {
      EXPECT_TRUE(all.insert(word.get<std::string>()).second) << row["id"] << ": " << word;
      const OneSentence sentence(word.get<std::string>());
      const ChunkedSentence chunked = chunk(sentence.view(), {});
      ASSERT_EQ(chunked.chunks.size(), 1U)
          << word << " is not one chunk, so nothing can ask for it";
      ASSERT_NE(chunked.chunks[0].cue, Lexicon::no_cue) << word;
      EXPECT_EQ(Lexicon::english().rows(Table::cues)[chunked.chunks[0].cue].id, row["id"]);
    }
}

TEST(Lexicon, ACueIsAskedForInAnyCase) {
  struct Case {
    const char *text, *why;
    bool of, of_or_in, small;
  };
  const Case cases[] = {
      {"of", "the word", true, true, true},
      {"Of", "a capital changes nothing, unless it is asked for", true, true, false},
      {"OF", "nor do all", true, true, false},
      {"in", "one of two", false, true, false},
      {"offer", "a word that begins so", false, false, false},
      {"Vell", "a word of no table", false, false, false},
      {"2024", "a number", false, false, false},
  };
  for (const Case& c : cases) {
    const OneSentence sentence(c.text);
    EXPECT_EQ(sentence.view().says(0, "of"), c.of) << c.why;
    EXPECT_EQ(sentence.view().says(0, {"in", "of"}), c.of_or_in) << c.why;
    EXPECT_EQ(sentence.view().says_small(0, "of"), c.small) << c.why;
    EXPECT_FALSE(sentence.view().says(1, "of")) << "beyond the end nothing is said";
  }
}

TEST(Lexicon, TheBuiltInImageIsThatOfTheTables) {
  const Lexicon parsed(english_tables, generated_tables);
  const LexiconImage built_in = Lexicon::english().image(), expected = parsed.image();
  EXPECT_TRUE(std::equal(built_in.numbers.begin(), built_in.numbers.end(), expected.numbers.begin(),
                         expected.numbers.end()));
  EXPECT_EQ(built_in.text, expected.text);
  EXPECT_EQ(Lexicon::english().version(), parsed.version());
}

TEST(Lexicon, MoreRowsAreAddedToTablesAtRunTime) {
  std::array<std::string_view, table_count> more{};
  more[static_cast<std::size_t>(Table::people)] =
      R"({"rows": [{"id": "sappers", "noun": ["sapper", "mine clearer"]}]})";
  more[static_cast<std::size_t>(Table::places)] =
      R"({"rows": [{"id": "norvia", "kind": "country", "words": ["Norvia"]}]})";
  const Lexicon lexicon(english_tables, more);
  const std::string text = "Two mine clearers in Norvia, norvia";
  const auto tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &lexicon);
  std::string seen;
  for (const Hit& hit : lexicon.match(tokens))
    if (const Row& row = lexicon.row(hit); row.id == "sappers" || row.id == "norvia")
      seen += row.id + ":" + std::to_string(hit.first) + "-" + std::to_string(hit.last) + " ";
  EXPECT_EQ(seen, "sappers:1-3 norvia:4-5 ") << "of two words, and with its capital alone";
  EXPECT_EQ(lexicon.row(Table::places, "norvia")[PlaceField::kind], "country");
  EXPECT_FALSE(lexicon.find(Table::places, "norvi").has_value());
  EXPECT_EQ(lexicon.word("quuxly"), 0U);
}

}  // namespace checkclaims::lexicon_test
