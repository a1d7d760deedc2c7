#pragma once
#include <span>

#include "reading/claims/figures/frames.hpp"

namespace checkclaims {

/// Who is counted; "12 others" and a bare number share the scope of the figure before. `scopes` are
/// those of the phrases that a figure was made of so far.
Scope scope_of(const ChunkedSentence& sentence, const Frame& frame,
               std::span<const CountPhrase> counted, std::span<const Scope> scopes);

}  // namespace checkclaims
