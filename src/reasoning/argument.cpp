#include "reasoning/argument.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reasoning/evidence.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

/// Writes the proof, and adds the quotations it needs to the labels.
class Argument {
 public:
  Argument(const ClaimGraph& graph, const Quantity& quantity, std::span<const std::uint32_t> rivals,
           Finding finding)
      : graph_(graph), quantity_(quantity), rivals_(rivals), finding_(std::move(finding)) {}

  Finding run(std::span<const ConflictingPair> pairs, Relation relation) {
    for (const ConflictingPair& pair : pairs) {
      state_values(pair);
      state_days(pair);
      if (relation == Relation::dispute) {
        step(fmt::format("{} has it from {}, {} from {}", name(pair.lower), speaker(pair.lower),
                         name(pair.higher), speaker(pair.higher)));
      }
      if (relation == Relation::revision) {
        const bool lower = corrects(quantity_.rule, at(pair.lower), at(pair.higher));
        step(fmt::format("{} announces the correction itself",
                         name(lower ? pair.lower : pair.higher)));
      }
    }
    for (const std::uint32_t i : rivals_) {
      const LinkedClaim& claim = graph_.claim(at(i));
      if (!claim.figure().ambiguous_measure.empty()) {
        step(fmt::format("{} says \"{}\", read as {} because no figure beside it says otherwise",
                         name(i), claim.figure().ambiguous_measure,
                         measure_text(claim.said.measure, *graph_.analysis().lexicon)));
      }
    }
    return std::move(finding_);
  }

 private:
  const BoundedClaim& at(std::uint32_t i) const { return quantity_.bounded_claims[i]; }
  const Value& value(std::uint32_t i) const { return graph_.claim(at(i)).figure().value; }
  const std::string& speaker(std::uint32_t i) const {
    return graph_.claim(at(i)).said.speaker.front();
  }
  std::string name(std::uint32_t i) const {
    return reference(
        static_cast<std::size_t>(std::find(rivals_.begin(), rivals_.end(), i) - rivals_.begin()));
  }

  void step(std::string text) { add_step(finding_, std::move(text)); }

  /// " even when that is rounded (1,150..1,249)", where a value reaches beyond its words.
  std::string reach(std::uint32_t i) const {
    return value(i).possible == value(i).hard ? "" : " even " + loosened(value(i));
  }

  void state_values(const ConflictingPair& pair) {
    // The one that rounding widens is named last.
    const bool swap = reach(pair.higher).empty() && !reach(pair.lower).empty();
    const std::uint32_t one = swap ? pair.higher : pair.lower,
                        other = swap ? pair.lower : pair.higher;
    std::string text =
        fmt::format("{} in {}{} is outside {} in {}{}", to_text(value(one)), name(one), reach(one),
                    to_text(value(other)), name(other), reach(other));
    step(std::move(text));
  }

  void state_days(const ConflictingPair& pair) {
    const BoundedClaim& lower = at(pair.lower);
    const BoundedClaim& higher = at(pair.higher);
    const std::string low = name(pair.lower), high = name(pair.higher);
    switch (pair.reason) {
      case ConflictReason::order:
        step(fmt::format("a total does not fall: {} is of {}, {} of {}", high, days(pair.higher),
                         low, days(pair.lower)));
        evidence_from(pair.lower, higher.high + 1);
        evidence_until(pair.higher, lower.low - 1);
        break;
      case ConflictReason::settled: {
        const Day settled{quantity_.rule.settled_on.value_or(0)};
        const int within = graph_.claim(lower).subject.settle_days.value_or(0);
        step(fmt::format(
            "no order saves both: were {} the earlier, an event's total would have fallen; "
            "were {}, of {}, the earlier, a total settled since {} ({} days after the event) "
            "would have changed",
            high, low, days(pair.lower), to_iso(settled), within));
        evidence_from(pair.lower, settled.number);
        break;
      }
      case ConflictReason::together:
        if (lower.document == higher.document) {
          step(fmt::format("{} and {} stand in one article, for one time", low, high));
          break;
        }
        step(fmt::format("{} and {} are both for {}", low, high, days(pair.lower)));
        for (const std::uint32_t i : {pair.lower, pair.higher}) {
          evidence_from(i, at(i).low);
          evidence_until(i, at(i).high);
        }
        break;
      case ConflictReason::undated:
        step(
            fmt::format("nothing says how long after the event {} and {} were written: one may be "
                        "early, but they "
                        "cannot both be the settled total",
                        low, high));
        break;
      case ConflictReason::none: break;
    }
  }

  std::string days(std::uint32_t i) const {
    return to_text(graph_.claim(at(i)).when_apart_from_totals);
  }

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
