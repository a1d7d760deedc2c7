#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reasoning/conflicts.hpp"

namespace checkclaims {

/// "time" for units of time, which can be converted; "person" where none is said; else
/// the unit itself: nine thousand households are not comparable with people.
std::string_view kind_of_unit(std::string_view unit);

/// On what terms the figures of the claim's key are compared.
ComparisonRule comparison_rule(const LinkedClaim& claim);

/// Fills the bounds of `bounded claims[i]` from `values[i]`, and numbers their value groups. In
/// days where units of time are mixed, with what a month or a year may differ allowed for; else in
/// the unit itself. Returns the number of value groups.
std::uint32_t measure_values(std::span<const Value* const> values,
                             std::span<BoundedClaim> bounded_claims);

/// The bounded claims of these claims (indexes), in their order, with speakers numbered from 1.
/// Moments are left out.
std::vector<BoundedClaim> bounded_claims_of(const LinkedClaims& claims,
                                            std::span<const ClaimId> indexes);

}  // namespace checkclaims
