#pragma once
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// One cause is one finding: what another finding of the same places explains better is dropped.
void drop_implied(const Analysis& analysis, std::vector<Finding>& findings);

}  // namespace checkclaims
