#pragma once
#include "checkclaims/finding.hpp"
#include "reasoning/choose_sides.hpp"

namespace checkclaims {

/// Returns `finding`, whose labels are the chosen rivals, with its proof and with the further
/// quotations that the proof needs. Evidence for the days of an article is quoted only where the
/// proof needs that bound, and never where it rests on a total.
Finding with_argument(Finding finding, const ClaimGraph& graph, const Quantity& quantity,
                      const ChosenSides& choice, Relation relation);

}  // namespace checkclaims
