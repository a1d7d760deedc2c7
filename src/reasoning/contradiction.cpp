#include "reasoning/contradiction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_rivals = 16;
constexpr std::uint32_t none = Opponents::none;

/// Two stances that cannot both be true.
struct Pair {
  std::uint32_t lower = none, higher = none;
  Clash clash = Clash::none;
};

/// Nothing where the two do not stand in this relation.
Pair pair_of(const Quantity& quantity, std::uint32_t a, std::uint32_t b, Relation relation) {
  const Stance& one = quantity.stances[a];
  const Stance& other = quantity.stances[b];
  if (relation == Relation::revision) {
    if (!corrects(quantity.terms, one, other) && !corrects(quantity.terms, other, one)) return {};
  } else if (disputing(one, other) != (relation == Relation::dispute)) {
    return {};
  }
  if (const Clash why = clash(quantity.terms, one, other); why != Clash::none) return {a, b, why};
  if (const Clash why = clash(quantity.terms, other, one); why != Clash::none) return {b, a, why};
  return {};
}

/// Prefers what proves best: exact figures, stated days, then the order of stances.
class Choice {
 public:
  Choice(const ClaimGraph& graph, const Quantity& quantity, std::span<const std::uint32_t> sides, Relation relation)
      : graph_(graph), quantity_(quantity), relation_(relation), left_(sides.begin(), sides.end()),
        taken_(quantity.camps, false) {
    std::sort(left_.begin(), left_.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
  }

  void run() {
    while (rivals.size() < most_rivals && seed()) {
      while (rivals.size() < most_rivals && grow()) {
      }
    }
    std::sort(rivals.begin(), rivals.end());
  }

  std::vector<std::uint32_t> rivals;
  std::vector<Pair> pairs;  ///< each rival is in at least one

 private:
  std::tuple<bool, int, std::uint32_t> rank(std::uint32_t i) const {
    const Stance& stance = quantity_.stances[i];
    const auto& documents = graph_.analysis().documents;
    const auto basis = stance.document < documents.size() ? documents[stance.document].published.basis : DateBasis::unknown;
    return {!stance.exact(), -static_cast<int>(basis), i};
  }

  void take(std::uint32_t i) {
    if (std::find(rivals.begin(), rivals.end(), i) != rivals.end()) return;
    rivals.push_back(i);
    taken_[quantity_.stances[i].camp] = true;
  }

  /// The best of the camps that are left, and its best opponent.
  bool seed() {
    for (const std::uint32_t a : left_) {
      if (taken_[quantity_.stances[a].camp]) continue;
      Pair best;
      for (const std::uint32_t b : left_) {
        const Pair pair = pair_of(quantity_, a, b, relation_);
        if (pair.clash == Clash::none) continue;
        if (best.clash == Clash::none) best = pair;
        if (pair.clash != Clash::undated) {
          best = pair;
          break;
        }
      }
      if (best.clash == Clash::none) continue;
      take(best.lower);
      take(best.higher);
      pairs.push_back(best);
      return true;
    }
    return false;
  }

  /// One more camp, by a side that cannot be true with a rival already chosen.
  bool grow() {
    const std::vector<std::uint32_t> chosen = rivals;
    for (const std::uint32_t a : left_) {
      if (rivals.size() >= most_rivals) break;
      if (taken_[quantity_.stances[a].camp]) continue;
      for (const std::uint32_t b : chosen) {
        const Pair pair = pair_of(quantity_, a, b, relation_);
        if (pair.clash == Clash::none) continue;
        take(a);
        pairs.push_back(pair);
        break;
      }
    }
    return rivals.size() > chosen.size();
  }

  const ClaimGraph& graph_;
  const Quantity& quantity_;
  Relation relation_;
  std::vector<std::uint32_t> left_;
  std::vector<bool> taken_;
};

/// Writes the proof, and adds the quotations it needs to the labels.
class Argument {
 public:
  Argument(const ClaimGraph& graph, const Quantity& quantity, std::span<const std::uint32_t> rivals, Finding finding)
      : graph_(graph), quantity_(quantity), rivals_(rivals), finding_(std::move(finding)) {}

