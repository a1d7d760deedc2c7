#pragma once
#include <optional>
#include <span>

#include "checkclaims/outcome.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// "2-1 to Rovers was the final score", "it finished 2-1 to Rovers against City": a score with
/// whose it is and a word of class `full_time`. The loser only where "against" names him.
std::optional<Outcome> scoreline(const ChunkedSentence& s, std::span<const Mention> mentions);

}  // namespace checkclaims
