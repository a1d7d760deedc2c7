#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "checkclaims/finding.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Bounded claims (sorted indexes) of a quantity that are in this relation to another. Of a running
/// total, each one that falls and the highest one before it.
std::vector<std::uint32_t> taking_part(const Quantity& quantity, Relation relation);

/// Whether the sides are more than two undated articles of which one may be early.
bool beyond_doubt(const Quantity& quantity, std::span<const std::uint32_t> sides);

/// The one finding for claims that cannot be true together: one rival for each value group, the
/// evidence for their days, other places that repeat them, and why no choice of days helps. `sides`
/// come from taking_part and must not be empty.
Finding contradiction(const ClaimGraph& graph, const Quantity& quantity,
                      std::span<const std::uint32_t> sides, Relation relation,
                      std::string_view rule, Severity severity);

}  // namespace checkclaims
