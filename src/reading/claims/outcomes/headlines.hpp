#pragma once
#include <optional>
#include <span>

#include "checkclaims/outcome.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// The outcome of a headline that is nothing but a score: "Rovers 3, City 1".
std::optional<Outcome> headline_score(const ChunkedSentence& s, std::span<const Mention> mentions);

}  // namespace checkclaims
