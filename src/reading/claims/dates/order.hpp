#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// What a sentence says of the order and distance of two events that it names:
///
///   "The blast came two days after the vote."    1..3 days after: who counts days may count both
///   ends "Three weeks before the vote, a blast ..."    half a week to either side "The blast
///   followed the vote" and sentences with "would", "not" or a third event say nothing here
///
/// Only the news of the past is read: no plans, no denials.
std::vector<OrderStatement> order_statements(const RecognisedSentence& sentence,
                                             std::span<const Mention> mentions);

}  // namespace checkclaims
