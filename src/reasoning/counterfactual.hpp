#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Everything in one article, headline and text alike, that gives one value for a quantity (indexes
/// of bounded claims).
std::vector<std::uint32_t> saying_of(const Quantity& quantity, std::uint32_t bounded);

/// Nothing is contradicted once these bounded claims (sorted) are left out, or, with `meant`, once
/// they name that number with the same hedges.
bool is_consistent_if(const Quantity& quantity, std::span<const std::uint32_t> changed,
                      std::optional<std::int64_t> meant);

/// The whole number that a bounded claim names; empty for fractions and spans of time.
std::optional<std::int64_t> named(const Quantity& quantity, std::uint32_t bounded);

/// The two differ by at most a twentieth of the greater; numbers below 100 must be equal.
bool near(std::int64_t a, std::int64_t b);

}  // namespace checkclaims
