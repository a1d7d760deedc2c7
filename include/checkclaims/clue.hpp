#pragma once
#include <cstdint>
#include <string_view>

namespace checkclaims {

/// Evidence for or against two sides describing the same thing.
struct Clue {
  std::string_view says;    ///< description for readers; static storage
  std::int32_t weight = 0;  ///< log-odds in thousandths; negative if it speaks against
};

/// The probability of a log-odds, 1 / (1 + e^-odds), both in thousandths.
std::int32_t probability(std::int32_t odds);

}  // namespace checkclaims
