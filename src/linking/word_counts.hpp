#pragma once
#include <cstdint>

namespace checkclaims {

/// How many of the articles that were counted when the program was built contain a word.
struct CommonWord {
  std::uint16_t as_word = 0;  ///< in any case
  std::uint16_t as_name = 0;  ///< with a capital letter, within a sentence
};

/// By stem_hash; both counts are 0 for a word that is not common.
CommonWord common_word(std::uint32_t key);
extern const std::uint32_t counted_articles;

}  // namespace checkclaims
