#pragma once
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// Who answers for a claim of the sentence, nearest first, and what that makes of it: reported, or
/// denied.
void attribute(Claim& claim, const RecognisedSentence& sentence, std::span<const Mention> mentions);

}  // namespace checkclaims
