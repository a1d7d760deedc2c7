#pragma once
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/chunks.hpp"

namespace checkclaims {

/// "... before it was invaded on 6 May": the figure stood before that day. Looks from chunk
/// `from` on.
void take_as_of(const ChunkedSentence& sentence, std::span<const Mention> mentions, std::size_t from, Claim& claim);

}  // namespace checkclaims
