#pragma once
#include <cstdint>
#include <span>

#include "checkclaims/finding.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// The likely cause of a contradiction: the one statement of one article that, once changed, leaves
/// the quantity without contradictions. Empty where there is none, or where several are equally
/// likely. `finding` must have its labels, which the text names; `sides` (indexes of bounded
/// claims) contradict each other.
Cause likely_cause(const ClaimGraph& graph, const Quantity& quantity,
                   std::span<const std::uint32_t> sides, const Finding& finding);

}  // namespace checkclaims
