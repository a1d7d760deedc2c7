#pragma once
#include <cstdint>
#include <string_view>

namespace checkclaims {

/// What speaks for or against both sides being of one thing.
struct Clue {
  std::string_view says;    ///< for a reader; static storage
  std::int32_t weight = 0;  ///< log-odds in thousandths; below 0 it speaks against
};

/// 1 / (1 + e^-odds); a log-odds and a probability, both in thousandths.
std::int32_t probability(std::int32_t odds);

}  // namespace checkclaims
