#pragma once
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// The sentences of one article -> what they say, word by word. Questions and sentences
/// without two terms state nothing.
Statements statements_of(const Reading& reading, std::span<const RecognisedSentence> sentences);

}  // namespace checkclaims
