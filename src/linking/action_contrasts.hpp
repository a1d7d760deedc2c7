#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "linking/linked_reading.hpp"
#include "linking/parties.hpp"

namespace checkclaims {

/// Pairs of reports about one party that cannot both be true: it did something and did not do it,
/// or did the opposite, to the same object at the same time. At most one pair for each party and
/// verb. The number of actions compared for one party is bounded, so that the work stays linear.
std::vector<ActionContrast> action_contrasts(std::span<const LinkedReading> readings,
                                             const EntityLinks& entities, Parties& parties,
                                             const Lexicon& lexicon);

}  // namespace checkclaims
