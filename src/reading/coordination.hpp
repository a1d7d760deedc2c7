#pragma once
#include <vector>

#include "reading/counted.hpp"

namespace checkclaims {

/// Appends one phrase for each run of coordinated people that are counted exactly:
/// "two women and a baby" is three people.
void add_sums(const ChunkedSentence& sentence, std::vector<Counted>& phrases);

}  // namespace checkclaims
