#pragma once
#include "checkclaims/finding.hpp"
#include "reasoning/choose_sides.hpp"

namespace checkclaims {

/// `finding`, whose labels are the chosen rivals, with its proof, and with the quotations
/// that the proof needs besides. What dates an article is quoted only where the proof
/// needs that bound, and never where it rests on a total.
Finding with_argument(Finding finding, const ClaimGraph& graph, const Quantity& quantity,
                      const ChosenSides& choice, Relation relation);

}  // namespace checkclaims
