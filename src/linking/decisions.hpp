#pragma once
#include <span>
#include <vector>

#include "checkclaims/lexicon.hpp"
#include "checkclaims/outcome.hpp"
#include "linking/linked_reading.hpp"
#include "linking/weighing.hpp"

namespace checkclaims {

/// Pairs of outcomes with a matter that cannot both be: one merger approved and rejected, one pact
/// signed and not signed, one post given to two persons. One matter is one noun with no other
/// words, names or deciders, on days that may be one. Articles that tell the other's outcome too
/// contradict nothing. At most one pair for each matter. The number of outcomes compared under one
/// name or word is bounded, so that the work stays linear.
std::vector<OutcomeContrast> decision_contrasts(std::span<const LinkedReading> readings,
                                                std::span<const OutcomeStatement> statements,
                                                const Weighing& weighing,
                                                const EntityLinks& entities,
                                                const Lexicon& lexicon);

}  // namespace checkclaims
