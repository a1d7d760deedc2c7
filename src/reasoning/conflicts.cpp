// Finds the claims that cannot be true together, without comparing every pair. A total is T(day),
// which never falls and is constant once settled; a bounded claim gives days and bounds of T. The
// lower of two needs a day on which it comes first. So each bounded claim only has to be compared
// with the highest (or lowest) of those whose days rule that out, and these are found by sweeping
// over the days once in each direction.
#include "reasoning/conflicts.hpp"

#include <algorithm>
#include <numeric>

#include "reasoning/running_max.hpp"

namespace checkclaims {
namespace {

constexpr std::uint32_t none = Conflicts::none;
using Indexes = std::vector<std::uint32_t>;

void note(std::uint32_t& slot, std::uint32_t bounded) {
  if (slot == none) slot = bounded;
}

class Sweep {
 public:
  Sweep(const ComparisonRule& rule, std::span<const BoundedClaim> bounded_claims,
        std::uint32_t speakers)
      : rule_(rule),
        bounded_claims_(bounded_claims),
        speakers_(speakers),
        highest_(speakers),
        lowest_(speakers) {
    const std::size_t n = bounded_claims.size();
    found_.conflict.resize(n);
    found_.dispute.resize(n);
    found_.revised_by.assign(n, none);
    found_.revises.assign(n, false);
  }

  ConflictSet run() {
    Indexes all(bounded_claims_.size());
    std::iota(all.begin(), all.end(), 0U);
    std::erase_if(all, [&](std::uint32_t i) { return bounded_claims_[i].excluded; });
    find_corrected(all);
    std::erase_if(all, [&](std::uint32_t i) { return found_.revised_by[i] != none; });
    if (rule_.counting != Counting::snapshot) by_order(all);
    if (rule_.counting == Counting::event_total) by_settlement(all);
    for (const auto& [begin, end] : time_groups(all))
      as_one_time(std::span(all).subspan(begin, end - begin));
    if (rule_.counting == Counting::event_total) {
      std::erase_if(all, [&](std::uint32_t i) { return !bounded_claims_[i].undated; });
      std::sort(all.begin(), all.end());
      as_one_time(all);
    }
    return std::move(found_);
  }

 private:
  const BoundedClaim& at(std::uint32_t i) const { return bounded_claims_[i]; }

  /// Queries with claim i as the lower one: `highest` holds the at_least bounds of possible
  /// conflicts.
  void ask_above(const RunningMax& highest, std::uint32_t i) {
    note(found_.conflict[i].above, highest.in_conflict(at(i).at_most, at(i).speaker));
    note(found_.dispute[i].above, highest.in_dispute(at(i).at_most, at(i).speaker));
  }
  /// Queries with claim i as the higher one: `lowest` holds the negated at_most bounds.
  void ask_below(const RunningMax& lowest, std::uint32_t i) {
    note(found_.conflict[i].below, lowest.in_conflict(-at(i).at_least, at(i).speaker));
    note(found_.dispute[i].below, lowest.in_dispute(-at(i).at_least, at(i).speaker));
  }
  void offer_high(RunningMax& highest, std::uint32_t i) const {
    highest.add(at(i).at_least, i, at(i).speaker);
  }
  void offer_low(RunningMax& lowest, std::uint32_t i) const {
    lowest.add(-at(i).at_most, i, at(i).speaker);
  }

  Indexes sorted_by_low(Indexes indexes) const {
    std::sort(indexes.begin(), indexes.end(), [&](std::uint32_t a, std::uint32_t b) {
      return at(a).low != at(b).low ? at(a).low < at(b).low : a < b;
    });
    return indexes;
  }
  Indexes sorted_by_high(Indexes indexes) const {
    std::sort(indexes.begin(), indexes.end(), [&](std::uint32_t a, std::uint32_t b) {
      return at(a).high != at(b).high ? at(a).high < at(b).high : a < b;
    });
    return indexes;
  }

  void by_order(const Indexes& all) {
    const Indexes by_low = sorted_by_low(all), by_high = sorted_by_high(all);
    RunningMax highest(speakers_), lowest(speakers_);
    auto earlier = by_high.begin();
    for (const std::uint32_t i : by_low) {
      for (; earlier != by_high.end() && at(*earlier).high < at(i).low; ++earlier)
        offer_high(highest, *earlier);
      ask_above(highest, i);
    }
    auto later = by_low.rbegin();
    for (auto i = by_high.rbegin(); i != by_high.rend(); ++i) {
      for (; later != by_low.rend() && at(*later).low > at(*i).high; ++later)
        offer_low(lowest, *later);
      ask_below(lowest, *i);
    }
  }

  bool settled(std::uint32_t i) const { return rule_.settled_on && at(i).low >= *rule_.settled_on; }

  void by_settlement(const Indexes& all) {
    if (!rule_.settled_on) return;
    RunningMax highest(speakers_), lowest(speakers_);
    for (const std::uint32_t i : all) {
      offer_high(highest, i);
      if (settled(i)) offer_low(lowest, i);
    }
    for (const std::uint32_t i : all) {
      if (settled(i)) ask_above(highest, i);
      ask_below(lowest, i);
    }
  }

  /// Ranges of `all` (sorted by time group on return) with one time group each.
  std::vector<std::pair<std::size_t, std::size_t>> time_groups(Indexes& all) const {
    std::sort(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) {
      return at(a).time_group != at(b).time_group ? at(a).time_group < at(b).time_group : a < b;
    });
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
      while (end < all.size() && at(all[end]).time_group == at(all[begin]).time_group) ++end;
      if (at(all[begin]).time_group != 0 && end - begin > 1) ranges.emplace_back(begin, end);
    }
    return ranges;
  }

