#pragma once
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// Linked claims -> findings: everything in `analysis` but its findings is read.
std::vector<Finding> check(const Analysis& analysis);

}  // namespace checkclaims
