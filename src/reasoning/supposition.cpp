#include "reasoning/supposition.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

void shift(std::int64_t& bound, std::int64_t by) {
  if (bound != Stance::unbounded && bound != -Stance::unbounded) bound += by;
}

}  // namespace

std::vector<std::uint32_t> saying_of(const Quantity& quantity, std::uint32_t stance) {
  const Stance& one = quantity.stances[stance];
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < quantity.stances.size(); ++i)
    if (quantity.stances[i].document == one.document && quantity.stances[i].camp == one.camp)
      all.push_back(i);
  return all;
}

bool consistent(const Quantity& quantity, std::span<const std::uint32_t> changed,
                std::optional<std::int64_t> meant) {
  std::vector<Stance> stances = quantity.stances;
  for (const std::uint32_t i : changed) {
    Stance& stance = stances[i];
    if (!meant) {
      stance.aside = true;
      continue;
    }
    const std::int64_t by = 2 * (*meant * 1000 - stance.said);
    for (auto* bound : {&stance.at_least, &stance.at_most, &stance.hard_low, &stance.hard_high,
                        &stance.soft_low, &stance.soft_high})
      shift(*bound, by);
    stance.said = *meant * 1000;
  }
  const Rivals rivals = find_rivals(quantity.terms, stances, quantity.speakers);
  const auto free = [](const std::vector<Opponents>& all) {
    return std::none_of(all.begin(), all.end(), [](const Opponents& found) { return found.any(); });
  };
  return free(rivals.conflict) && free(rivals.dispute);
}

std::optional<std::int64_t> named(const Quantity& quantity, std::uint32_t stance) {
  const std::int64_t said = quantity.stances[stance].said;
  if (quantity.mixed_units || said <= 0 || said % 1000 != 0) return std::nullopt;
  return said / 1000;
}

bool near(std::int64_t a, std::int64_t b) {
  if (a == b) return true;
  if (std::min(a, b) < 100) return false;
  return (std::max(a, b) - std::min(a, b)) * 20 <= std::max(a, b);
}

}  // namespace checkclaims
