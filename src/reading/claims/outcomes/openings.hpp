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

}  // namespace checkclaims
