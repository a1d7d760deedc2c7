#pragma once
#include <array>
#include <map>
#include <vector>

#include "lexicon/generate/wordnet.hpp"

namespace checkclaims::generate {

/// Nouns, verbs, adjectives, adverbs: the index of a part of speech below.
inline constexpr std::size_t part_count = 4;
inline constexpr std::array<const char*, part_count> part_names = {"noun", "verb", "adj", "adv"};

/// A synset of any part of speech; its pointers are indexes of others.
struct Meaning {
  struct Link {
    std::string symbol;
    std::uint32_t to = 0;
    std::uint8_t from_word = 0, to_word = 0;
  };
  std::uint8_t part = 0;
  int file = 0;
  std::vector<std::string> words;  ///< as written
  std::vector<Link> links;
  std::string gloss;
};

/// One sense of a word, and its share of all counted uses of the word in its part of speech.
struct SharedSense {
  std::uint32_t meaning = 0;
  double share = 0;
};

/// All of WordNet by word, for the semantic relations of words.
struct Senses {
  std::vector<Meaning> meanings;
  using OfParts = std::array<std::vector<SharedSense>, part_count>;
  std::map<std::string, OfParts> words;  ///< folded -> senses, commonest first
  /// Folded -> how often tagged.
  std::map<std::string, std::array<std::uint32_t, part_count>> counts;
  /// Form -> base and part.
  std::map<std::string, std::vector<std::pair<std::string, std::size_t>>> irregular;

  /// 0 where the word has no such sense.
  double share(const std::string& word, std::uint32_t meaning) const;
};

/// Throws std::runtime_error naming a file that is missing or malformed.
Senses read_senses(const std::filesystem::path& folder);

}  // namespace checkclaims::generate
