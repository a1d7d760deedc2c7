#pragma once
#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "reading/text/sentence.hpp"

namespace checkclaims {

/// The hits of one table in a sentence, found by the token where they start.
class TableHits {
 public:
  TableHits(const SentenceView& sentence, Table table);

  /// The longest words of the table that start at `token`; null where none do or
  /// the sentence ends before. Valid as long as this and the sentence's hits are.
  const Hit* at(std::uint32_t token) const;

 private:
  ByToken<const Hit*> longest_;
};

/// Whether the token is this word (lower-case ASCII), in any case. False past the end.
inline bool is_word(const SentenceView& sentence, std::uint32_t token, Cues words) {
  return sentence.says(token, words);
}
/// Whether the token is this ASCII mark. False past the end.
bool is_mark(const SentenceView& sentence, std::uint32_t token, char mark);
/// Whether the token stands directly behind the one before it. False past the end.
bool is_glued(const SentenceView& sentence, std::uint32_t token);

}  // namespace checkclaims
