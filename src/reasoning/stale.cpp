#include "reasoning/stale.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace checkclaims {
namespace {

/// Few value groups are out of date; where there are many, the rule on conflicts reports them.
constexpr std::size_t most_value_groups = 32;

/// The bounded claim of another article that gave the same value first, if its day is surely
/// earlier. `value_group` must be sorted by last day.
std::optional<std::uint32_t> older_than(const Quantity& quantity, std::uint32_t bounded,
                                        const std::vector<std::uint32_t>& value_group) {
  const BoundedClaim& late = quantity.bounded_claims[bounded];
  for (const std::uint32_t i : value_group) {
    if (quantity.bounded_claims[i].high >= late.low) break;
    if (quantity.bounded_claims[i].document != late.document) return i;
  }
  return std::nullopt;
}

std::size_t articles_above(const Quantity& quantity, std::int64_t limit) {
  std::set<DocumentId> documents;
  for (const BoundedClaim& bounded : quantity.bounded_claims)
    if (bounded.at_least > limit) documents.insert(bounded.document);
  return documents.size();
}

}  // namespace

std::vector<Stale> find_stale(const Quantity& quantity) {
  std::vector<Stale> found;
  if (quantity.rule.counting == Counting::snapshot) return found;
  // by value group: claims after a surely earlier, greater one
  std::map<std::uint32_t, std::vector<std::uint32_t>> behind;
  for (std::uint32_t i = 0; i < quantity.bounded_claims.size(); ++i) {
    const std::uint32_t above = quantity.rivals.conflict[i].above;
    const bool own_story = quantity.bounded_claims[i].revision || quantity.rivals.dispute[i].any();
    if (above == Conflicts::none || !quantity.bounded_claims[i].exact() || own_story) continue;
    if (conflict_reason(quantity.rule, quantity.bounded_claims[i],
                        quantity.bounded_claims[above]) != ConflictReason::order)
      continue;
    behind[quantity.bounded_claims[i].value_group].push_back(i);
  }
  if (behind.size() > most_value_groups) return found;
  for (const auto& [number, late] : behind) {
    std::vector<std::uint32_t> value_group;
    std::set<DocumentId> documents;
    for (std::uint32_t i = 0; i < quantity.bounded_claims.size(); ++i)
      if (quantity.bounded_claims[i].value_group == number) value_group.push_back(i);
    std::stable_sort(value_group.begin(), value_group.end(), [&](auto a, auto b) {
      return quantity.bounded_claims[a].high < quantity.bounded_claims[b].high;
    });
    for (const std::uint32_t i : late) documents.insert(quantity.bounded_claims[i].document);
    if (articles_above(quantity, quantity.bounded_claims[late.front()].at_most) <= documents.size())
      continue;
    for (const std::uint32_t i : late) {
      const auto older = older_than(quantity, i, value_group);
      const std::uint32_t above = quantity.rivals.conflict[i].above;
      if (older && quantity.bounded_claims[above].high >= quantity.bounded_claims[*older].low)
        found.push_back({i, *older, above});
    }
  }
  return found;
}

}  // namespace checkclaims
