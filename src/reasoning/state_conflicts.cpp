#include "reasoning/state_conflicts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "checkclaims/states.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_claims_of_state = 64;  // claims of one state that are compared

using ClaimIds = std::vector<ClaimId>;

/// The claims under one key, and the articles that make them.
class Attribute {
 public:
  /// `denied`: states that some article denies.
  Attribute(const Analysis& analysis, const StateGraph& graph, const ClaimIds& claims,
            const std::set<std::string_view>& denied)
      : analysis_(analysis), graph_(graph), denied_(denied) {
    for (const ClaimId i : claims) {
      const LinkedClaim& claim = analysis.claims[i];
      by_state_[claim.status().state].push_back(i);
      articles_[claim.status().state].insert(claim.document);
      if (const std::size_t state = graph.index(claim.status().state); state < graph.states.size())
        told_ |= 1U << state;
    }
    for (auto& [state, of_state] : by_state_) thin(of_state);
  }

  std::optional<StatusPair> reason() const {
    std::optional<StatusPair> disputed;
    for (auto one = by_state_.begin(); one != by_state_.end(); ++one)
      for (auto other = std::next(one); other != by_state_.end(); ++other) {
        if (compatible(one->first, other->first) || stated_together(one->first, other->first))
          continue;
        if (denied(one->first) || denied(other->first)) continue;
        for (const ClaimId a : one->second)
          for (const ClaimId b : other->second) {
            StatusPair pair = compared(a, b);
            if (pair.reason == StateConflictReason::none) continue;
            if (!pair.disputed) return pair;
            if (!disputed) disputed = pair;
          }
      }
    return disputed;
  }

 private:
  const LinkedClaim& claim(ClaimId i) const { return analysis_.claims[i]; }

  /// Of many claims of one state, keeps the latest beginnings and the earliest ends: they leave the
  /// least room.
  void thin(ClaimIds& claims) const {
    if (claims.size() <= most_claims_of_state) return;
    const auto low = [&](ClaimId i) {
      return claim(i).when_apart_from_totals.low.value_or(Day{INT32_MIN});
    };
    const auto high = [&](ClaimId i) {
      return claim(i).when_apart_from_totals.high.value_or(Day{INT32_MAX});
    };
    ClaimIds late = claims, early = claims;
    std::stable_sort(late.begin(), late.end(), [&](auto a, auto b) { return low(a) > low(b); });
    std::stable_sort(early.begin(), early.end(), [&](auto a, auto b) { return high(a) < high(b); });
    std::set<ClaimId> kept(late.begin(), late.begin() + most_claims_of_state / 2);
    kept.insert(early.begin(), early.begin() + most_claims_of_state / 2);
    claims.assign(kept.begin(), kept.end());
  }

  bool stated_together(const std::string& one, const std::string& other) const {
    const auto &a = articles_.at(one), &b = articles_.at(other);
    return std::any_of(a.begin(), a.end(),
                       [&](DocumentId document) { return b.contains(document); });
  }

  /// Some article denies this lasting state, so that the dispute is reported openly: "his movement
  /// denied that he was dead".
  bool denied(const std::string& state) const {
    const std::size_t i = graph_.index(state);
    return i < graph_.states.size() && graph_.then[i] == 0 && (graph_.once >> i & 1U) == 0 &&
           denied_.contains(state);
  }

  bool once(const LinkedClaim& c) const {
    const std::string_view named = c.status().state;
    const std::size_t state = graph_.index(named.starts_with("not ") ? named.substr(4) : named);
    return state < graph_.states.size() && (graph_.once >> state & 1U) != 0;
  }

  bool follows(const LinkedClaim& from, const LinkedClaim& to, bool same_day) const {
    return may_follow(graph_, from.status().state, to.status().state, told_, same_day);
  }

