#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Gives every claim of an office its holder, body, key (body, office) and id. Where the words
/// leave the body open it is that of the holder's other offices, in the article or, if all
/// agree, in any; claims whose body nothing tells are dropped.
/// Countries mediate in the one ongoing event that their article tells most of.
void link_offices(std::vector<LinkedReading>& readings, const EntityLinks& entities,
                  const EventLinks& events, const Lexicon& lexicon);

/// The days for which offices are claimed, and those on which they are surely held, once the
/// articles have their days.
void date_offices(std::vector<LinkedReading>& readings);

}  // namespace checkclaims
