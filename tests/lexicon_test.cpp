// Every row of every table fires on its own example and stays silent on its own `not`.
// What firing means is told once for each table.
#include <gtest/gtest.h>

#include <set>

#include "checkclaims/checkclaims.hpp"
#include "lexicon/tables.hpp"
#include "reading/counted.hpp"
#include "reading/recognisers/names.hpp"
#include "reading/recognisers/numbers.hpp"
#include "reading/recognisers/speakers.hpp"
#include "value_rows.hpp"

using namespace checkclaims;
using nlohmann::json;

namespace {

Analysis read(const std::string& sentence) { return link(read_each({{"a.txt", sentence}}, {}), {.keep_mentions = true}); }

std::vector<NameMention> names(const OneSentence& sentence) {
  std::vector<NameMention> found;
  const SentenceView view = sentence.view();
  const auto sentences = recognise_names({&view, 1});
  for (const auto& name : sentences.at(0)) found.push_back(name.what);
  return found;
}

// ---- what firing means: the row, a sentence -> does the row fire in it?

/// The row's words stand there. For words whose meaning depends on what stands around
/// them, which has tests of its own.
bool stands_there(Table table, const json& row, const std::string& sentence) {
  return has_row(OneSentence(sentence), table, row.at("id"));
}

/// The name is recognised, and known by the table.
bool names_it(Table, const json& row, const std::string& sentence) {
  const auto found = names(OneSentence(sentence));
  return std::any_of(found.begin(), found.end(), [&](const NameMention& name) { return name.row == row["id"]; });
}

/// A person is named with that title; one that is an office is kept.
bool titles_somebody(Table table, const json& row, const std::string& sentence) {
  const OneSentence words(sentence);
  const auto found = names(words);
  if (row.contains("qualifier")) return has_row(words, table, row.at("id"));
  return has_row(words, table, row.at("id")) &&
         std::any_of(found.begin(), found.end(), [&](const NameMention& name) {
           return name.kind == EntityKind::person && (!row.contains("office") || !name.office.empty());
         });
}

/// An event of that kind is spoken of; of words that only look like an event, none is.
bool speaks_of_event(Table table, const json& row, const std::string& sentence) {
  if (row.contains("befalls")) {
    const auto claims = read(sentence).claims;
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.measure == row["id"]; });
  }
  if (!row.contains("noun") && row["id"] != "no_event") return stands_there(table, row, sentence);  // names none by itself
  std::set<std::string> kinds;
  for (const LinkedMention& linked : read(sentence).mentions)
    if (const auto* event = std::get_if<EventMention>(&linked.mention.what)) kinds.insert(event->kind);
  if (row["id"] == "no_event") return kinds.empty() && stands_there(table, row, sentence);
  return kinds.contains(row["id"]);
}

/// A number counts people of that row.
bool counts_them(Table, const json& row, const std::string& sentence) {
  const OneSentence words(sentence);
  std::vector<Mention> mentions;
  std::vector<Placed> placed;
  for (const auto& number : recognise_numbers(words.view())) {
    placed.push_back({number.first, number.last, static_cast<std::uint32_t>(mentions.size()), ChunkKind::number});
    mentions.push_back({{}, 0, number.what});
  }
  const ChunkedSentence chunked = chunk(words.view(), placed);
  const auto counted = counted_phrases(chunked, mentions).phrases;
  return std::any_of(counted.begin(), counted.end(), [&](const Counted& phrase) {
    if (phrase.head == Counted::Head::elided) return row.value("elided", false);
    return phrase.people != nullptr && phrase.people->id == row["id"];
  });
}

/// The figure takes that modality; a negated or attempted one claims nothing; a past form makes its date one of the past.
bool changes_modality(Table table, const json& row, const std::string& sentence) {
  const Analysis analysis = read(sentence);
  const auto& claims = analysis.claims;
  const auto& mentions = analysis.mentions;
  if (row["id"] == "past")
    return std::any_of(mentions.begin(), mentions.end(), [](const LinkedMention& linked) {
      const auto* date = std::get_if<DateMention>(&linked.mention.what);
      return date != nullptr && date->past;
    });
  if (row["id"] == "negated" || row["id"] == "attempted") return claims.empty() && stands_there(table, row, sentence);
  return !claims.empty() && name_of(claims[0].modality) == row["id"].get<std::string>();
}

