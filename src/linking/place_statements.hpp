#pragma once
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Where articles say that events were which happen but once: those of rows marked `once`, and
/// those in which the same person was killed. By document and place in it.
std::vector<PlaceStatement> place_statements(std::span<const LinkedReading> readings,
                                             const EntityLinks& entities, const EventLinks& events,
                                             const Lexicon& lexicon);

}  // namespace checkclaims
