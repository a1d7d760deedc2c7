#pragma once
#include <optional>
#include <utility>

#include "reading/counted.hpp"

namespace checkclaims {

/// The measure's word in a line like "Number of displaced: 452", with its chunk.
std::optional<std::pair<std::size_t, const Hit*>> label_of(const ChunkedSentence& sentence,
                                                           const Counted& counted);

}  // namespace checkclaims
