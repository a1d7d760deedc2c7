#pragma once
#include <optional>

#include "checkclaims/finding.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// "At least 39,445 killed"; on a surely later day "over 24,000": possible, but the words suggest
/// 24,001..24,999, more than a tenth below what had been reached, and 42,000 with two digits
/// transposed would continue from it. Empty where no slip and no older figure explains it, since
/// vague figures are repeated long after they were new; where two named speakers differ; or where a
/// correction is announced. The greatest fall of a quantity.
std::optional<Finding> suggested_fall(const ClaimGraph& graph, const Quantity& quantity);

}  // namespace checkclaims