  void as_one_time(std::span<const std::uint32_t> group) {
    if (group.size() < 2) return;
    // Most time groups have two or three bounded claims; the tables pay off only for large ones.
    if (group.size() <= 8) {
      for (const std::uint32_t a : group)
        for (const std::uint32_t b : group) {
          if (at(a).at_most >= at(b).at_least) continue;
          auto& found = disputing(at(a), at(b)) ? found_.dispute : found_.conflict;
          note(found[a].above, b);
          note(found[b].below, a);
        }
      return;
    }
    Indexes heard;
    for (const std::uint32_t i : group) {
      offer_high(highest_, i);
      offer_low(lowest_, i);
      heard.push_back(at(i).speaker);
    }
    for (const std::uint32_t i : group) {
      ask_above(highest_, i);
      ask_below(lowest_, i);
    }
    highest_.reset(heard);
    lowest_.reset(heard);
  }

  /// An announced revision corrects the claims that it conflicts with, unless it is surely earlier.
  void find_corrected(const Indexes& all) {
    Indexes revisions;
    for (const std::uint32_t i : all)
      if (at(i).revision) revisions.push_back(i);
    if (revisions.empty()) return;
    if (rule_.counting != Counting::snapshot) corrected_by_order(all, revisions);
    if (rule_.counting == Counting::event_total) corrected_by_settlement(all, revisions);
    Indexes by_time = all;
    for (const auto& [begin, end] : time_groups(by_time))
      corrected_at_once(std::span(by_time).subspan(begin, end - begin));
    Indexes undated;
    std::copy_if(all.begin(), all.end(), std::back_inserter(undated),
                 [&](std::uint32_t i) { return at(i).undated; });
    if (rule_.counting == Counting::event_total) corrected_at_once(undated);
  }

  void correct(std::uint32_t i, std::uint32_t by) {
    if (by == none) return;
    note(found_.revised_by[i], by);
    found_.revises[by] = true;
  }

  void corrected_by_order(const Indexes& all, const Indexes& revisions) {
    const Indexes by_high = sorted_by_high(all), by_low = sorted_by_low(revisions);
    RunningMax lowest(1);
    auto later = by_low.rbegin();
    for (auto i = by_high.rbegin(); i != by_high.rend(); ++i) {
      for (; later != by_low.rend() && at(*later).low > at(*i).high; ++later)
        lowest.add(-at(*later).at_most, *later, 0);
      correct(*i, lowest.any(-at(*i).at_least));
    }
  }

  void corrected_by_settlement(const Indexes& all, const Indexes& revisions) {
    if (!rule_.settled_on) return;
    const Indexes by_low = sorted_by_low(all), by_high = sorted_by_high(revisions);
    RunningMax lowest(1), highest(1);
    auto not_earlier = by_high.rbegin();
    for (auto i = by_low.rbegin(); i != by_low.rend(); ++i) {
      for (; not_earlier != by_high.rend() && at(*not_earlier).high >= at(*i).low; ++not_earlier) {
        highest.add(at(*not_earlier).at_least, *not_earlier, 0);
        if (settled(*not_earlier)) lowest.add(-at(*not_earlier).at_most, *not_earlier, 0);
      }
      correct(*i, lowest.any(-at(*i).at_least));
      if (settled(*i)) correct(*i, highest.any(at(*i).at_most));
    }
  }

  void corrected_at_once(std::span<const std::uint32_t> group) {
    RunningMax lowest(1), highest(1);
    for (const std::uint32_t i : group) {
      if (!at(i).revision) continue;
      highest.add(at(i).at_least, i, 0);
      lowest.add(-at(i).at_most, i, 0);
    }
    for (const std::uint32_t i : group) {
      correct(i, lowest.any(-at(i).at_least));
      correct(i, highest.any(at(i).at_most));
    }
  }

  const ComparisonRule& rule_;
  std::span<const BoundedClaim> bounded_claims_;
  std::uint32_t speakers_;
  RunningMax highest_, lowest_;  // for one time group at a time
  ConflictSet found_;
};

}  // namespace

ConflictReason conflict_reason(const ComparisonRule& rule, const BoundedClaim& lower,
                               const BoundedClaim& higher) {
  if (lower.at_most >= higher.at_least) return ConflictReason::none;
  if (rule.counting != Counting::snapshot && lower.low > higher.high) return ConflictReason::order;
  const bool one_time = lower.time_group != 0 && lower.time_group == higher.time_group;
  if (rule.counting == Counting::running_total)
    return one_time ? ConflictReason::together : ConflictReason::none;
  if (rule.counting == Counting::event_total && rule.settled_on && lower.low >= *rule.settled_on)
    return ConflictReason::settled;
  if (one_time) return ConflictReason::together;
  if (rule.counting == Counting::event_total && lower.undated && higher.undated)
    return ConflictReason::undated;
  return ConflictReason::none;
}

bool corrects(const ComparisonRule& rule, const BoundedClaim& reviser, const BoundedClaim& other) {
  if (!reviser.revision || reviser.high < other.low) return false;
  return conflict_reason(rule, reviser, other) != ConflictReason::none ||
         conflict_reason(rule, other, reviser) != ConflictReason::none;
}

ConflictSet find_conflicts(const ComparisonRule& rule, std::span<const BoundedClaim> bounded_claims,
                           std::uint32_t speakers) {
  return Sweep(rule, bounded_claims, std::max(speakers, 1U)).run();
}

}  // namespace checkclaims
