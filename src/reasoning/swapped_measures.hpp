#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Finds articles that give two figures of one event the wrong way round, where everything said
/// about both is consistent once they are exchanged: "12 killed and 30 injured" for 30 and 12. Of
/// each pair of quantities one keeps its conflict and the cause; in the other the article is
/// excluded.
void exclude_swapped_measures(const LinkedClaims& claims, std::vector<Quantity>& quantities);

}  // namespace checkclaims