/// The figure is marked as one that corrects another.
bool corrects(Table, const json&, const std::string& sentence) {
  const auto claims = read(sentence).claims;
  return !claims.empty() && claims[0].revision;
}

/// The words stand there, and somebody answers for what is said, by name or not; for
/// words that only look like saying nobody does.
bool attributes(Table table, const json& row, const std::string& sentence) {
  const OneSentence words(sentence);
  const SentenceView view = words.view();
  const bool spoken = !recognise_speakers(view, recognise_names({&view, 1}).at(0)).empty();
  return has_row(words, table, row.at("id")) && (row.contains("speaker") || spoken == (row.value("stance", "") != "none"));
}

/// Somebody holds, held or is to hold an office; of the words for a change, none holds it for sure.
bool gives_office(Table table, const json& row, const std::string& sentence) {
  if (row.contains("words") || row.contains("between") || row.contains("remembrance")) return stands_there(table, row, sentence);
  const auto claims = read(sentence).claims;
  return std::any_of(claims.begin(), claims.end(), [](const Claim& claim) { return claim.kind == ClaimKind::office; });
}

/// The sentence alone, as an article, gives a figure of that measure.
bool measures_something(Table, const json& row, const std::string& sentence) {
  const auto claims = read(sentence).claims;
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.measure == row["id"]; });
}

/// A claim of that state; of nouns of things, and words that bear on others, that they stand there.
bool tells_state(Table table, const json& row, const std::string& sentence) {
  if (!row.contains("subject")) return stands_there(table, row, sentence);
  const auto claims = read(sentence).claims;
  const std::string id = row.at("id");
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.kind == ClaimKind::status && claim.measure + '.' + claim.named == id;
  });
}

/// Two parties are related so; of verbs that are held against each other alone, that they stand there.
bool relates(Table table, const json& row, const std::string& sentence) {
  if (row.contains("verb_deed")) return stands_there(table, row, sentence);
  const Analysis analysis = read(sentence);
  return std::any_of(analysis.predications.begin(), analysis.predications.end(),
                     [&](const PredicationStatement& said) { return analysis.relations[said.relation].id == row["id"]; });
}

struct Law {
  Table table;
  bool (*fires)(Table, const json& row, const std::string& sentence);  ///< null: kept by the test named in `where`
  const char* where;
};

const Law laws[] = {
    {Table::bodies, names_it, ""},
    {Table::corrections, corrects, ""},
    {Table::dates, nullptr, "Dates.EveryRowFiresOnItsExampleOnly"},
    {Table::events, speaks_of_event, ""},
    {Table::function_words, stands_there, ""},
    {Table::furniture, nullptr, "Segment.RowsOfTheFurnitureTable"},
    {Table::hedges, nullptr, "Numbers.EveryRowFiresOnItsExampleOnly"},
    {Table::measures, measures_something, ""},
    {Table::modality, changes_modality, ""},
    {Table::name_words, stands_there, ""},
    {Table::numbers, nullptr, "Numbers.EveryRowFiresOnItsExampleOnly"},
    {Table::offices, gives_office, ""},
    {Table::people, counts_them, ""},
    {Table::places, names_it, ""},
    {Table::relations, relates, ""},
    {Table::sayings, attributes, ""},
    {Table::statements, stands_there, ""},
    {Table::states, tells_state, ""},
    {Table::titles, titles_somebody, ""},
    {Table::units, nullptr, "Numbers.EveryRowFiresOnItsExampleOnly"},
};

std::string sentence_of(const json& example) {
  return example.is_string() ? example.get<std::string>() : example.at("text").get<std::string>();
}

}  // namespace

TEST(Lexicon, EveryTableIsKeptByOneTest) {
  std::set<Table> kept;
  for (const Law& law : laws) {
    EXPECT_TRUE(kept.insert(law.table).second) << name_of(law.table) << " is listed twice";
    if (law.fires != nullptr) continue;
    const std::string name = law.where;
    const auto dot = name.find('.');
    const auto* unit = testing::UnitTest::GetInstance();
    bool exists = false;
    for (int s = 0; s < unit->total_test_suite_count(); ++s)
      for (int t = 0; t < unit->GetTestSuite(s)->total_test_count(); ++t)
        exists |= unit->GetTestSuite(s)->name() == name.substr(0, dot) && unit->GetTestSuite(s)->GetTestInfo(t)->name() == name.substr(dot + 1);
    EXPECT_TRUE(exists) << name_of(law.table) << " is to be kept by " << name << ", which is no test";
  }
  EXPECT_EQ(kept.size(), table_count) << "a table without a law";
}