  Finding run(std::span<const Pair> pairs, Relation relation) {
    for (const Pair& pair : pairs) {
      state_values(pair);
      state_days(pair);
      if (relation == Relation::dispute) {
        finding_.proof.push_back(fmt::format("{} is what {} say, {} what {} say", name(pair.lower), speaker(pair.lower),
                                             name(pair.higher), speaker(pair.higher)));
      }
      if (relation == Relation::revision) {
        const bool lower = corrects(quantity_.terms, at(pair.lower), at(pair.higher));
        finding_.proof.push_back(
            fmt::format("{} announces the correction itself", name(lower ? pair.lower : pair.higher)));
      }
    }
    for (const std::uint32_t i : rivals_) {
      const Claim& claim = graph_.claim(at(i));
      if (claim.loose) {
        finding_.proof.push_back(fmt::format("{} uses a looser word, read as {} because no figure beside it says otherwise",
                                             name(i), in_words(claim.measure)));
      }
    }
    return std::move(finding_);
  }

 private:
  const Stance& at(std::uint32_t i) const { return quantity_.stances[i]; }
  const Value& value(std::uint32_t i) const { return graph_.claim(at(i)).value; }
  const std::string& speaker(std::uint32_t i) const { return graph_.claim(at(i)).speaker.front(); }
  std::string name(std::uint32_t i) const {
    return reference(static_cast<std::size_t>(std::find(rivals_.begin(), rivals_.end(), i) - rivals_.begin()));
  }

  /// " even when that is rounded (1,150..1,249)", where a value reaches beyond its words.
  std::string reach(std::uint32_t i) const {
    if (value(i).possible == value(i).hard) return "";
    return fmt::format(" even when that is rounded ({})", in_words(value(i).possible));
  }

  void state_values(const Pair& pair) {
    // The one that rounding widens is named last.
    const bool swap = reach(pair.higher).empty() && !reach(pair.lower).empty();
    const std::uint32_t one = swap ? pair.higher : pair.lower, other = swap ? pair.lower : pair.higher;
    std::string step = fmt::format("{} {} is outside {} {}{}", name(one), in_words(value(one)), name(other),
                                   in_words(value(other)), reach(other));
    if (!reach(one).empty() && !reach(other).empty()) step += fmt::format(", and {}{}", name(one), reach(one));
    finding_.proof.push_back(std::move(step));
  }

  void state_days(const Pair& pair) {
    const Stance& lower = at(pair.lower);
    const Stance& higher = at(pair.higher);
    const std::string low = name(pair.lower), high = name(pair.higher);
    switch (pair.clash) {
      case Clash::order:
        finding_.proof.push_back(fmt::format("{} is of {} and {} surely before it, of {}; a total does not fall", low,
                                             days(pair.lower), high, days(pair.higher)));
        evidence_from(pair.lower, higher.high + 1);
        evidence_until(pair.higher, lower.low - 1);
        break;
      case Clash::settled: {
        const Day settled{*quantity_.terms.settled_on};
        const int within = graph_.claim(lower).subject.settle_days.value_or(0);
        finding_.proof.push_back(fmt::format(
            "no order saves both: were {} the earlier, an event's total would have fallen; were {} the earlier, "
            "a total settled for over {} days ({}) would have changed",
            high, low, within, to_iso(settled)));
        finding_.proof.push_back(fmt::format("{} is of {}", low, days(pair.lower)));
        evidence_from(pair.lower, settled.number);
        break;
      }
      case Clash::together:
        finding_.proof.push_back(lower.document == higher.document
                                     ? fmt::format("{} and {} stand in one article, for one time", low, high)
                                     : fmt::format("{} and {} are both for {}", low, high, days(pair.lower)));
        if (lower.document == higher.document) break;
        evidence_from(pair.lower, lower.low);
        evidence_until(pair.lower, lower.high);
        evidence_from(pair.higher, higher.low);
        evidence_until(pair.higher, higher.high);
        break;
      case Clash::undated:
        finding_.proof.push_back(
            fmt::format("neither {} nor {} has a day: one may be early, but they cannot both be the settled total", low, high));
        break;
      case Clash::none: break;
    }
  }

  std::string days(std::uint32_t i) const { return in_words(graph_.claim(at(i)).when_apart_from_totals); }

  void evidence_from(std::uint32_t i, std::int32_t first) {
    add_evidence(i, [first](const DayRange& days) { return days.low && days.low->number >= first; },
                 [](const DayRange& days) { return days.low.has_value(); });
  }
  void evidence_until(std::uint32_t i, std::int32_t last) {
    add_evidence(i, [last](const DayRange& days) { return days.high && days.high->number <= last; },
                 [](const DayRange& days) { return days.high.has_value(); });
  }

