#include "reasoning/weighed.hpp"

#include <algorithm>

#include "reasoning/contradiction.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_sides = 96;  // sides that are compared pairwise

struct Clashing {
  std::uint32_t one = 0, other = 0;
  ConflictReason reason = ConflictReason::none;
  const FigurePair* pair = nullptr;
};

ConflictReason clash_of(const Quantity& quantity, const BoundedClaim& a, const BoundedClaim& b) {
  const ConflictReason why = conflict_reason(quantity.rule, a, b);
  return why != ConflictReason::none ? why : conflict_reason(quantity.rule, b, a);
}

std::vector<Clashing> clashing(const ClaimGraph& graph, const Quantity& quantity,
                               Relation relation) {
  std::vector<std::uint32_t> sides = taking_part(quantity, relation);
  if (sides.size() > most_sides) sides.resize(most_sides);
  std::vector<Clashing> all;
  for (std::size_t i = 0; i < sides.size(); ++i)
    for (std::size_t j = i + 1; j < sides.size(); ++j) {
      const BoundedClaim &a = quantity.bounded_claims[sides[i]],
                         &b = quantity.bounded_claims[sides[j]];
      if (disputing(a, b) != (relation == Relation::dispute)) continue;
      const ConflictReason why = clash_of(quantity, a, b);
      const FigurePair* pair = graph.weighed(a.claim, b.claim);
      if (pair != nullptr && pair->accounted_for) continue;
      if (why != ConflictReason::none) all.push_back({sides[i], sides[j], why, pair});
    }
  return all;
}

/// Index of the sentence among those of the text, without the headline; empty in the headline.
std::optional<std::size_t> sentence_of(const Document& document, const LinkedClaim& claim) {
  std::size_t index = 0;
  for (const Sentence& sentence : document.sentences) {
    const bool title = document.blocks[sentence.block].kind == BlockKind::title;
    if (claim.said.value_span.begin < sentence.span.end)
      return title ? std::nullopt : std::optional(index);
    index += title ? 0 : 1;
  }
  return index;
}

bool headline_against_lead(const ClaimGraph& graph, const Quantity& quantity, const Clashing& c) {
  constexpr std::size_t lead = 3;  // sentences
  const Document& document = graph.analysis().documents[quantity.bounded_claims[c.one].document];
  const auto a = sentence_of(document, graph.claim(quantity.bounded_claims[c.one])),
             b = sentence_of(document, graph.claim(quantity.bounded_claims[c.other]));
  // A thousand against two is a figure of speech.
  const BoundedClaim &one = quantity.bounded_claims[c.one],
                     &other = quantity.bounded_claims[c.other];
  if (std::min(one.said, other.said) * 10 < std::max(one.said, other.said)) return false;
  return a.has_value() != b.has_value() && a.value_or(0) < lead && b.value_or(0) < lead;
}

}  // namespace

std::optional<WeighedSides> weigh_sides(const ClaimGraph& graph, const Quantity& quantity,
                                        Relation relation) {
  if (graph.analysis().figure_pairs.empty()) return std::nullopt;
  std::vector<Clashing> all = clashing(graph, quantity, relation);
  // Within one article nothing is weighed: a conflict between headline and lead is left to the
  // rule, and two figures of the body, which may be about two things, are ignored.
  const auto within = [&](const Clashing& c) {
    return quantity.bounded_claims[c.one].document == quantity.bounded_claims[c.other].document;
  };
  if (std::any_of(all.begin(), all.end(), [&](const Clashing& c) {
        return within(c) && headline_against_lead(graph, quantity, c);
      }))
    return std::nullopt;
  WeighedSides found;
  std::erase_if(all, [](const Clashing& c) { return c.pair == nullptr; });
  if (all.empty()) return found;
  const Clashing* surest = nullptr;
  for (const Clashing& c : all)
    if (c.pair != nullptr && (surest == nullptr || c.pair->odds > surest->pair->odds)) surest = &c;
  const Thresholds& thresholds = graph.thresholds();
  const std::int32_t most = probability(surest->pair->odds);
  if (most < thresholds.shown) return found;
  found.surest = surest->pair;
  const bool proved =
      surest->reason == ConflictReason::order || surest->reason == ConflictReason::settled;
  if (most >= thresholds.error && proved && surest->pair->unexplained)
    found.severity = Severity::error;
  else if (most >= thresholds.warning)
    found.severity = Severity::warning;
  const std::int32_t least = std::min(most, thresholds.warning);
  for (const Clashing& c : all) {
    if (&c != surest && (c.pair == nullptr || probability(c.pair->odds) < least)) continue;
    found.sides.push_back(c.one);
    found.sides.push_back(c.other);
  }
  std::sort(found.sides.begin(), found.sides.end());
  found.sides.erase(std::unique(found.sides.begin(), found.sides.end()), found.sides.end());
  return found;
}

Finding with_confidence(Finding finding, const FigurePair& pair) {
  finding.confidence = probability(pair.odds);
  finding.clues = pair.clues;
  return finding;
}

}  // namespace checkclaims
