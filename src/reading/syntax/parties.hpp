#pragma once
#include <optional>
#include <span>

#include "checkclaims/predication.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {

/// A party and the chunks of its phrase.
struct PartyPhrase {
  Party party;
  std::size_t first = 0, last = 0;
};

/// Whether a chunk names a party: a name that is no demonym, or the first word of the
/// sentence that no dictionary has ("Berlinguer succeeded").
bool is_party(const ChunkedSentence& sentence, std::span<const Mention> mentions,
              std::size_t chunk);
/// The chunk as a party, which it must be.
Party party_at(const ChunkedSentence& sentence, std::size_t chunk);
/// Whom a noun phrase names; nothing for pronouns and what has no name.
std::optional<PartyPhrase> party_of(const ChunkedSentence& sentence,
                                    std::span<const Mention> mentions,
                                    const std::optional<NounPhrase>& phrase);

}  // namespace checkclaims
