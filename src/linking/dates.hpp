#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/days.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// Gives every article without a stated date the days proved by the network of all statements,
/// with the quotations that set the bounds, and every claim the days for which it is made. A
/// figure that can only grow also dates articles, marked as such: "almost 32,000 dead" comes
/// before the day of an article that reports 39,445.
///
/// Claims must have their subjects and keys.
void date_articles(std::vector<LinkedReading>& readings, std::span<const DayStatement> statements,
                   const DayNetwork& network);

}  // namespace checkclaims
