#include "reasoning/counterfactual.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

void shift(std::int64_t& bound, std::int64_t by) {
  if (bound != BoundedClaim::unbounded && bound != -BoundedClaim::unbounded) bound += by;
}

}  // namespace

std::vector<std::uint32_t> saying_of(const Quantity& quantity, std::uint32_t bounded) {
  const BoundedClaim& one = quantity.bounded_claims[bounded];
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < quantity.bounded_claims.size(); ++i)
    if (quantity.bounded_claims[i].document == one.document &&
        quantity.bounded_claims[i].value_group == one.value_group)
      all.push_back(i);
  return all;
}

bool is_consistent_if(const Quantity& quantity, std::span<const std::uint32_t> changed,
                      std::optional<std::int64_t> meant) {
  std::vector<BoundedClaim> bounded_claims = quantity.bounded_claims;
  for (const std::uint32_t i : changed) {
    BoundedClaim& bounded = bounded_claims[i];
    if (!meant) {
      bounded.excluded = true;
      continue;
    }
    const std::int64_t by = 2 * (*meant * 1000 - bounded.said);
    for (auto* bound : {&bounded.at_least, &bounded.at_most, &bounded.hard_low, &bounded.hard_high,
                        &bounded.soft_low, &bounded.soft_high})
      shift(*bound, by);
    bounded.said = *meant * 1000;
  }
  const ConflictSet rivals = find_conflicts(quantity.rule, bounded_claims, quantity.speakers);
  const auto free = [](const std::vector<Conflicts>& all) {
    return std::none_of(all.begin(), all.end(), [](const Conflicts& found) { return found.any(); });
  };
  return free(rivals.conflict) && free(rivals.dispute);
}

std::optional<std::int64_t> named(const Quantity& quantity, std::uint32_t bounded) {
  const std::int64_t said = quantity.bounded_claims[bounded].said;
  if (quantity.mixed_units || said <= 0 || said % 1000 != 0) return std::nullopt;
  return said / 1000;
}

bool near(std::int64_t a, std::int64_t b) {
  if (a == b) return true;
  if (std::min(a, b) < 100) return false;
  return (std::max(a, b) - std::min(a, b)) * 20 <= std::max(a, b);
}

}  // namespace checkclaims
