#include "checkclaims/clue.hpp"

#include <cmath>

namespace checkclaims {

std::int32_t probability(std::int32_t odds) {
  return static_cast<std::int32_t>(1000.0 / (1.0 + std::exp(-static_cast<double>(odds) / 1000.0)) +
                                   0.5);
}

}  // namespace checkclaims
