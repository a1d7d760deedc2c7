#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Actions that are done to one thing only once and are reported for two days: an accord is signed,
/// a country invaded. Both articles give a full date, and neither names the other's. The number of
/// actions compared for one verb and noun is bounded, so that the work stays linear.
std::vector<ActionContrast> one_time_actions(std::span<const LinkedReading> readings,
                                             const Lexicon& lexicon);

}  // namespace checkclaims
