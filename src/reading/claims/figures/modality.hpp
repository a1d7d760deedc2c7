#pragma once
#include <optional>

#include "checkclaims/claim.hpp"
#include "reading/claims/figures/frames.hpp"

namespace checkclaims {

/// What the clause makes of a figure: asserted, planned ("will be released"),
/// hypothetical ("could be released"). Nothing where it is negated: "were not killed"
/// claims no number of anybody.
std::optional<Modality> clause_modality(const ChunkedSentence& sentence, const Frame& frame,
                                        const CountPhrase& counted);

/// The clause says itself that an older figure was wrong: "lowered to nine from 15".
bool announces_revision(const ChunkedSentence& sentence);

}  // namespace checkclaims
