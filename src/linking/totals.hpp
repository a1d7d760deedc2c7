#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// A figure that only grows orders the articles that give it: the lower one is earlier.
/// Narrows the days of undated articles so, and marks the evidence `from_total`;
/// `apart_from_totals` stays as it was, for such days are no premise of an error about
/// totals. Soft bounds narrow only `ordinary`.
void order_by_totals(std::vector<LinkedReading>& readings);

}  // namespace checkclaims
