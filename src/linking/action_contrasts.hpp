#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "linking/linked_reading.hpp"
#include "linking/parties.hpp"

namespace checkclaims {

/// What articles tell of one party that cannot all be: that it did something and did not, or
/// did the opposite, to one thing and of one time. One for each party and verb. At most so
/// many actions of one party are held against each other that the work stays linear.
std::vector<ActionContrast> action_contrasts(std::span<const LinkedReading> readings,
                                             const EntityLinks& entities, Parties& parties,
                                             const Lexicon& lexicon);

}  // namespace checkclaims
