#include "linking/word_counts.hpp"

#include <algorithm>
#include <iterator>

namespace checkclaims {

struct CountedWord {
  std::uint32_t key;
  CommonWord counts;
};
extern const std::uint32_t counted_words_size;
extern const CountedWord counted_words[];

CommonWord common_word(std::uint32_t key) {
  const CountedWord* end = counted_words + counted_words_size;
  const CountedWord* found = std::lower_bound(
      counted_words, end, key,
      [](const CountedWord& word, std::uint32_t wanted) { return word.key < wanted; });
  return found != end && found->key == key ? found->counts : CommonWord{};
}

}  // namespace checkclaims
