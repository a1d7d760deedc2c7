#pragma once
#include <cstdint>
#include <span>

#include "checkclaims/finding.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// What is likely behind a contradiction: the one thing said by one article that, once it is
/// changed, leaves nothing in the quantity that contradicts anything. Empty where nothing is,
/// or where several are as likely. `finding` has its labels, which the text names; `sides`
/// (indexes of bounded claims) contradict each other.
Cause likely_cause(const ClaimGraph& graph, const Quantity& quantity,
                   std::span<const std::uint32_t> sides, const Finding& finding);

}  // namespace checkclaims
