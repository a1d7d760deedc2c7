#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/library.hpp"

namespace checkclaims {

/// The findings of the analysis together with those of a check of one's own, in the order of
/// `check`. `claims` are those that the check was given: of the analysis, and behind them its
/// quantities. Throws InputError as check_articles does; `taken` are the rules whose names are not
/// free.
std::vector<Finding> with_own_findings(const Analysis& analysis, std::span<const PlainClaim> claims,
                                       std::span<const OwnFinding> found,
                                       std::span<const std::string_view> taken);

}  // namespace checkclaims
