#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// A figure that can only grow orders the articles that give it: the lower figure is earlier.
/// Narrows the days of undated articles accordingly, and marks the evidence `from_total`;
/// `apart_from_totals` stays unchanged, since such days must not be a premise of an error about
/// totals. Soft bounds narrow only `ordinary`.
void order_by_totals(std::vector<LinkedReading>& readings);

}  // namespace checkclaims
