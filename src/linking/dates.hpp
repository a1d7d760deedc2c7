#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "linking/events.hpp"

namespace checkclaims {

/// Gives every article without a stated date the days that the texts prove, with the
/// quotations that prove them, and every claim the days for which it is made.
///
///   "an attack on 7 October 2023"            later than that day
///   "over nine months into the war"          later than its beginning plus nine months
///   "stalled in August", of a war since Oct.  not before the first August after it began
///   "almost 32,000 dead"; 39,445 on 31 July  before that day (from a total, marked so)
///
/// Claims must have their subjects and keys.
void date_articles(std::vector<Reading>& readings, const EventLinks& events);

}  // namespace checkclaims
