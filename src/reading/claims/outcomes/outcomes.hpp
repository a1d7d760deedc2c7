#pragma once
#include <optional>
#include <span>
#include <vector>

#include "checkclaims/outcome.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// How contests came out, by the roles that the outcomes table gives to words:
///
///   Rovers beat City 3-1 · City were beaten 3-1 by Rovers         verb
///   City lost 3-1 to Rovers · Barnes conceded to Reyes            verb_back
///   Reyes won the election for mayor · Rovers won 3-1 at City     act_on
///   Reyes was elected mayor of Halden, beating Barnes             undergo, and a gerund
///   Rovers' 3-1 win over City · City's 3-1 defeat by Rovers       noun, noun_back
///   Rovers and City drew 1-1 · City held Rovers to a 1-1 draw     of the row "drawn"
///
/// Only what is told as a fact, of named parties; a word of doubt in the sentence silences all.
/// `before` is whom the sentence before opened with: "They" at the beginning of this one.
std::vector<Outcome> outcomes(const RecognisedSentence& sentence, std::span<const Mention> mentions,
                              const std::optional<Party>& before);

}  // namespace checkclaims
