// A total never falls, and its parts never exceed it. So a part given for a day after which the
// total cannot have grown further is a lower bound of the total, and so is the sum of parts that do
// not overlap. Each total only has to be compared with the highest of each part, which one sweep
// over the days finds.
#include "reasoning/parts.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>

#include "reasoning/bounded_claims.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/fates_aboard.hpp"
#include "reasoning/running_max.hpp"
#include "reasoning/time_groups.hpp"

namespace checkclaims {
namespace {

using Indexes = std::vector<std::uint32_t>;  // of bounded claims
using ClaimIds = std::vector<ClaimId>;

// groups of people within a whole: no article distinguishes more
constexpr std::size_t most_kinds = 32;

bool comparable(const LinkedClaim& claim) {
  return claim.kind() == ClaimKind::figure && claim.figure().counting != Counting::share &&
         stated(claim);
}

bool may_be_part(const LinkedClaim& claim) { return comparable(claim) && !claim.figure().part_of; }

bool is_total(const LinkedClaim& figure) {
  return figure.figure().whole && figure.figure().counting != Counting::increment;
}

std::int64_t lowest_of(const LinkedClaim& claim) {
  return claim.figure().value.possible.low
             ? std::max<std::int64_t>(claim.figure().value.possible.low->thousandths, 0)
             : 0;
}
std::optional<std::int64_t> highest_of(const LinkedClaim& claim) {
  if (!claim.figure().value.possible.high) return std::nullopt;
  return claim.figure().value.possible.high->thousandths;
}

/// The people counted, without the last word, and the division that this word belongs to: parts of
/// one division with different last words do not overlap.
std::string division(const LinkedClaim& claim) {
  const auto& terms = claim.figure().scope.terms;
  if (terms.empty() || claim.figure().scope.division.empty()) return {};
  std::string text = claim.said.measure + '|' + claim.figure().scope.division;
  for (std::size_t i = 0; i + 1 < terms.size(); ++i) text += '|' + terms[i];
  return text;
}

/// What one sentence says about one figure and its parts.
class StatedParts {
 public:
  explicit StatedParts(const LinkedClaims& claims) : claims_(claims) {}

  std::vector<PartConflict> run() {
    using Place = std::pair<DocumentId, Span>;
    std::map<Place, ClaimIds> at, parts;
    for (const ClaimId i : claims_.ids()) {
      if (!comparable(claims_[i])) continue;
      at[{claims_[i].document, claims_[i].said.value_span}].push_back(i);
      if (claims_[i].figure().part_of)
        parts[{claims_[i].document, claims_[i].figure().part_of->value_span}].push_back(i);
    }
    std::vector<PartConflict> found;
    for (const auto& [place, all] : parts) {
      const auto wholes = at.find(place);
      if (wholes == at.end()) continue;
      for (const ClaimId whole : wholes->second) {
        ClaimIds of_it;
        for (const ClaimId part : all)
          if (belongs(part, whole, wholes->second.size())) of_it.push_back(part);
        if (auto conflict = conflict_of(whole, of_it)) found.push_back(std::move(*conflict));
      }
    }
    return found;
  }

 private:
  bool belongs(ClaimId part, ClaimId whole, std::size_t candidates) const {
    const LinkedClaim& one = claims_[part];
    const LinkedClaim& all = claims_[whole];
    if (kind_of_unit(one.figure().value.unit) != kind_of_unit(all.figure().value.unit))
      return false;
    return candidates == 1 || one.figure().part_of->measure == all.said.measure;
  }

  std::optional<PartConflict> conflict_of(ClaimId whole, const ClaimIds& parts) const {
    const auto high = highest_of(claims_[whole]);
    for (const ClaimId part : parts)
      if (high && least_of_part(claims_[part]) > *high)
        return PartConflict{whole, {part}, true, false, ConflictReason::together};
    ClaimIds closed;
    std::map<std::string, ClaimIds> divisions;
    for (const ClaimId part : parts) {
      if (claims_[part].figure().part_of->closed &&
          claims_[part].said.measure == claims_[whole].said.measure)
        closed.push_back(part);
      if (const std::string name = division(claims_[part]); !name.empty())
        divisions[name].push_back(part);
    }
    if (closed.size() > 1) {
      if (misses(whole, closed))
        return PartConflict{whole, closed, true, true, ConflictReason::together};
      return std::nullopt;
    }
    for (auto& [name, some] : divisions)
      if (high && all_different(some) && sum_of_least(some) > *high)
        return PartConflict{whole, some, true, false, ConflictReason::together};
    return std::nullopt;
  }

  bool all_different(const ClaimIds& parts) const {
    std::vector<std::string> terms;
    for (const ClaimId part : parts) terms.push_back(claims_[part].figure().scope.terms.back());
    std::sort(terms.begin(), terms.end());
    return std::adjacent_find(terms.begin(), terms.end()) == terms.end();
  }

