#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Gives every claim of a state its subject, key (subject, attribute, what it is towards) and
/// id; their speakers have been named. What nobody else can mean by the same words is no claim.
void link_statuses(std::vector<LinkedReading>& readings, const EntityLinks& entities,
                   const EventLinks& events, const Lexicon& lexicon);

}  // namespace checkclaims
