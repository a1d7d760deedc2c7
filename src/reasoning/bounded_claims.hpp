#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reasoning/conflicts.hpp"

namespace checkclaims {

/// "time" for units of time, which can be converted; "person" where there is no unit; otherwise the
/// unit itself: nine thousand households are not comparable with people.
std::string_view kind_of_unit(std::string_view unit);

/// The rule by which the figures of the claim's key are compared.
ComparisonRule comparison_rule(const LinkedClaim& claim);

/// Fills the bounds of `bounded_claims[i]` from `values[i]`, and numbers their value groups. The
/// bounds are in days where units of time are mixed, with an allowance for the varying length of
/// months and years; otherwise in the unit itself.
void measure_values(std::span<const Value* const> values, std::span<BoundedClaim> bounded_claims);

/// The bounded claims of these claims (indexes), in their order, with speakers numbered from 1.
/// Time groups are not set.
std::vector<BoundedClaim> bounded_claims_of(const LinkedClaims& claims,
                                            std::span<const ClaimId> indexes);

}  // namespace checkclaims
