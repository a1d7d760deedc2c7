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
#include "checkclaims/row_fields.hpp"
#include "checkclaims/table.hpp"
#include "checkclaims/word_role.hpp"

namespace checkclaims {

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

struct LexiconImage;
struct RowStore;

/// One row of a table: its id and what its other fields say. Its words have roles of their own.
/// Valid as long as the lexicon. A field of another table is one that the row does not have.
struct Row {
  std::string id;

  bool operator[](FieldKey<bool> field) const { return has(field.table, field.index); }
  std::optional<std::int64_t> operator[](FieldKey<std::int64_t> field) const;
  /// Empty if the row has no such field, as are the following.
  std::string_view operator[](FieldKey<std::string_view> field) const {
    return text(field.table, field.index);
  }
  WordList operator[](FieldKey<WordList> field) const { return {text(field.table, field.index)}; }
  PhraseList operator[](FieldKey<PhraseList> field) const {
    return {text(field.table, field.index)};
  }
  const Row* operator[](FieldKey<const Row*> field) const;
  RowList operator[](FieldKey<RowList> field) const;

  // How the lexicon that owns the row keeps its fields.
  Table table = Table::amounts;
  std::uint64_t present = 0;              ///< a bit for each field of the table
  const std::uint32_t* values = nullptr;  ///< of those that are present
  const RowStore* store = nullptr;

 private:
  bool has(Table of, std::uint8_t field) const {
    return of == table && (present >> field & 1U) != 0;
  }
  std::uint32_t value(std::uint8_t field) const;
  std::string_view text(Table of, std::uint8_t field) const;
};

/// Empty for none.
inline std::string_view id_of(const Row* row) {
  return row == nullptr ? std::string_view() : std::string_view(row->id);
}

/// Words of a sentence that match a row: tokens [first, last).
struct Hit {
  std::uint32_t first = 0, last = 0;
  Table table = Table::bodies;
  std::uint8_t role = 0;   ///< see Lexicon::role
  std::uint8_t forms = 0;  ///< bits of Form; 0 for words that are not inflected
  std::uint16_t row = 0;
};

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
  /// The same for an ASCII word whose hash, folded, is known (lexicon/image.hpp).
  WordId word(std::uint32_t hash, std::string_view token) const;
  std::uint32_t word_count() const;
  /// The row of the cues table that has this word as a single word; no_cue if there is none.
  std::uint8_t cue(WordId word) const { return static_cast<std::uint8_t>(cues_[word]); }
  static constexpr std::uint8_t no_cue = 255;
  /// The stem_hash of an ASCII word; 0 for others.
  std::uint32_t stem(WordId word) const { return word == 0 ? 0 : stems_[word - 1]; }
  /// For each token and table the longest phrases of the table that start there (all rows and roles
  /// of that length), sorted by first token; for the same token, longest first. Of the cues only
  /// phrases: `cue` has the single words.
  std::vector<Hit> match(std::span<const Token> tokens, TableSet tables = TableSet::all()) const;
  /// The same, appended to `hits`.
  void match(std::span<const Token> tokens, TableSet tables, std::vector<Hit>& hits) const;

  const Row& row(Table table, std::uint16_t index) const { return rows(table)[index]; }
  const Row& row(const Hit& hit) const { return row(hit.table, hit.row); }
  /// The row with this id, which must exist.
  const Row& row(Table table, std::string_view id) const;
  std::span<const Row> rows(Table table) const { return rows_[static_cast<std::size_t>(table)]; }
  /// Index of a row by id; empty if there is none.
  std::optional<std::uint16_t> find(Table table, std::string_view id) const;
  /// What the hit's word does: its construction and what it asks for.
  const WordRole& role(const Hit& hit) const {
    return roles_[static_cast<std::size_t>(hit.table)][hit.role];
  }
  /// The whole lexicon in a few arrays, for the build to compile into the program
  /// (lexicon/image.hpp).
  LexiconImage image() const;
  /// A fingerprint that changes whenever a table does.
  const std::string& version() const;

 private:
  struct Tables;
  explicit Lexicon(std::unique_ptr<Tables> tables);

  std::unique_ptr<Tables> tables_;
  // Of `tables_`, what is asked of every word.
  std::string_view cues_;
  std::span<const std::uint32_t> stems_;
  std::array<std::span<const Row>, table_count> rows_;
  std::array<std::span<const WordRole>, table_count> roles_;
};

}  // namespace checkclaims