  /// The quotations that date the article of a rival: one that suffices, else all that
  /// can help, unless the claim names its own day.
  template <class Suffices, class Helps>
  void add_evidence(std::uint32_t i, Suffices suffices, Helps helps) {
    const auto& documents = graph_.analysis().documents;
    if (at(i).document >= documents.size()) return;
    const Published& published = documents[at(i).document].published;
    if (published.basis != DateBasis::inferred) return;
    std::vector<const DateEvidence*> helpful;
    for (const DateEvidence& evidence : published.why) {
      if (evidence.from_total || !helps(evidence.days)) continue;
      if (suffices(evidence.days)) return quote_evidence(evidence, i);
      helpful.push_back(&evidence);
    }
    if (graph_.claim(at(i)).as_of) return;
    for (const DateEvidence* evidence : helpful) quote_evidence(*evidence, i);
  }

  void quote_evidence(const DateEvidence& evidence, std::uint32_t dates) {
    const auto same = [&](const Label& label) {
      return label.role == LabelRole::evidence && label.document == evidence.document &&
             label.span == evidence.span && label.text == evidence.gives;
    };
    auto found = std::find_if(finding_.labels.begin(), finding_.labels.end(), same);
    if (found == finding_.labels.end()) {
      Label label;
      label.role = LabelRole::evidence;
      label.quotes_claim = false;
      label.document = evidence.document;
      label.span = evidence.span;
      label.text = evidence.gives;
      finding_.labels.push_back(std::move(label));
      found = std::prev(finding_.labels.end());
    }
    const auto index = static_cast<std::size_t>(found - finding_.labels.begin());
    std::string step = fmt::format("{} dates {}: {}", reference(index), name(dates), evidence.gives);
    if (std::find(finding_.proof.begin(), finding_.proof.end(), step) == finding_.proof.end())
      finding_.proof.push_back(std::move(step));
  }

  const ClaimGraph& graph_;
  const Quantity& quantity_;
  std::span<const std::uint32_t> rivals_;
  Finding finding_;
};

std::string message(const ClaimGraph& graph, const Quantity& quantity, std::span<const std::uint32_t> sides,
                    Relation relation) {
  const Claim& claim = graph.claim(quantity.stances.front());
  const std::string what = fmt::format("{}, {}: {}", claim.subject.name, in_words(claim.measure),
                                       list_values(graph, quantity, sides));
  switch (relation) {
    case Relation::conflict: return what + " cannot all be true";
    case Relation::dispute: return what + " are what different speakers say";
    case Relation::revision: return what + " differ by an announced revision";
  }
  return what;
}

}  // namespace

std::vector<std::uint32_t> taking_part(const Quantity& quantity, Relation relation) {
  const Rivals& rivals = quantity.rivals;
  std::vector<std::uint32_t> sides;
  for (std::uint32_t i = 0; i < quantity.stances.size(); ++i) {
    if (relation == Relation::revision) {
      if (rivals.revised_by[i] != none) sides.insert(sides.end(), {i, rivals.revised_by[i]});
      continue;
    }
    const Opponents& found = relation == Relation::conflict ? rivals.conflict[i] : rivals.dispute[i];
    if (quantity.terms.counting != Counting::running_total) {
      if (found.any()) sides.push_back(i);
    } else if (found.above != none) {
      sides.insert(sides.end(), {i, found.above});
    }
  }
  std::sort(sides.begin(), sides.end());
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  return sides;
}

bool beyond_doubt(const Quantity& quantity, std::span<const std::uint32_t> sides) {
  return std::any_of(sides.begin(), sides.end(), [&](std::uint32_t i) {
    const Opponents& found = quantity.rivals.conflict[i];
    const auto sure = [&](std::uint32_t lower, std::uint32_t higher) {
      return lower != none && higher != none &&
             clash(quantity.terms, quantity.stances[lower], quantity.stances[higher]) != Clash::undated;
    };
    return sure(i, found.above) || sure(found.below, i);
  });
}

Finding contradiction(const ClaimGraph& graph, const Quantity& quantity, std::span<const std::uint32_t> sides,
                      Relation relation, std::string_view rule, Severity severity) {
  Choice choice(graph, quantity, sides, relation);
  choice.run();
  Finding finding = finding_about(graph, quantity, sides, rule, severity);
  finding.message = message(graph, quantity, sides, relation);
  for (const std::uint32_t i : choice.rivals)
    finding.labels.push_back(quote(graph, quantity.stances[i], LabelRole::rival, statement(graph.claim(quantity.stances[i]))));
  finding = Argument(graph, quantity, choice.rivals, std::move(finding)).run(choice.pairs, relation);
  if (choice.rivals.size() < finding.values.size())
    finding.proof.push_back(fmt::format("{} more values take part", finding.values.size() - choice.rivals.size()));
  return with_repeats(std::move(finding), graph, quantity, choice.rivals);
}

}  // namespace checkclaims
