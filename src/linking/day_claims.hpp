#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Gives the days of claims that name month and day alone the year in which another claim
/// of their key puts them; where none does, or two do, they stay open.
void settle_years(std::vector<LinkedReading>& readings);

/// Adds a claim of kind `date` wherever an article gives the day of an event, of the
/// beginning of one that goes on, or the distance from another event whose day is known. A day
/// without a year is that of the event where month and day agree, else `days` is unbounded and the
/// words are all there is.
void claim_days(std::vector<LinkedReading>& readings, const EventLinks& events,
                const Lexicon& lexicon);

}  // namespace checkclaims
