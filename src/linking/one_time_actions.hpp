#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// What is done to one thing but once, and is told of two days: an accord is signed, a country
/// invaded. Both articles give a full date, and neither names the other's. At most so many actions
/// of one verb and noun are held against each other that the work stays linear.
std::vector<ActionContrast> one_time_actions(std::span<const LinkedReading> readings,
                                             const Lexicon& lexicon);

}  // namespace checkclaims
