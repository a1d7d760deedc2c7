#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// The tables of `src/lexicon/en/`, one file each, named after the enumerators.
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

/// Some of the tables.
class TableSet {
 public:
  constexpr TableSet(std::initializer_list<Table> tables) {
    for (const Table table : tables) bits_ |= bit(table);
  }
  static constexpr TableSet all() { return TableSet((1U << table_count) - 1); }
  constexpr TableSet without(Table table) const { return TableSet(bits_ & ~bit(table)); }
  constexpr bool has(Table table) const { return (bits_ & bit(table)) != 0; }
  constexpr void add(Table table) { bits_ |= bit(table); }
  /// One bit for each table, in their order.
  constexpr std::uint32_t bits() const { return bits_; }

 private:
  explicit constexpr TableSet(std::uint32_t bits) : bits_(bits) {}
  static constexpr std::uint32_t bit(Table table) { return 1U << static_cast<unsigned>(table); }
  std::uint32_t bits_ = 0;
};

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

/// One row of a table. Fields whose value is a list of strings are word lists, and their name is
/// the role of those words: lists named `verb...` are inflected as verbs, `noun...` as nouns,
/// others are used as they are. All other fields are attributes. `example` and `not` are used by
/// the tests.
struct Row {
  std::string id;
  /// Empty if the row has no such attribute.
  std::string_view attribute(std::string_view name) const;
  /// Empty if the row has no such attribute or it is not a whole number.
  std::optional<std::int64_t> number(std::string_view name) const;
  bool flag(std::string_view name) const { return attribute(name) == "true"; }

  struct Attribute {
    std::string_view name, value;
  };
  std::span<const Attribute> attributes;  ///< valid as long as the lexicon
};

/// Whether `word` is one of `words`, which are separated by `between`.
bool lists_word(std::string_view words, std::string_view word, char between = ' ');

/// Words of a sentence that match a row: tokens [first, last).
struct Hit {
  std::uint32_t first = 0, last = 0;
  Table table = Table::bodies;
  std::uint8_t role = 0;   ///< index of the word list in its table; see Lexicon::role
  std::uint8_t forms = 0;  ///< bits of Form; 0 for words that are not inflected
  std::uint16_t row = 0;
};

struct LexiconImage;
struct LexiconStore;

/// All tables in one automaton, built once. A word written with a capital in the table matches only
/// with a capital ("May", "US"); text in all capitals matches any word. Thread-safe: it does not
/// change after construction.
class Lexicon {
 public:
  /// The built-in English tables.
  static const Lexicon& english();
  /// Compiles table texts (JSON), given in the order of Table; throws InputError with table and
  /// row. A row of `more` with the id of a row of `tables` adds its words to that row, and may make
  /// its attributes more precise.
  explicit Lexicon(std::span<const std::string_view> tables,
                   std::span<const std::string_view> more = {});
  /// Uses the result of an earlier `image`, whose data must outlive this object; parses nothing.
  explicit Lexicon(const LexiconImage& image);
  /// The same, but owns the data.
  explicit Lexicon(LexiconStore store);
  ~Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  /// The id of a word, case folded, from 1 to word_count(); 0 if it is in no table.
  WordId word(std::string_view token) const;
  std::uint32_t word_count() const;
  /// The row of the cues table that has this word as a single word; no_cue if there is none.
  std::uint8_t cue(WordId word) const;
  static constexpr std::uint8_t no_cue = 255;
  /// The stem_hash of an ASCII word; 0 for others.
  std::uint32_t stem(WordId word) const;
  /// For each token and table the longest phrases of the table that start there (all rows and roles
  /// of that length), sorted by first token; for the same token, longest first. Of the cues only
  /// phrases: `cue` has the single words.
  std::vector<Hit> match(std::span<const Token> tokens, TableSet tables = TableSet::all()) const;
  /// The same, appended to `hits`.
  void match(std::span<const Token> tokens, TableSet tables, std::vector<Hit>& hits) const;

  const Row& row(Table table, std::uint16_t index) const;
  const Row& row(const Hit& hit) const { return row(hit.table, hit.row); }
  /// The row with this id, which must exist.
  const Row& row(Table table, std::string_view id) const;
  std::span<const Row> rows(Table table) const;
  /// Index of a row by id; empty if there is none.
  std::optional<std::uint16_t> find(Table table, std::string_view id) const;
  /// The name of a hit's word list: "verb", "noun_total", "words".
  std::string_view role(const Hit& hit) const;
  /// The whole lexicon in a few arrays, for the build to compile into the program
  /// (lexicon/image.hpp).
  LexiconImage image() const;
  /// A fingerprint that changes whenever a table does.
  const std::string& version() const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace checkclaims
