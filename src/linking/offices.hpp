#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Gives every claim of an office its holder, body, key (body, office) and id. Where the words
/// leave the body open it is that of the holder's other offices, in the article or, if all agree,
/// in any article; claims whose body cannot be found are dropped. A country mediates in the one
/// ongoing event that its article is mainly about.
void link_offices(std::vector<LinkedReading>& readings, const EntityLinks& entities,
                  const EventLinks& events);

/// Sets the days for which offices are claimed, and those on which they are surely held. Call once
/// the articles have their days.
void date_offices(std::vector<LinkedReading>& readings);

}  // namespace checkclaims
