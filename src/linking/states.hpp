#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Gives every claim of a state its subject, key (subject, attribute, what it is towards) and id;
/// their speakers must have been named. A claim about something that no other article can refer to
/// by the same words is dropped.
void link_statuses(std::vector<LinkedReading>& readings, const EntityLinks& entities,
                   const EventLinks& events, const Lexicon& lexicon);

}  // namespace checkclaims
