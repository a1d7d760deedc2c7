#pragma once
#include "checkclaims/claim.hpp"

namespace checkclaims {

/// Marks the numbers, dates and events that claims took, says of the other dates of events
/// that no figure needed them, and counts what was seen and used of each.
void cover(Reading& reading);

}  // namespace checkclaims
