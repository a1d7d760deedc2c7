#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// The recognised sentences of one article -> its figures. A sentence that lacks a
/// measure or a value claims nothing: silence is better than a guess. A figure whose
/// event has no words of its own gets an implied one, which is added to
/// `reading.mentions`; the claims are added to `reading.claims`.
Reading extract(Reading reading, std::span<const RecognisedSentence> sentences);

}  // namespace checkclaims
