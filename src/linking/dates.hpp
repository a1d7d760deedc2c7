#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/days.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Gives every article without a stated date the days that the network of all statements
/// proves, with the quotations that set the bounds, and every claim the days for which it is
/// made. Beyond these, a figure that only grows dates articles, marked so: "almost 32,000
/// dead" is of before the day that tells of 39,445.
///
/// Claims must have their subjects and keys.
void date_articles(std::vector<LinkedReading>& readings, std::span<const DayStatement> statements,
                   const DayNetwork& network);

}  // namespace checkclaims
