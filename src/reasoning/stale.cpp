#include "reasoning/stale.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace checkclaims {
namespace {

/// Camps that fall behind are few; the rest of a crowd is told by the conflict.
constexpr std::size_t most_camps = 32;

/// The stance of another article that said the same first, if its day lies surely before.
/// `camp` is sorted by last day.
std::optional<std::uint32_t> older_than(const Quantity& quantity, std::uint32_t stance,
                                        const std::vector<std::uint32_t>& camp) {
  const Stance& late = quantity.stances[stance];
  for (const std::uint32_t i : camp) {
    if (quantity.stances[i].high >= late.low) break;
    if (quantity.stances[i].document != late.document) return i;
  }
  return std::nullopt;
}

std::size_t articles_above(const Quantity& quantity, std::int64_t limit) {
  std::set<std::uint32_t> documents;
  for (const Stance& stance : quantity.stances)
    if (stance.at_least > limit) documents.insert(stance.document);
  return documents.size();
}

}  // namespace

std::vector<Stale> find_stale(const Quantity& quantity) {
  std::vector<Stale> found;
  if (quantity.terms.counting == Counting::snapshot) return found;
  std::map<std::uint32_t, std::vector<std::uint32_t>>
      behind;  // by camp: those that something greater precedes
  for (std::uint32_t i = 0; i < quantity.stances.size(); ++i) {
    const std::uint32_t above = quantity.rivals.conflict[i].above;
    const bool own_story = quantity.stances[i].revision || quantity.rivals.dispute[i].any();
    if (above == Opponents::none || !quantity.stances[i].exact() || own_story) continue;
    if (clash(quantity.terms, quantity.stances[i], quantity.stances[above]) != Clash::order)
      continue;
    behind[quantity.stances[i].camp].push_back(i);
  }
  if (behind.size() > most_camps) return found;
  for (const auto& [number, late] : behind) {
    std::vector<std::uint32_t> camp;
    std::set<std::uint32_t> documents;
    for (std::uint32_t i = 0; i < quantity.stances.size(); ++i)
      if (quantity.stances[i].camp == number) camp.push_back(i);
    std::stable_sort(camp.begin(), camp.end(), [&](auto a, auto b) {
      return quantity.stances[a].high < quantity.stances[b].high;
    });
    for (const std::uint32_t i : late) documents.insert(quantity.stances[i].document);
    if (articles_above(quantity, quantity.stances[late.front()].at_most) <= documents.size())
      continue;
    for (const std::uint32_t i : late) {
      const auto older = older_than(quantity, i, camp);
      const std::uint32_t above = quantity.rivals.conflict[i].above;
      if (older && quantity.stances[above].high >= quantity.stances[*older].low)
        found.push_back({i, *older, above});
    }
  }
  return found;
}

}  // namespace checkclaims
