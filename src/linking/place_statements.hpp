#pragma once
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// The places that articles give for events that happen only once: events of rows marked `once`,
/// and events in which the same person was killed. By document and place in it.
std::vector<PlaceStatement> place_statements(std::span<const LinkedReading> readings,
                                             const EntityLinks& entities, const EventLinks& events,
                                             const Lexicon& lexicon);

}  // namespace checkclaims
