#pragma once
#include <span>
#include <vector>

#include "checkclaims/outcome.hpp"
#include "linking/linked_reading.hpp"
#include "linking/parties.hpp"
#include "linking/weighing.hpp"

namespace checkclaims {

/// The outcomes that all articles tell, with their parties linked; ordered by article and place.
std::vector<OutcomeStatement> outcome_statements(std::span<const LinkedReading> readings,
                                                 Parties& parties);

/// Pairs of outcomes of one contest that cannot both be: two results or scores between two parties,
/// a party that won and lost, two winners of a post that has one holder. One contest is one pair of
/// names, or one post of one place, on days that may be one. Articles that tell the other's outcome
/// too, or a leg, round or side that the other does not know, contradict nothing. At most one pair
/// for each two parties and day. The number of outcomes compared under one name is bounded, so that
/// the work stays linear.
std::vector<OutcomeContrast> outcome_contrasts(std::span<const LinkedReading> readings,
                                               std::span<const OutcomeStatement> statements,
                                               const Weighing& weighing,
                                               const EntityLinks& entities);

}  // namespace checkclaims
