#pragma once
#include <optional>
#include <span>

#include "reading/syntax/parties.hpp"

namespace checkclaims {

/// Whom a sentence opens with before a chunk: "The incumbent, Tom Barnes, fought on and won".
std::optional<PartyPhrase> opening_phrase(const ChunkedSentence& s,
                                          std::span<const Mention> mentions, std::size_t end);

/// Whom a sentence opens with and tells of: "Castelmar are in the final".
std::optional<Party> opening_party(const ChunkedSentence& sentence,
                                   std::span<const Mention> mentions);

/// "Rovers went top when they beat": whom "they" are where nobody else is named before the chunk.
std::optional<PartyPhrase> only_party_before(const ChunkedSentence& s,
                                             std::span<const Mention> mentions, std::size_t end);

/// A party that is not the last of several, of which only one can have won.
std::optional<PartyPhrase> alone(const ChunkedSentence& s, std::optional<PartyPhrase> party);

}  // namespace checkclaims