  std::int64_t sum_of_least(const ClaimIds& parts) const {
    return std::accumulate(
        parts.begin(), parts.end(), std::int64_t{0},
        [&](std::int64_t sum, ClaimId part) { return sum + least_of_part(claims_[part]); });
  }

  bool misses(ClaimId whole, const ClaimIds& parts) const {
    if (const auto high = highest_of(claims_[whole]); high && sum_of_least(parts) > *high)
      return true;
    std::int64_t highest = 0;
    for (const ClaimId part : parts) {
      const auto high = highest_of(claims_[part]);
      if (!high) return false;
      highest += *high;
    }
    return highest < lowest_of(claims_[whole]);
  }

  const LinkedClaims& claims_;
};

/// The highest parts offered so far, by the people they count.
class HighestParts {
 public:
  HighestParts(const LinkedClaims& claims, std::uint32_t speakers)
      : claims_(claims), speakers_(speakers) {}

  void add(const BoundedClaim& part, std::uint32_t index) {
    const LinkedClaim& claim = claims_[part.claim];
    // A part without a division that separates it from others stands alone.
    std::string term = claim.said.measure;
    for (const auto& word : claim.figure().scope.terms) term += '|' + word;
    auto& terms = divisions_[division(claim)];
    auto found = terms.find(term);
    if (found == terms.end()) {
      if (kinds_++ >= most_kinds) return;
      found = terms.try_emplace(term, speakers_).first;
    }
    found->second.add(part.at_least, index, part.speaker);
  }

  /// As few parts as together exceed `whole`; empty where no parts do.
  Indexes above(const BoundedClaim& whole, std::span<const BoundedClaim> bounded_claims) const {
    for (const auto& [name, terms] : divisions_) {
      std::vector<std::uint32_t> highest;
      for (const auto& [term, of_term] : terms) {
        const std::uint32_t part = of_term.in_conflict(-BoundedClaim::unbounded, whole.speaker);
        if (part != Conflicts::none && bounded_claims[part].at_least > 0) highest.push_back(part);
      }
      std::stable_sort(highest.begin(), highest.end(), [&](auto a, auto b) {
        return bounded_claims[a].at_least > bounded_claims[b].at_least;
      });
      const std::size_t together =
          name.empty() ? std::min<std::size_t>(highest.size(), 1) : highest.size();
      std::int64_t sum = 0;
      for (std::size_t i = 0; i < together; ++i) {
        sum += bounded_claims[highest[i]].at_least;
        if (sum > whole.at_most)
          return {highest.begin(), highest.begin() + static_cast<std::ptrdiff_t>(i) + 1};
      }
    }
    return {};
  }

 private:
  const LinkedClaims& claims_;
  std::uint32_t speakers_;
  std::size_t kinds_ = 0;
  std::map<std::string, std::map<std::string, RunningMax>> divisions_;
};

/// What articles say about one quantity and its parts.
class KeyedParts {
 public:
  KeyedParts(const Analysis& analysis, ComparisonRule rule, const ClaimIds& wholes,
             const ClaimIds& parts)
      : claims_(analysis.claims), rule_(rule), wholes_(static_cast<std::uint32_t>(wholes.size())) {
    ClaimIds both = wholes;
    both.insert(both.end(), parts.begin(), parts.end());
    bounded_claims_ = bounded_claims_of(claims_, both);
    number_time_groups(analysis, rule.counting, bounded_claims_);
    for (const BoundedClaim& bounded : bounded_claims_)
      speakers_ = std::max(speakers_, bounded.speaker + 1);
    for (std::uint32_t i = wholes_; i < bounded_claims_.size(); ++i)
      bounded_claims_[i].at_least = 2 * least_of_part(claims_[bounded_claims_[i].claim]);
  }

  std::vector<PartConflict> run() {
    if (rule_.counting != Counting::snapshot) by_order();
    if (rule_.counting == Counting::event_total && rule_.settled_on) by_settlement();
    by_time();
    std::vector<PartConflict> all;
    for (auto& [whole, conflict] : found_) all.push_back(std::move(conflict));
    return all;
  }

 private:
  /// The part counts the quantity itself; other parts ("300 of the hostages") bound only a whole of
  /// the same time.
  bool keyed(std::uint32_t part) const {
    return claims_[bounded_claims_[part].claim].figure().whole &&
           claims_[bounded_claims_[part].claim].figure().counting != Counting::increment;
  }

