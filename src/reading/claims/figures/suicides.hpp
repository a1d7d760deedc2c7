#pragma once
#include <span>
#include <vector>

#include "reading/claims/figures/frames.hpp"

namespace checkclaims {

/// "killed two men before killing himself", "shot dead his wife, then took his own life": who
/// did it is counted with those it was done to. Appends a frame that says so behind each of
/// theirs, which then tells of a part.
void add_suicides(const ChunkedSentence& sentence, std::span<const CountPhrase> counted,
                  std::vector<Frame>& frames);

/// A verb like "killing himself", "took his own life", by which its subject is counted.
bool dies_by_own_hand(const ChunkedSentence& sentence, std::size_t at, const Row& measure);

}  // namespace checkclaims
