#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// A compiled lexicon, used in place. `numbers` holds its sections in sequence, each preceded by
/// its length: see `Section`. Valid as long as the data it points to.
struct LexiconImage {
  std::span<const std::uint32_t> numbers;
  /// The strings one after the other: words, cases, cues, rows, words of roles, version.
  std::string_view text;
};

/// A node of the automaton is a sequence of words with which some phrase begins; 0 is the empty
/// one.
enum class Section : std::uint8_t {
  /// Where in the text each word begins, and where the last one ends; the first has WordId 1.
  words,
  /// Hash table of words: the word at `hash_of`, or, if that slot is taken, in a later one; 0 =
  /// none.
  slots,
  roots,       ///< by word: the node of that word alone; 0 = none
  starts,      ///< by word: bits of the tables with phrases that begin with it
  stems,       ///< by word: its stem_hash; 0 for words that are not ASCII
  first_edge,  ///< by node: where its edges begin; one extra entry for the end
  edge_words,
  edge_nodes,    ///< per edge: word and target node, ascending by word within a node
  first_ending,  ///< by node: where the phrases that end there begin; one extra entry for the end
  /// Per phrase: table, role << 8, forms << 16 and, unless all its words have `any_case`,
  /// `asks_for_capitals`; row; offset of its cases in the text.
  endings,
  strings,  ///< where in the text each string of the rows begins, and where the last one ends
  lists,    ///< numbers, in two halves, and rows of other tables, preceded by how many they are
  /// Per table: the number of rows; per row: the string of its id, which fields of its table it has
  /// (64 bits, the low ones first), and the value of each: a string, a row, the place of its list;
  /// 1 for a flag.
  rows,
  row_order,  ///< per table: indexes of its rows sorted by id
  /// The number of all words that roles ask for; per table: the number of roles; per role: its
  /// construction, its inflection << 8, whether it tells of a part << 16, its number << 24; the
  /// number of rows of people that it asks for, and these; the same of events; the number of words,
  /// and the size of each.
  roles,
  version_size,
  first_role_byte,  ///< where in the text the words of roles begin
  /// Where in the text the cues begin: by word, the row of the cues table; see cue().
  first_cue_byte,
};
inline constexpr std::size_t section_count =
    std::size_t{static_cast<std::uint8_t>(Section::first_cue_byte)} + 1;

/// Codes in the image for how a word of a phrase must be capitalised in the text.
inline constexpr char any_case = 'a', capital = 'c', all_caps = 'u';
inline constexpr std::uint32_t asks_for_capitals = 1U << 24U;

/// The hash of one character more.
constexpr std::uint32_t hash_with(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}
/// Hash of a folded word: 32-bit FNV-1a.
constexpr std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = hash_with(hash, c);
  return hash;
}

/// The owner of the data of an image.
struct LexiconStore {
  std::vector<std::uint32_t> numbers;
  std::string text;
};

/// Texts of tables (JSON) -> their image; see the constructor of Lexicon.
LexiconStore compile_tables(std::span<const std::string_view> tables,
                            std::span<const std::string_view> more);

}  // namespace checkclaims
