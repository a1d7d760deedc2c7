#pragma once
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

inline constexpr std::size_t no_phrase = SIZE_MAX;

/// What stands between a verb and its subject.
struct Left {
  std::size_t counted = no_phrase;
  bool auxiliary = false;  ///< be, have, get or a modal stands between
  bool passive = false;    ///< be or get does
  bool adjacent = false;   ///< nothing but adverbs and auxiliaries stands between
  bool stock = false;      ///< "currently", "still"
};

/// Where the counted phrases of a sentence stand to its verbs and nouns. Phrases are indexes.
class Binder {
 public:
  Binder(const ChunkedSentence& sentence, std::span<const CountPhrase> counted);

  /// The counted phrase that is the object of a verb at `at`.
  std::size_t object(std::size_t at) const;
  /// The counted phrase that is the subject of a word at `at`.
  Left subject(std::size_t at) const;
  /// The totals that a noun like "toll" announces; of each, whether it is an increment ("by 5").
  std::vector<std::pair<std::size_t, bool>> totals(std::size_t at) const;
  /// The phrase that begins, or ends before, a chunk.
  std::size_t starting(std::size_t chunk) const {
    return chunk < starts_.size() ? starts_[chunk] : no_phrase;
  }
  std::size_t ending(std::size_t chunk) const {
    return chunk < ends_.size() ? ends_[chunk] : no_phrase;
  }

 private:
  bool verb_bounds(const CountPhrase& c, std::size_t noun) const;
  bool is_total(const CountPhrase& c, std::size_t noun) const;

  const ChunkedSentence& s_;
  std::span<const CountPhrase> counted_;
  std::vector<std::size_t> starts_, ends_;
};

/// "critically": of some among the injured.
bool is_degree(const ChunkedSentence& sentence, std::size_t at);

}  // namespace checkclaims
