#include "reasoning/choose_sides.hpp"

#include <algorithm>
#include <tuple>

namespace checkclaims {
namespace {

constexpr std::size_t most_rivals = 16;

/// The pair without a reason where the two are not in this relation.
ConflictingPair pair_of(const Quantity& quantity, std::uint32_t a, std::uint32_t b,
                        Relation relation) {
  const BoundedClaim& one = quantity.bounded_claims[a];
  const BoundedClaim& other = quantity.bounded_claims[b];
  if (relation == Relation::revision) {
    if (!corrects(quantity.rule, one, other) && !corrects(quantity.rule, other, one)) return {};
  } else if (disputing(one, other) != (relation == Relation::dispute)) {
    return {};
  }
  if (const ConflictReason why = conflict_reason(quantity.rule, one, other);
      why != ConflictReason::none)
    return {a, b, why};
  if (const ConflictReason why = conflict_reason(quantity.rule, other, one);
      why != ConflictReason::none)
    return {b, a, why};
  return {};
}

/// Prefers the claims that prove most: exact figures, stated days, then the order of bounded
/// claims.
class Choice {
 public:
  Choice(const ClaimGraph& graph, const Quantity& quantity, std::span<const std::uint32_t> sides,
         Relation relation)
      : graph_(graph),
        quantity_(quantity),
        relation_(relation),
        left_(sides.begin(), sides.end()),
        taken_(quantity.value_groups, false) {
    std::sort(left_.begin(), left_.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
  }

  void run() {
    while (rivals.size() < most_rivals && seed()) {
      while (rivals.size() < most_rivals && grow()) {
      }
    }
    drop_the_needless();
    std::sort(rivals.begin(), rivals.end());
  }

  std::vector<std::uint32_t> rivals;
  std::vector<ConflictingPair> pairs;

 private:
  std::tuple<bool, int, std::uint32_t> rank(std::uint32_t i) const {
    const BoundedClaim& bounded = quantity_.bounded_claims[i];
    const auto& documents = graph_.analysis().documents;
    const auto basis = documents.contains(bounded.document)
                           ? documents[bounded.document].published.basis
                           : DateBasis::unknown;
    return {!bounded.exact(), -static_cast<int>(basis), i};
  }

  void take(std::uint32_t i) {
    if (std::find(rivals.begin(), rivals.end(), i) != rivals.end()) return;
    rivals.push_back(i);
    taken_[quantity_.bounded_claims[i].value_group] = true;
  }

  /// Takes the best claim of the value groups that are left, and the best claim in conflict with
  /// it.
  bool seed() {
    for (const std::uint32_t a : left_) {
      if (taken_[quantity_.bounded_claims[a].value_group]) continue;
      ConflictingPair best;
      for (const std::uint32_t b : left_) {
        const ConflictingPair pair = pair_of(quantity_, a, b, relation_);
        if (pair.reason == ConflictReason::none) continue;
        if (best.reason == ConflictReason::none) best = pair;
        if (pair.reason != ConflictReason::undated) {
          best = pair;
          break;
        }
      }
      if (best.reason == ConflictReason::none) continue;
      take(best.lower);
      take(best.higher);
      pairs.push_back(best);
      return true;
    }
    return false;
  }

  /// Adds one side for each further value group that cannot be true together with a rival already
  /// chosen.
  bool grow() {
    const std::vector<std::uint32_t> chosen = rivals;
    for (const std::uint32_t a : left_) {
      if (rivals.size() >= most_rivals) break;
      if (taken_[quantity_.bounded_claims[a].value_group]) continue;
      for (const std::uint32_t b : chosen) {
        const ConflictingPair pair = pair_of(quantity_, a, b, relation_);
        if (pair.reason == ConflictReason::none) continue;
        take(a);
        pairs.push_back(pair);
        break;
      }
    }
    return rivals.size() > chosen.size();
  }

  /// The first pair of `one` with a claim in `others`.
  ConflictingPair pair_among(std::uint32_t one, const std::vector<std::uint32_t>& others) const {
    for (const std::uint32_t other : others)
      if (const ConflictingPair pair = pair_of(quantity_, one, other, relation_);
          pair.reason != ConflictReason::none)
        return pair;
    return {};
  }

  /// Where a value group is shown twice, drops a claim that the others do not need.
  void drop_the_needless() {
    const std::vector<std::uint32_t> chosen = rivals;
    bool dropped = false;
    for (const std::uint32_t one : chosen) {
      std::vector<std::uint32_t> rest = rivals;
      std::erase(rest, one);
      const bool twice = std::any_of(rest.begin(), rest.end(), [&](auto i) {
        return quantity_.bounded_claims[i].value_group == quantity_.bounded_claims[one].value_group;
      });
      if (!twice || !std::all_of(rest.begin(), rest.end(), [&](auto i) {
            return pair_among(i, rest).reason != ConflictReason::none;
          }))
        continue;
      rivals = std::move(rest);
      dropped = true;
    }
    if (!dropped) return;
    pairs.clear();
    for (const std::uint32_t one : rivals) {
      const ConflictingPair pair = pair_among(one, rivals);
      const auto same = [&](const ConflictingPair& other) {
        return other.lower == pair.lower && other.higher == pair.higher;
      };
      if (std::none_of(pairs.begin(), pairs.end(), same)) pairs.push_back(pair);
    }
  }

  const ClaimGraph& graph_;
  const Quantity& quantity_;
  Relation relation_;
  std::vector<std::uint32_t> left_;
  std::vector<bool> taken_;
};

}  // namespace

ChosenSides choose_sides(const ClaimGraph& graph, const Quantity& quantity,
                         std::span<const std::uint32_t> sides, Relation relation) {
  Choice choice(graph, quantity, sides, relation);
  choice.run();
  return {std::move(choice.rivals), std::move(choice.pairs)};
}

}  // namespace checkclaims
