#pragma once
#include <utility>

#include "linking/measurement_pair.hpp"

namespace checkclaims {

/// The clues to whether two numbers give one quantity.
ClueValues<MeasurementClue> clues_of(const MeasurementPair& pair);

/// The weight of the words in both sentences, as a share of those of the one that has less: 0..1.
double words_shared(const MeasurementSide& a, const MeasurementSide& b);
/// Their sentences have enough words and share that much of their weight: most of it by default.
bool in_like_sentences(const MeasurementSide& a, const MeasurementSide& b, double least = 0.7);

/// They are of one sort, and nothing they count is surely another thing.
bool comparable(const MeasurementSide& a, const MeasurementSide& b, WordRelations& words);
/// They have no number in common; of two shares no percentage.
bool are_apart(const MeasurementSide& a, const MeasurementSide& b);

}  // namespace checkclaims
