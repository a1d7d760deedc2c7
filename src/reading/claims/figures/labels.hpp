#pragma once
#include <optional>
#include <utility>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// The measure's word in a line like "Number of displaced: 452", with its chunk.
std::optional<std::pair<std::size_t, const Hit*>> label_of(const ChunkedSentence& sentence,
                                                           const CountPhrase& counted);

}  // namespace checkclaims
