#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// How long an event of the sentence has lasted: "over nine months into the war", "hostilities that
/// have lasted ten months", "the yearlong conflict", "under attack for four days".
std::vector<Claim> elapsed_claims(const RecognisedSentence& sentence,
                                  std::span<const Mention> mentions);

}  // namespace checkclaims
