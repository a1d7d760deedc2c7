#pragma once
#include <cstdint>

#include "checkclaims/skip_reason.hpp"

namespace checkclaims {

/// A number or a time that counts nothing, and why.
struct LeftOut {
  std::uint32_t mention = 0;  ///< index into the article's mentions
  SkipReason reason = SkipReason::no_measure;
};

}  // namespace checkclaims
