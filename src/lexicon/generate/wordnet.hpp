#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace checkclaims::generate {

/// A pointer from one synset to another: "@" hypernym, "@i" class of an instance, "#p"
/// the whole of a part, "\" the noun of an adjective, "+" derived from.
struct Pointer {
  std::string symbol;
  std::uint32_t to = 0;                     ///< offset
  char part = 'n';                          ///< part of speech of `to`
  std::uint8_t from_word = 0, to_word = 0;  ///< between which words, 1-based; 0 = all words
};

struct Synset {
  std::uint32_t offset = 0;
  int file = 0;                    ///< number of its lexicographer's file: 15 places, 18 people
  std::vector<std::string> words;  ///< with blanks for underscores
  std::vector<Pointer> pointers;
  std::string gloss;
};

/// Lexicographer's files that the tables come from.
inline constexpr int file_object = 17, file_place = 15, file_person = 18;

/// WordNet 3.0, as far as the tables need it.
struct WordNet {
  std::vector<Synset> nouns, adjectives;  ///< by offset
  /// Noun, folded -> offsets, commonest first.
  std::map<std::string, std::vector<std::uint32_t>> senses;
  /// Folded words of any part of speech written in lower case.
  std::unordered_set<std::string> ordinary;
  std::unordered_set<std::string> other_parts;  ///< folded adjectives, verbs and adverbs
  /// How often tagged so.
  std::unordered_map<std::string, std::uint32_t> as_person, as_place, as_other;
  std::unordered_map<std::string, std::string> plurals;  ///< irregular: singular -> plural

  const Synset& noun(std::uint32_t offset) const;
  /// Whether following pointers `symbols` upwards leads to the synset at `to`.
  bool reaches(std::uint32_t from, std::uint32_t to,
               std::initializer_list<std::string_view> symbols) const;
};

/// How often a lemma was tagged so; 0 where it is not listed.
std::uint32_t count_of(const std::unordered_map<std::string, std::uint32_t>& counts,
                       const std::string& lemma);

/// The synsets of a file data.*, and the blank-separated fields of a line. Both throw like
/// read_wordnet.
std::vector<Synset> read_synsets(const std::filesystem::path& path);
std::vector<std::vector<std::string>> read_lines(const std::filesystem::path& path);

/// Throws std::runtime_error naming a file that is missing or malformed.
WordNet read_wordnet(const std::filesystem::path& folder);

}  // namespace checkclaims::generate
