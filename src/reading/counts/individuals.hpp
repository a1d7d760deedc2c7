#pragma once
#include <span>
#include <vector>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// Those whom a sentence tells without counting them: "his wife", "the boy", "Ann Lee, 34,",
/// "20-year-old Ann Lee", "himself"; in a list of such also "son". Each is one person, and
/// counts only together with others. In order; none overlaps one of `phrases`.
std::vector<CountPhrase> individuals(const ChunkedSentence& sentence,
                                     std::span<const Mention> mentions,
                                     std::span<const CountPhrase> phrases);

/// "himself"
bool is_reflexive(const ChunkedSentence& sentence, std::size_t at);

}  // namespace checkclaims
