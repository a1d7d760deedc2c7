#pragma once
#include <span>
#include <vector>

#include "checkclaims/predication.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// What named parties did or did not, around the verbs of the relations table that are a `deed`,
/// `once` or `once_itself`, whose day may stand before:
///
///   Norvia accepted the offer · Norvia did not accept the offer · the offer was accepted
///
/// Neither what is supposed, denied by somebody or tried, nor what a pronoun did.
std::vector<Action> actions(const ChunkedSentence& sentence, std::span<const Mention> mentions);

}  // namespace checkclaims
