#pragma once
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// One cause, one finding: drops each finding that another finding about the same places explains
/// better.
void drop_implied(const Analysis& analysis, std::vector<Finding>& findings);

}  // namespace checkclaims
