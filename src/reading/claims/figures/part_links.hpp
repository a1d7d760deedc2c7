#pragma once
#include <optional>
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/claims/figures/frames.hpp"

namespace checkclaims {

/// The figure of the same sentence that this one is said to be a part of: "12 dead, among them
/// nine children", "the toll rose by 5 to 41". Nothing where it is open of which.
std::optional<PartOf> told_part_of(const ChunkedSentence& sentence, const Frame& frame,
                                   std::span<const CountPhrase> counted,
                                   std::span<const Frame> frames);

}  // namespace checkclaims
