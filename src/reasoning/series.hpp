#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// A total that grew across articles.
struct Series {
  /// one bounded claim for each value group, the earliest, in order of time
  std::vector<std::uint32_t> steps;
  bool order_inferred = false;  ///< the proved days leave the order open
};

/// The series of a running total, or of an event's total before it settled, as far as all its
/// claims can be true. Empty where it does not grow from one article to another.
std::optional<Series> series_of(const ClaimGraph& graph, const Quantity& quantity);

}  // namespace checkclaims
