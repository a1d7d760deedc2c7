#include "reading/mentions/names.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "recognised_text.hpp"

namespace checkclaims::names_test {

namespace {

/// "place Norvia; demonym Norvian; person Orla Vell (prime minister)": all names of a text.
std::string names_in(const TestText& text) {
  static constexpr const char* kinds[] = {"person", "body", "place", "group"};
  std::string all;
  for (std::size_t s = 0; s < text.sentences().size(); ++s)
    for (const auto& name : text.names()[s]) {
      if (!all.empty()) all += "; ";
      all += name.what.demonym ? "demonym" : kinds[static_cast<int>(name.what.kind)];
      all += ' ';
      all += text.sentences()[s].words(name.first, name.last);
      if (!name.what.office.empty()) all += " (" + std::string(name.what.office) + ')';
    }
  return all;
}

struct Case {
  const char* text;
  const char* names;
  const char* why;
};

}  // namespace

TEST(Names, AreKnownByFormAndCompany) {
  for (const auto& c : {
           Case{"Talks in Norvia were held by the Norvian Foreign Ministry.",
                "place Norvia; body Norvian Foreign Ministry",
                "the longest name wins: the demonym is part of the ministry's name"},
           Case{"Rain fell on Norvia. Two Norvians were hurt in the Norvian capital.",
                "place Norvia; demonym Norvians; demonym Norvian",
                "demonyms are formed from a place of the same article"},
           Case{"The deal was signed by Norvian Prime Minister Orla Vell in Qatar.",
                "demonym Norvian; person Orla Vell (prime minister); place Qatar",
                "a demonym before a title is its own mention"},
           Case{"Sheikh Tamas bin Orlo Al Verin met Dana Kuhl, 41, on Monday.",
                "person Sheikh Tamas bin Orlo Al Verin; person Dana Kuhl",
                "particles join a name, an age tells a person"},
           Case{"They met Orla Vell. Vell left on Friday.", "person Orla Vell; person Vell",
                "a surname at the start of a sentence is known from the full name"},
           Case{"Rescuers left. Nearby roads were closed.", "",
                "a capital at the start of a sentence proves nothing"},
           Case{"Rescuers said that roads were closed in May.", "body Rescuers",
                "who speaks is a body; a month is no name"},
           Case{"Fighting raged on the Gaza-Egypt border.", "",
                "a line between two places is neither of them"},
           Case{"A US-led plan failed.", "", "an adjective made of a name names nobody"},
           Case{"The storm hit Gaza City, Mount Verro and Tarn Province.",
                "place Gaza City; place Mount Verro; place Tarn Province",
                "a table's longer name wins, and places have heads"},
           Case{"The World Flood Agency (WFA) came. The WFA left.",
                "body World Flood Agency; body WFA; body WFA", "an acronym in brackets is a name"},
           Case{"Norvia's military said so to Zarok militants near the town of Belis.",
                "body Norvia's military; group Zarok; place Belis",
                "kinds follow from the words around"},
           Case{"Dozens died in Norvia, according to local health authorities.",
                "place Norvia; body local health authorities",
                "a body that speaks needs no capitals"},
           Case{"NORVIA TALKS STALL AS VELL LEAVES", "",
                "a headline in capitals names nobody that the text does not"},
           Case{"Vell Meets Norvian Envoys In Tarn\nOrla Vell flew to Tarn, in Norvia, with "
                "Norvian envoys.",
                "person Vell; demonym Norvian; place Tarn; person Orla Vell; place Tarn; place "
                "Norvia; "
                "demonym Norvian",
                "a headline's names are known from the text"},
           Case{"The ruins of Al Verin hospital still smoke.", "place Al Verin hospital",
                "a building's noun belongs to its name"},
           Case{"Norvia's spy chief, Henrik Solberg, flew out.",
                "place Norvia; person Henrik Solberg (spy chief)",
                "a title before a comma still belongs to the name behind"},
           Case{"He wrote on X (L) that John F. Kowal won.", "person John F. Kowal",
                "single letters are no names, initials are parts of them"},
           Case{"The visit of Foreign Minister Israel Katz ended.",
                "person Israel Katz (foreign minister)",
                "after a title a country's name can be a given name"},
       })
    EXPECT_EQ(names_in(TestText(c.text)), c.names) << c.why << "\n  " << c.text;
}

TEST(Names, AnArticleWithoutSentencesHasNone) {
  EXPECT_TRUE(recognise_names(std::span<const SentenceView>()).empty());
}

TEST(Names, ShortFormsPointToFullNames) {
  const TestText text(
      "They met Orla Vell and Tamas bin Orlo Al Verin. Vell left, bin Orlo stayed.");
  ASSERT_EQ(text.names()[0].size(), 2u);
  ASSERT_EQ(text.names()[1].size(), 2u);
  EXPECT_EQ(text.names()[1][0].what.same_as, 1u) << "a surname is that of the first name";
  EXPECT_EQ(text.names()[1][1].what.same_as, 2u) << "a name after a particle is enough";
}

namespace {

nlohmann::json rows_of(const char* table) {
  std::ifstream file(std::string(CHECKCLAIMS_SOURCE_DIR) + "/src/lexicon/en/" + table + ".json");
  return nlohmann::json::parse(file).at("rows");
}

bool matches(Table table, const std::string& id, const std::string& text) {
  const Lexicon& lexicon = Lexicon::english();
  const auto tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, &lexicon);
  for (const Hit& hit : lexicon.match(tokens))
    if (hit.table == table && lexicon.row(hit).id == id) return true;
  return false;
}

}  // namespace

TEST(Names, EveryRowFiresOnItsExampleOnly) {
  for (const auto& [name, table] :
       {std::pair{"function_words", Table::function_words}, std::pair{"places", Table::places},
        std::pair{"bodies", Table::bodies}, std::pair{"titles", Table::titles},
        std::pair{"name_words", Table::name_words}, std::pair{"sayings", Table::sayings}})
    for (const auto& row : rows_of(name)) {
      const std::string id = row.at("id").get<std::string>();
      EXPECT_TRUE(matches(table, id, row.at("example").get<std::string>()))
          << name << ": " << id << " misses its example";
      EXPECT_FALSE(matches(table, id, row.at("not").get<std::string>()))
          << name << ": " << id << " fires on its counterexample";
    }
}

TEST(Names, PlacesLieInPlaces) {
  const Lexicon& lexicon = Lexicon::english();
  for (const Row& row : lexicon.rows(Table::places)) {
    std::string_view in = id_of(row[PlaceField::in]);
    int depth = 0;
    for (; !in.empty() && depth < 8; ++depth) {
      const auto outer = lexicon.find(Table::places, in);
      ASSERT_TRUE(outer.has_value()) << row.id << " lies in " << in << ", which no row names";
      in = id_of(lexicon.row(Table::places, *outer)[PlaceField::in]);
    }
    EXPECT_LT(depth, 8) << row.id << " lies in itself";
  }
}

TEST(Names, CostGrowsWithTheText) {
  // One sentence of many names, and many sentences: neither may be quadratic.
  std::string run, text;
  for (int i = 0; i < 20000; ++i) run += "Vell of Tarn and ";
  for (int i = 0; i < 20000; ++i) text += "Orla Vell met Tamas Orlo in Norvia.\n";
  EXPECT_FALSE(TestText(run).names().empty());
  EXPECT_EQ(TestText(text).names().size(), 20000u);
}

}  // namespace checkclaims::names_test
