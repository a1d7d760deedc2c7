#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Sides (indexes of bounded claims) of a conflict or dispute, and how sure it is that they are
/// about one thing.
struct WeighedSides {
  std::vector<std::uint32_t> sides;  ///< sorted; empty where nothing is sure enough to be reported
  Severity severity = Severity::note;
  const FigurePair* surest = nullptr;
};

/// Empty where the figures of the quantity are not weighed against each other, so that the rule
/// alone decides.
std::optional<WeighedSides> weigh_sides(const ClaimGraph& graph, const Quantity& quantity,
                                        Relation relation);

/// Adds the confidence and what it rests on.
Finding with_confidence(Finding finding, const FigurePair& pair);

}  // namespace checkclaims
