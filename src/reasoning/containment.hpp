#pragma once
#include <cstdint>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// One entity (index into the analysis's entities) is the other, or one lies in the other as far as
/// anything says.
bool related(const Analysis& analysis, std::uint32_t a, std::uint32_t b);

}  // namespace checkclaims
