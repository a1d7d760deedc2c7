#include "reasoning/argument.hpp"

#include <algorithm>

#include "reasoning/evidence.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

/// Writes the proof, and adds to the labels the quotations that the proof needs.
class Argument {
 public:
  Argument(const ClaimGraph& graph, const Quantity& quantity, std::span<const std::uint32_t> rivals,
           Finding finding)
      : graph_(graph), quantity_(quantity), rivals_(rivals), finding_(std::move(finding)) {}

  Finding run(std::span<const ConflictingPair> pairs, Relation relation) {
    for (const ConflictingPair& pair : pairs) {
      state_values(pair);
      state_days(pair);
      if (relation == Relation::dispute)
        step({StepKind::attributed,
              {name(pair.lower), speaker(pair.lower), name(pair.higher), speaker(pair.higher)}});
      if (relation == Relation::revision) {
        const bool lower = corrects(quantity_.rule, at(pair.lower), at(pair.higher));
        step({StepKind::announces_correction, {name(lower ? pair.lower : pair.higher)}});
      }
    }
    for (const std::uint32_t i : rivals_) {
      const LinkedClaim& claim = graph_.claim(at(i));
      if (!claim.figure().ambiguous_measure.empty())
        step({StepKind::ambiguous_word,
              {name(i), claim.figure().ambiguous_measure,
               measure_text(claim.said.measure, *graph_.analysis().lexicon)}});
    }
    return std::move(finding_);
  }

 private:
  const BoundedClaim& at(std::uint32_t i) const { return quantity_.bounded_claims[i]; }
  const Value& value(std::uint32_t i) const { return graph_.claim(at(i)).figure().value; }
  const std::string& speaker(std::uint32_t i) const {
    return graph_.claim(at(i)).said.speaker.front();
  }
  LabelRef name(std::uint32_t i) const {
    return {
        static_cast<std::uint32_t>(std::find(rivals_.begin(), rivals_.end(), i) - rivals_.begin())};
  }

  void step(ProofStep step) { add_step(finding_, std::move(step)); }

  bool reaches_further(std::uint32_t i) const { return !(value(i).possible == value(i).hard); }

  void state_values(const ConflictingPair& pair) {
    // The figure with the wider rounding is named last.
    const bool swap = !reaches_further(pair.higher) && reaches_further(pair.lower);
    const std::uint32_t one = swap ? pair.higher : pair.lower,
                        other = swap ? pair.lower : pair.higher;
    step({StepKind::outside,
          {value(one), name(one), Loosened{value(one)}, value(other), name(other),
           Loosened{value(other)}}});
  }

  void state_days(const ConflictingPair& pair) {
    const BoundedClaim& lower = at(pair.lower);
    const BoundedClaim& higher = at(pair.higher);
    const LabelRef low = name(pair.lower), high = name(pair.higher);
    switch (pair.reason) {
      case ConflictReason::order:
        step({StepKind::total_does_not_fall, {high, days(pair.higher), low, days(pair.lower)}});
        evidence_from(pair.lower, higher.high + 1);
        evidence_until(pair.higher, lower.low - 1);
        break;
      case ConflictReason::settled: {
        const Day settled{quantity_.rule.settled_on.value_or(0)};
        const std::int64_t within = graph_.claim(lower).subject.settle_days.value_or(0);
        step({StepKind::settled_total, {high, low, days(pair.lower), settled, within}});
        evidence_from(pair.lower, settled.number);
        break;
      }
      case ConflictReason::together:
        if (lower.document == higher.document) {
          step({StepKind::one_article, {low, high}});
          break;
        }
        step({StepKind::one_day, {low, high, days(pair.lower)}});
        for (const std::uint32_t i : {pair.lower, pair.higher}) {
          evidence_from(i, at(i).low);
          evidence_until(i, at(i).high);
        }
        break;
      case ConflictReason::undated: step({StepKind::both_undated, {low, high}}); break;
      case ConflictReason::none: break;
    }
  }

  const DayRange& days(std::uint32_t i) const { return graph_.claim(at(i)).when_apart_from_totals; }

  void evidence_from(std::uint32_t i, std::int32_t first) {
    add_evidence_from(finding_, graph_, graph_.claim(at(i)), name(i), first);
  }
  void evidence_until(std::uint32_t i, std::int32_t last) {
    add_evidence_until(finding_, graph_, graph_.claim(at(i)), name(i), last);
  }

  const ClaimGraph& graph_;
  const Quantity& quantity_;
  std::span<const std::uint32_t> rivals_;
  Finding finding_;
};

}  // namespace

Finding with_argument(Finding finding, const ClaimGraph& graph, const Quantity& quantity,
                      const ChosenSides& choice, Relation relation) {
  return Argument(graph, quantity, choice.rivals, std::move(finding)).run(choice.pairs, relation);
}

}  // namespace checkclaims
