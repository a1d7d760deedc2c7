#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// The tables of `src/lexicon/en/`, one file each, named as here.
enum class Table : std::uint8_t {
  amounts,
  bodies,
  clues,
  corrections,
  cues,
  dates,
  events,
  function_words,
  furniture,
  hedges,
  measures,
  modality,
  name_words,
  numbers,
  offices,
  people,
  places,
  relations,
  sayings,
  statements,
  states,
  titles,
  units,
};
inline constexpr std::size_t table_count = 23;
std::string_view name_of(Table table);

/// Grammatical forms of a word, as bits: "shot" is past and participle.
enum Form : std::uint8_t {
  form_base = 1,
  form_third = 2,
  form_past = 4,
  form_participle = 8,
  form_gerund = 16,
  form_singular = 32,
  form_plural = 64,
};

/// One line of a table. Fields whose value is a list of strings are word lists, and
/// their name is the role of those words: lists named `verb...` are inflected as
/// verbs, `noun...` as nouns, others are taken as they stand. All other fields are
/// attributes. `example` and `not` belong to the tests.
struct Row {
  std::string id;
  /// Empty where the row has no such attribute.
  std::string_view attribute(std::string_view name) const;
  /// Nothing where the row has no such attribute or it is not a whole number.
  std::optional<std::int64_t> number(std::string_view name) const;
  bool flag(std::string_view name) const { return attribute(name) == "true"; }

  struct Attribute {
    std::string_view name, value;
  };
  std::span<const Attribute> attributes;  ///< valid as long as the lexicon
};

/// The word is one of those of an attribute, with `between` between them.
bool lists_word(std::string_view words, std::string_view word, char between = ' ');

/// Words of a sentence that stand in a table: tokens [first, last).
struct Hit {
  std::uint32_t first = 0, last = 0;
  Table table = Table::bodies;
  std::uint8_t role = 0;   ///< index of the list in its table: Lexicon::role
  std::uint8_t forms = 0;  ///< bits of Form; 0 for words taken as they stand
  std::uint16_t row = 0;
};

struct LexiconImage;
struct LexiconStore;

/// All tables in one automaton, built once. A word written in the table with a
/// capital matches only with it ("May", "US"); text that is all upper case matches
/// any. Thread-safe: nothing changes after construction.
class Lexicon {
 public:
  /// The built-in English tables.
  static const Lexicon& english();
  /// From table texts (JSON), in the order of Table; throws InputError naming table and row.
  /// A row of `more` that has the id of one in `tables` adds its words to it, and may say
  /// more precisely what that says.
  explicit Lexicon(std::span<const std::string_view> tables,
                   std::span<const std::string_view> more = {});
  /// From what `image` gave earlier, which must outlive it: nothing is parsed.
  explicit Lexicon(const LexiconImage& image);
  /// The same with what the image points to.
  explicit Lexicon(LexiconStore store);
  ~Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  /// 0 for a word that is in no table. Folds case.
  WordId word(std::string_view token) const;
  /// The row of the cues table in which the word stands by itself; no_cue where there is none.
  std::uint8_t cue(WordId word) const;
  static constexpr std::uint8_t no_cue = 255;
  /// For each token and table the longest words that start there and stand in the
  /// table (all rows and roles of that length), by first token; within it longest first.
  std::vector<Hit> match(std::span<const Token> tokens) const;

  const Row& row(Table table, std::uint16_t index) const;
  const Row& row(const Hit& hit) const { return row(hit.table, hit.row); }
  /// The row of that id, which must be one of the table: what a mention or a claim is called by.
  const Row& row(Table table, std::string_view id) const;
  std::span<const Row> rows(Table table) const;
  /// Index of a row by id; nothing where there is none.
  std::optional<std::uint16_t> find(Table table, std::string_view id) const;
  /// The name of a hit's word list: "verb", "noun_total", "words".
  std::string_view role(const Hit& hit) const;
  /// All of it in a few arrays, for the build to put into the program (lexicon/image.hpp).
  LexiconImage image() const;
  /// Changes whenever a table does.
  const std::string& version() const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace checkclaims