  /// The state may have ended without a report, because it was so long ago or nothing says how
  /// long.
  bool faded(const LinkedClaim& from, const LinkedClaim& to) const {
    const std::size_t state = graph_.index(from.status().state);
    if (state == graph_.states.size() || graph_.fades[state] == 0) return false;
    const auto &low = from.when_apart_from_totals.low, &high = to.when_apart_from_totals.high;
    return !low || !high || high->number - low->number > graph_.fades[state];
  }

  /// Some day of `a` is before some day of `b`.
  static bool can_precede(const DayRange& a, const DayRange& b) {
    return !a.low || !b.high || *a.low < *b.high;
  }

  /// "Acquitted of fraud", "found guilty of forgery": each has a charge that the other does not
  /// have.
  static bool on_two_charges(const LinkedClaim& one, const LinkedClaim& other) {
    const auto &a = one.status().charges, &b = other.status().charges;
    return !a.empty() && !b.empty() && !std::includes(a.begin(), a.end(), b.begin(), b.end()) &&
           !std::includes(b.begin(), b.end(), a.begin(), a.end());
  }

  StatusPair compared(ClaimId a, ClaimId b) const {
    const LinkedClaim &one = claim(a), &other = claim(b);
    if (on_two_charges(one, other)) return {a, b};
    const DayRange &first = one.when_apart_from_totals, &second = other.when_apart_from_totals;
    StatusPair pair{a, b, StateConflictReason::none, false, one.company != other.company};
    if (surely_before(second, first)) std::swap(pair.first, pair.second);
    pair.disputed = !one.said.speaker.empty() && !other.said.speaker.empty() &&
                    !one.said.speaker.front().empty() && !other.said.speaker.front().empty() &&
                    one.said.speaker.front() != other.said.speaker.front();
    const bool meet = can_coincide(first, second);
    const bool one_day = first.exact() && first == second;
    const bool same_day_possible = meet && (follows(one, other, true) || follows(other, one, true));
    if (once(one) && once(other)) {
      const bool undated = first.unbounded() || second.unbounded();
      if (undated && meet)
        pair.reason = StateConflictReason::undated;
      else if (one_day && !same_day_possible)
        pair.reason = StateConflictReason::together;
      return pair;
    }
    const bool order_possible = (can_precede(first, second) && follows(one, other, false)) ||
                                (can_precede(second, first) && follows(other, one, false));
    if (same_day_possible || order_possible || faded(claim(pair.first), claim(pair.second)))
      return pair;
    pair.reason = one_day ? StateConflictReason::together : StateConflictReason::order;
    return pair;
  }

  const Analysis& analysis_;
  const StateGraph& graph_;
  const std::set<std::string_view>& denied_;
  std::uint32_t told_ = 0;
  std::map<std::string, ClaimIds> by_state_;
  std::map<std::string, std::set<DocumentId>> articles_;
};

}  // namespace

std::vector<StatusPair> status_pairs(const ClaimGraph& graph) {
  const Analysis& analysis = graph.analysis();
  const auto topics = graph.topics(ClaimKind::status);
  std::map<std::string, StateGraph> successions;  // by attribute
  if (!topics.empty())
    for (StateGraph& states : state_graphs(*analysis.lexicon))
      successions.emplace(states.attribute, std::move(states));
  std::vector<StatusPair> pairs;
  for (const std::span<const ClaimId> topic : topics) {
    std::vector<ClaimId> claims;
    std::set<std::string_view> denied, named;
    for (const ClaimId i : topic) {
      const LinkedClaim& claim = analysis.claims[i];
      if (stated(claim)) {
        claims.push_back(i);
        named.insert(claim.status().state);
      } else if (claim.said.modality == Modality::denied) {
        denied.insert(claim.status().state);
      }
    }
    if (named.size() < 2) continue;
    const auto states = successions.find(analysis.claims[claims.front()].said.measure);
    if (states == successions.end()) continue;
    if (const auto pair = Attribute(analysis, states->second, claims, denied).reason())
      pairs.push_back(*pair);
  }
  return pairs;
}

}  // namespace checkclaims