TEST(Lexicon, EveryRowHasAnExampleAndItsOpposite) {
  for (const Law& law : laws)
    for (const json& row : rows_with_examples(std::string(name_of(law.table)))) {
      const std::string what = std::string(name_of(law.table)) + ": " + row.at("id").get<std::string>();
      ASSERT_TRUE(row.contains("example") && row.contains("not")) << what;
      EXPECT_NE(sentence_of(row["example"]), sentence_of(row["not"])) << what;
    }
}

TEST(Lexicon, EveryRowFiresOnItsExampleOnly) {
  for (const Law& law : laws) {
    if (law.fires == nullptr) continue;
    for (const json& row : rows_with_examples(std::string(name_of(law.table)))) {
      const std::string what = std::string(name_of(law.table)) + ": " + row.at("id").get<std::string>() + ": ";
      const std::string example = sentence_of(row.at("example")), silent = sentence_of(row.at("not"));
      EXPECT_TRUE(law.fires(law.table, row, example)) << what << example;
      EXPECT_FALSE(law.fires(law.table, row, silent)) << what << silent;
    }
  }
}

TEST(Lexicon, MeasuresReadTheirExamplesValue) {
  const auto bound = [](const json& number) -> std::optional<Decimal> {
    if (number.is_null()) return std::nullopt;
    return Decimal::of(number.get<std::int64_t>());
  };
  for (const json& row : rows_with_examples("measures")) {
    const json& example = row.at("example");
    const auto claims = read(example.at("text")).claims;
    const auto claim = std::find_if(claims.begin(), claims.end(), [&](const Claim& c) { return c.measure == row["id"]; });
    if (claim == claims.end()) continue;  // the test above says so
    EXPECT_EQ(claim->value.hard.low, bound(example.at("low"))) << example;
    EXPECT_EQ(claim->value.hard.high, bound(example.at("high"))) << example;
    EXPECT_TRUE(read(row.at("not")).claims.empty()) << row["not"] << " gives a figure of another measure";
  }
}

TEST(Lexicon, WordsOfEveryFunctionClassAreKnownAsSuch) {
  for (const json& row : rows_with_examples("function_words"))
    for (const json& word : row.at("words")) {
      const OneSentence sentence(word.get<std::string>());
      if (sentence.tokens.front().kind != TokenKind::word) continue;  // "'re" is one behind a word only
      EXPECT_NE(chunk(sentence.view(), {}).chunks.at(0).functions, 0U) << row["id"] << ": " << word;
    }
}

TEST(Lexicon, TheBuiltInImageIsThatOfTheTables) {
  const Lexicon parsed(english_tables, generated_tables);
  const LexiconImage built_in = Lexicon::english().image(), expected = parsed.image();
  EXPECT_TRUE(std::equal(built_in.numbers.begin(), built_in.numbers.end(), expected.numbers.begin(), expected.numbers.end()));
  EXPECT_EQ(built_in.text, expected.text);
  EXPECT_EQ(Lexicon::english().version(), parsed.version());
}

TEST(Lexicon, MoreRowsAreAddedToTablesAtRunTime) {
  std::array<std::string_view, table_count> more{};
  more[static_cast<std::size_t>(Table::people)] = R"({"rows": [{"id": "sappers", "noun": ["sapper", "mine clearer"]}]})";
  more[static_cast<std::size_t>(Table::places)] = R"({"rows": [{"id": "norvia", "kind": "country", "name": ["Norvia"]}]})";
  const Lexicon lexicon(english_tables, more);
  const std::string text = "Two mine clearers in Norvia, norvia";
  const auto tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &lexicon);
  std::string seen;
  for (const Hit& hit : lexicon.match(tokens))
    if (const Row& row = lexicon.row(hit); row.id == "sappers" || row.id == "norvia")
      seen += row.id + ":" + std::to_string(hit.first) + "-" + std::to_string(hit.last) + " ";
  EXPECT_EQ(seen, "sappers:1-3 norvia:4-5 ") << "of two words, and with its capital alone";
  EXPECT_EQ(lexicon.row(Table::places, "norvia").attribute("kind"), "country");
  EXPECT_FALSE(lexicon.find(Table::places, "norvi").has_value());
  EXPECT_EQ(lexicon.word("quuxly"), 0U);
}
