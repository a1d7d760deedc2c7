#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "checkclaims/finding.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// BoundedClaims (sorted indexes) of a quantity that stand in this relation to another. Of a
/// running total, each that falls and the highest before it.
std::vector<std::uint32_t> taking_part(const Quantity& quantity, Relation relation);

/// Whether there is more to it than two undated articles of which one may be early.
bool beyond_doubt(const Quantity& quantity, std::span<const std::uint32_t> sides);

/// Who cannot be true with whom -> the one finding that says so: a rival for each value group,
/// what dates them, who else says the same, and why no choice of days helps.
/// `sides` come from taking_part and are not empty.
Finding contradiction(const ClaimGraph& graph, const Quantity& quantity,
                      std::span<const std::uint32_t> sides, Relation relation,
                      std::string_view rule, Severity severity);

}  // namespace checkclaims
