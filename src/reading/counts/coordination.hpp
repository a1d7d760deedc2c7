#pragma once
#include <vector>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// People counted exactly, and not as a part of others: they can be added up.
bool can_be_added(const CountPhrase& counted);

/// Appends those who are `told` and, behind them, one phrase for each run of coordinated
/// people that are counted exactly or told: "two women and a baby" is three people, "his
/// wife, a guard and himself" too. Both lists are in order and do not overlap.
void add_sums(const ChunkedSentence& sentence, std::vector<CountPhrase>& phrases,
              std::vector<CountPhrase> told);

}  // namespace checkclaims
