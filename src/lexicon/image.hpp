#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// A lexicon that is read where it lies. `numbers` are its sections one after the other,
/// each behind its length: see `Section`. Valid as long as what it points to.
struct LexiconImage {
  std::span<const std::uint32_t> numbers;
  std::string_view text;  ///< the strings one after the other: words, cases, cues, rows, roles,
                          ///< version
};

/// A node of the automaton is a sequence of words with which some phrase begins; 0 is the empty
/// one.
enum class Section : std::uint8_t {
  words,  ///< where in the text each word begins, and where the last one ends; the first has WordId
          ///< 1
  slots,  ///< hash table of words: at `hash_of` the word or, where that is another, behind it; 0 =
          ///< none
  roots,  ///< by word: the node of that word alone; 0 = none
  first_edge,  ///< by node: where its edges begin; one more for the end
  edge_words,
  edge_nodes,    ///< the word that leads on, ascending within a node, and where to
  first_ending,  ///< by node: where the phrases begin that end there; one more for the end
  endings,  ///< of each phrase: table, role << 8 and forms << 16; row; where its cases stand in the
            ///< text
  row_sizes,   ///< of each table its rows; of each row the size of its id, how many attributes, and
               ///< the sizes of each
  row_order,   ///< of each table its rows' indexes by id
  role_sizes,  ///< of each table its roles; of each the size
  version_size,
  first_row_byte,  ///< where in the text the rows begin
  first_cue_byte,  ///< where in the text stands, by word, the row of the cues table; see cue()
};
inline constexpr std::size_t section_count = 14;

/// How a word of a phrase must be written in the text, as it stands in the image.
inline constexpr char any_case = 'a', capital = 'c', all_caps = 'u';

/// Of a folded word: 32-bit FNV-1a.
constexpr std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

/// What an image points to.
struct LexiconStore {
  std::vector<std::uint32_t> numbers;
  std::string text;
};

/// Texts of tables (JSON) -> their image; see the constructor of Lexicon.
LexiconStore compile_tables(std::span<const std::string_view> tables,
                            std::span<const std::string_view> more);

}  // namespace checkclaims
