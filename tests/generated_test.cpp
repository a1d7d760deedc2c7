// The tables that the build generates from WordNet, CLDR and tzdata: which words are known, and
// which source takes precedence.
#include <gtest/gtest.h>

#include <array>

#include "checkclaims/lexicon.hpp"
#include "lexicon/tokenize.hpp"

namespace checkclaims::generated_test {

namespace {

/// "row" or "row > row that contains it > ..." of all words of a table in the text, joined by "; ".
std::string rows_in(Table table, std::string_view text) {
  const Lexicon& lexicon = Lexicon::english();
  const auto tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &lexicon);
  std::string all;
  for (const Hit& hit : lexicon.match(tokens)) {
    if (hit.table != table) continue;
    all += (all.empty() ? "" : "; ") + lexicon.row(hit).id;
  }
  return all;
}

struct Case {
  const char* text;
  const char* rows;
  const char* why;
};

}  // namespace

TEST(Generated, NounsForPeople) {
  for (const auto& c : {
           Case{"The raid killed 12 monks.", "wordnet", "a calling that no table names"},
           Case{"Three clergymen died.", "wordnet", "irregular plurals come with their words"},
           Case{"Two gendarmes were shot.", "police", "a kind of police officer is one"},
           Case{"Nine infantrymen fell.", "soldier", "a kind of soldier is one"},
           Case{"Four orphans were found.", "child", "a kind of child is one"},
           Case{"Twelve soldiers were killed.", "soldier",
                "a hand-written row hides what is generated"},
           Case{"The boxer drowned.", "wordnet", "the singular is a form too"},
           Case{"Two tankers and three cutters sank.", "",
                "a word whose senses are not all people needs to be counted as one"},
           Case{"Nine cats and three stars.", "", "people are not the commonest sense"},
           Case{"A second strike, a third wounded.", "", "other tables keep their words"},
       })
    EXPECT_EQ(rows_in(Table::people, c.text), c.rows) << c.why << "\n  " << c.text;
}

TEST(Generated, VerbsOfMeasures) {
  for (const auto& c : {
           Case{"Rebels massacred 12 people.", "killed", "written by hand"},
           Case{"Rebels butchered 12 people.", "killed", "a way of killing"},
           Case{"A horse bruised 12 people.", "injured", "a way of hurting"},
           Case{"The king banished 200 people.", "displaced", "a way of expelling"},
           Case{"Three people were encamped.", "sheltered", "a way of living somewhere"},
           Case{"A nurse strangled her doubts.", "killed", "written, whatever it is done to"},
           Case{"Three people were stabbed.", "", "they may have died or not"},
           Case{"The firm poisoned a river.", "", "killing is not the commonest sense"},
           Case{"The car ran over three people.", "", "they may have died or not"},
           Case{"Millions bought it.", "", "an idiom for dying"},
           Case{"A boy stoned a dog on grass.", "", "nouns first"},
       })
    EXPECT_EQ(rows_in(Table::measures, c.text), c.rows) << c.why << "\n  " << c.text;
}

namespace {

/// "id < container < ...", of the place that a text is.
std::string chain_of(std::string_view place) {
  const Lexicon& lexicon = Lexicon::english();
  std::string chain = rows_in(Table::places, place);
  for (auto row = lexicon.find(Table::places, chain); row;) {
    const std::string_view in = id_of(lexicon.row(Table::places, *row)[PlaceField::in]);
    if (in.empty()) break;
    chain += " < " + std::string(in);
    row = lexicon.find(Table::places, in);
  }
  return chain;
}

}  // namespace

TEST(Generated, PlacesLieInPlaces) {
  for (const auto& c : {
           Case{"Knoxville", "knoxville < tennessee < united-states",
                "a town lies in its state, the state in its country"},
           Case{"Houston", "houston < texas < united-states",
                "a hand-written row is told more precisely where it lies"},
           Case{"Paris", "paris < france",
                "of two places of one name the hand-written row's counts"},
           Case{"Atlanta", "atlanta < georgia-us < united-states",
                "and yet the state contains its cities"},
           Case{"Springfield", "springfield < united-states",
                "of three none is chosen: they share their country"},
           Case{"Georgia", "georgia", "of a country and a state the hand-written row's counts"},
           Case{"Kaunas", "kaunas < lithuania", "cities of the world"},
           Case{"Antananarivo", "antananarivo < madagascar", "written by hand or not"},
           Case{"Lincoln", "", "a president's name before a city's"},
           Case{"Reading", "", "an ordinary word before a place"},
           Case{"Cabo Verde", "cape-verde", "a variant of CLDR is the same country"},
           Case{"T\xc3\xbcrkiye", "turkey", "with its marks"},
       })
    EXPECT_EQ(chain_of(c.text), c.rows) << c.why << "\n  " << c.text;
}

TEST(Generated, Demonyms) {
  for (const auto& c : {
           Case{"Two Ohioans", "ohio", "the people of a state"},
           Case{"a Glaswegian", "glasgow", "the people of a city, from its adjective"},
           Case{"three Scotsmen", "scotland", "irregular plurals"},
           Case{"the Badgers won", "", "a nickname is no demonym"},
       })
    EXPECT_EQ(rows_in(Table::places, c.text), c.rows) << c.why << "\n  " << c.text;
}

TEST(Generated, RowsAddToAndRefineHandWrittenOnes) {
  std::array<std::string_view, table_count> tables, more;
  tables.fill(R"({"rows": []})");
  const auto people = static_cast<std::size_t>(Table::people);
  tables[people] =
      R"({"rows": [{"id": "sailor", "noun": ["sailor"], "scope": "soldier", "division": "sea"}]})";
  more[people] =
      R"({"rows": [{"id": "sailor", "noun": ["tar"], "division": "bay"}, {"id": "cook",
          "noun": ["cook"]}]})";
  const Lexicon lexicon(tables, more);
  ASSERT_EQ(lexicon.rows(Table::people).size(), 2u) << "one id is one row";
  const Row& sailor = lexicon.rows(Table::people)[0];
  EXPECT_EQ(sailor[PeopleField::scope], "soldier") << "what is not said again stays";
  EXPECT_EQ(sailor[PeopleField::division], "bay") << "what is said more precisely counts";
  for (const char* word : {"sailor", "tar", "tars", "cook"})
    EXPECT_NE(lexicon.word(word), 0u) << word;
}

}  // namespace checkclaims::generated_test
