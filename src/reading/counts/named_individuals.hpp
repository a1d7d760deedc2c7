#pragma once
#include <span>
#include <vector>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// "Judge Ana Sol", "engineer Tomas Rey": each named person counts one, title and trade
/// included. In order; none overlaps one of `phrases`, which are in order too.
std::vector<CountPhrase> named_individuals(const ChunkedSentence& sentence,
                                           std::span<const Mention> mentions,
                                           std::span<const CountPhrase> phrases);

/// Whether a phrase that begins there belongs to the word before it: "visiting Ann Lee", "with his
/// son".
bool governed(const ChunkedSentence& sentence, std::size_t first);

}  // namespace checkclaims
