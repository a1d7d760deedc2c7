#pragma once
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/library.hpp"

namespace checkclaims {

/// The claims by their index in the analysis, and behind them the quantities that no claim has.
std::vector<PlainClaim> plain_claims(const Analysis& analysis);
/// The findings in their order; a side refers to the claims above.
std::vector<PlainFinding> plain_findings(const Analysis& analysis);

}  // namespace checkclaims
