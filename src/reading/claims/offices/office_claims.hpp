#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// What a sentence says of offices and of those who mediate. Nothing for boilerplate and stamps. A
/// caption proves nothing of the article's day.
std::vector<Claim> office_claims(const RecognisedSentence& sentence, const Reading& reading);

}  // namespace checkclaims
