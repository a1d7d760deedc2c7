#include "linking/weights.hpp"

#include <algorithm>

namespace checkclaims {

Milli weigh(std::span<const Milli> values, std::span<const ClueRow> rows) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < values.size() && i < rows.size(); ++i)
    sum += std::int64_t{values[i]} * rows[i].weight;
  return static_cast<Milli>(std::clamp<std::int64_t>(sum / 1000, -30'000, 30'000));
}

}  // namespace checkclaims