  void ask(const HighestParts& parts, std::uint32_t whole, ConflictReason why) {
    if (found_.contains(whole)) return;
    const Indexes above = parts.above(bounded_claims_[whole], bounded_claims_);
    if (above.empty()) return;
    PartConflict conflict;
    conflict.whole = bounded_claims_[whole].claim;
    for (const std::uint32_t part : above) conflict.parts.push_back(bounded_claims_[part].claim);
    conflict.reason = why;
    found_.emplace(whole, std::move(conflict));
  }

  void by_order() {
    Indexes wholes(wholes_), parts;
    std::iota(wholes.begin(), wholes.end(), 0U);
    for (std::uint32_t i = wholes_; i < bounded_claims_.size(); ++i)
      if (keyed(i)) parts.push_back(i);
    std::sort(wholes.begin(), wholes.end(), [&](auto a, auto b) {
      return std::pair(bounded_claims_[a].low, a) < std::pair(bounded_claims_[b].low, b);
    });
    std::sort(parts.begin(), parts.end(), [&](auto a, auto b) {
      return std::pair(bounded_claims_[a].high, a) < std::pair(bounded_claims_[b].high, b);
    });
    HighestParts highest(claims_, speakers_);
    auto earlier = parts.begin();
    for (const std::uint32_t whole : wholes) {
      for (; earlier != parts.end() && bounded_claims_[*earlier].high < bounded_claims_[whole].low;
           ++earlier)
        highest.add(bounded_claims_[*earlier], *earlier);
      ask(highest, whole, ConflictReason::order);
    }
  }

  void by_settlement() {
    HighestParts highest(claims_, speakers_);
    for (std::uint32_t i = wholes_; i < bounded_claims_.size(); ++i)
      if (keyed(i)) highest.add(bounded_claims_[i], i);
    for (std::uint32_t whole = 0; whole < wholes_; ++whole)
      if (rule_.settled_on && bounded_claims_[whole].low >= *rule_.settled_on)
        ask(highest, whole, ConflictReason::settled);
  }

  void by_time() {
    std::map<std::uint32_t, Indexes> time_groups;
    for (std::uint32_t i = 0; i < bounded_claims_.size(); ++i)
      if (bounded_claims_[i].time_group != 0)
        time_groups[bounded_claims_[i].time_group].push_back(i);
    for (const auto& [time_group, members] : time_groups) {
      HighestParts highest(claims_, speakers_);
      for (const std::uint32_t i : members)
        if (i >= wholes_) highest.add(bounded_claims_[i], i);
      for (const std::uint32_t i : members)
        if (i < wholes_) ask(highest, i, ConflictReason::together);
    }
  }

  const LinkedClaims& claims_;
  ComparisonRule rule_;
  std::uint32_t wholes_, speakers_ = 1;
  std::vector<BoundedClaim> bounded_claims_;
  std::map<std::uint32_t, PartConflict> found_;
};

}  // namespace

bool counts_all(const LinkedClaim& claim) { return may_be_part(claim) && is_total(claim); }

std::int64_t least_of_part(const LinkedClaim& part) {
  const Interval& hard = part.figure().value.hard;
  return hard.exact() ? (std::max<std::int64_t>(hard.low->thousandths, 0) + lowest_of(part)) / 2
                      : lowest_of(part);
}

std::vector<PartConflict> find_part_conflicts(const ClaimGraph& graph) {
  const auto& claims = graph.analysis().claims;
  std::vector<PartConflict> found = StatedParts(claims).run();
  for (PartConflict& conflict : find_fates_above(graph)) found.push_back(std::move(conflict));
  std::map<std::string_view, ClaimIds> parts;  // by key of the whole
  for (const ClaimId i : claims.ids()) {
    if (!may_be_part(claims[i])) continue;
    for (const auto& key : claims[i].whole_keys) {
      const bool other_measure =
          !key.starts_with(claims[i].subject.id + '|' + claims[i].said.measure + '|');
      if (is_total(claims[i]) || other_measure) parts[key].push_back(i);
    }
  }
  for (const auto& [key, some] : parts) {
    ClaimIds wholes = graph.claims_keyed(key);
    std::erase_if(wholes, [&](ClaimId i) { return !counts_all(claims[i]); });
    if (wholes.empty()) continue;
    auto more =
        KeyedParts(graph.analysis(), comparison_rule(claims[wholes.front()]), wholes, some).run();
    std::move(more.begin(), more.end(), std::back_inserter(found));
  }
  std::sort(found.begin(), found.end(), [](const PartConflict& a, const PartConflict& b) {
    return std::tuple(a.whole, !a.stated_together, a.parts) <
           std::tuple(b.whole, !b.stated_together, b.parts);
  });
  found.erase(std::unique(found.begin(), found.end(),
                          [](const auto& a, const auto& b) { return a.whole == b.whole; }),
              found.end());
  return found;
}

}  // namespace checkclaims
