#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// What one article says of a quantity by one value, headline and text alike (indexes of bounded
/// claims).
std::vector<std::uint32_t> saying_of(const Quantity& quantity, std::uint32_t bounded);

/// Nothing contradicts anything once these bounded claims (sorted) are left out, or, with `meant`,
/// once they name that number, hedged as they are.
bool is_consistent_if(const Quantity& quantity, std::span<const std::uint32_t> changed,
                      std::optional<std::int64_t> meant);

/// The whole number a bounded claim names; nothing for fractions and spans of time.
std::optional<std::int64_t> named(const Quantity& quantity, std::uint32_t bounded);

/// They differ by no more than a twentieth of the greater, or of a number below 100 not at all.
bool near(std::int64_t a, std::int64_t b);

}  // namespace checkclaims
