#pragma once
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// "A post says that 60 people died. The claim is false.": what the text itself refutes, in the
/// sentence or in the two behind it, is denied.
void take_back(Reading& reading, std::span<const RecognisedSentence> sentences);

}  // namespace checkclaims
