#include "reasoning/weighed.hpp"

#include <algorithm>
#include <cmath>

#include "reasoning/contradiction.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_sides = 96;  // of which each is laid beside each

struct Clashing {
  std::uint32_t one = 0, other = 0;
  Clash clash = Clash::none;
  const FigurePair* pair = nullptr;
};

Clash clash_of(const Quantity& quantity, const Stance& a, const Stance& b) {
  const Clash why = clash(quantity.terms, a, b);
  return why != Clash::none ? why : clash(quantity.terms, b, a);
}

std::vector<Clashing> clashing(const ClaimGraph& graph, const Quantity& quantity, Relation relation) {
  std::vector<std::uint32_t> sides = taking_part(quantity, relation);
  if (sides.size() > most_sides) sides.resize(most_sides);
  std::vector<Clashing> all;
  for (std::size_t i = 0; i < sides.size(); ++i)
    for (std::size_t j = i + 1; j < sides.size(); ++j) {
      const Stance &a = quantity.stances[sides[i]], &b = quantity.stances[sides[j]];
      if (disputing(a, b) != (relation == Relation::dispute)) continue;
      const Clash why = clash_of(quantity, a, b);
      if (why != Clash::none) all.push_back({sides[i], sides[j], why, graph.weighed(a.claim, b.claim)});
    }
  return all;
}

}  // namespace

std::int32_t confidence(const FigurePair& pair) {
  return static_cast<std::int32_t>(1000.0 / (1.0 + std::exp(-static_cast<double>(pair.odds) / 1000.0)) + 0.5);
}

std::optional<WeighedSides> weigh_sides(const ClaimGraph& graph, const Quantity& quantity, Relation relation) {
  const std::vector<Clashing> all = clashing(graph, quantity, relation);
  const bool weighed = std::any_of(all.begin(), all.end(), [](const Clashing& c) { return c.pair != nullptr; });
  // Within one article nothing is weighed: the rule decides.
  const bool within = std::any_of(all.begin(), all.end(), [&](const Clashing& c) {
    return quantity.stances[c.one].document == quantity.stances[c.other].document;
  });
  if (!weighed || within) return std::nullopt;
  WeighedSides found;
  const Clashing* surest = nullptr;
  for (const Clashing& c : all)
    if (c.pair != nullptr && (surest == nullptr || c.pair->odds > surest->pair->odds)) surest = &c;
  const Thresholds& thresholds = graph.thresholds();
  const std::int32_t most = confidence(*surest->pair);
  if (most < thresholds.shown) return found;
  found.surest = surest->pair;
  const bool proved = surest->clash == Clash::order || surest->clash == Clash::settled;
  if (most >= thresholds.error && proved && surest->pair->unexplained) found.severity = Severity::error;
  else if (most >= thresholds.warning) found.severity = Severity::warning;
  const std::int32_t least = std::min(most, thresholds.warning);
  for (const Clashing& c : all) {
    if (&c != surest && (c.pair == nullptr || confidence(*c.pair) < least)) continue;
    found.sides.push_back(c.one);
    found.sides.push_back(c.other);
  }
  std::sort(found.sides.begin(), found.sides.end());
  found.sides.erase(std::unique(found.sides.begin(), found.sides.end()), found.sides.end());
  return found;
}

Finding with_confidence(Finding finding, const FigurePair& pair) {
  finding.confidence = confidence(pair);
  finding.clues = pair.clues;
  return finding;
}

}  // namespace checkclaims
