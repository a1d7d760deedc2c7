#pragma once
#include <optional>
#include <span>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// The phrase at a chunk that counts without a number: "a man", "another woman", in a
/// headline "Teen", in a list "49-year-old man", each one; "both", "a double murder", each two; "no
/// one", "no injuries", "no children", each none. Nothing where no such phrase starts there.
std::optional<CountPhrase> implicit_count(const ChunkedSentence& sentence,
                                          std::span<const Mention> mentions, std::size_t at);

/// One person whom an article or a pronoun points out, "the boy", "his young son"; and
/// one of whom the noun alone is said, "son".
std::optional<CountPhrase> determined_person(const ChunkedSentence& sentence,
                                             std::span<const Mention> mentions, std::size_t at);
std::optional<CountPhrase> bare_person(const ChunkedSentence& sentence,
                                       std::span<const Mention> mentions, std::size_t at);

/// "16-year-old", "6-month-old": the number at this chunk is an age.
bool is_age(const ChunkedSentence& sentence, const Chunk& chunk);
inline bool is_age_at(const ChunkedSentence& sentence, std::size_t at) {
  const Chunk& chunk = sentence.chunks[at];
  return (chunk.kind == ChunkKind::number || chunk.kind == ChunkKind::date) &&
         is_age(sentence, chunk);
}

}  // namespace checkclaims
