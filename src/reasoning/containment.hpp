#pragma once
#include <cstdint>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// The two entities (indexes into the analysis's entities) are the same, or one contains the other,
/// as far as is known.
bool related(const Analysis& analysis, std::uint32_t a, std::uint32_t b);

}  // namespace checkclaims
