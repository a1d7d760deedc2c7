#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Completes the days of claims that give only month and day with the year that another claim of
/// the same key gives; they stay open where none does, or two differ.
void settle_years(std::vector<LinkedReading>& readings);

/// Adds a claim of kind `date` wherever an article gives the day of an event, the day on which an
/// ongoing one began, or the distance from another event whose day is known. A day without a year
/// takes the year of the event where month and day agree; otherwise `days` is unbounded and only
/// the words are kept.
void claim_days(std::vector<LinkedReading>& readings, const EventLinks& events,
                const Lexicon& lexicon);

}  // namespace checkclaims
