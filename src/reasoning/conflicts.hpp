#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"

namespace checkclaims {

/// A claim about a figure as numbers that can be sorted. A day is Day::number, a missing one
/// `min_day` or `max_day`. A bound of a value is twice its thousandths, an open low bound one more,
/// an open high bound one less, so that "surely below" is `<`.
struct BoundedClaim {
  static constexpr std::int32_t min_day = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t max_day = std::numeric_limits<std::int32_t>::max();
  static constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max();

  ClaimId claim{};  ///< index into the analysis's claims
  DocumentId document{};
  std::uint32_t speaker = 0;      ///< 0 = no named speaker
  std::uint32_t time_group = 0;   ///< equal and not 0: for one and the same time
  std::uint32_t value_group = 0;  ///< claims with equal hard bounds; numbered by rising value
  std::int32_t low = min_day, high = max_day;               ///< days, apart from what totals prove
  std::int64_t at_least = -unbounded, at_most = unbounded;  ///< what rounding still allows
  std::int64_t hard_low = -unbounded, hard_high = unbounded;
  std::int64_t soft_low = -unbounded, soft_high = unbounded;
  std::int64_t said = 0;  ///< the number named: 42,000 in "over 42,000"
  bool revision = false;
  bool undated = false;   ///< an exact total in an article without a day
  bool excluded = false;  ///< explained by something else: not a side of any conflict

  bool exact() const { return hard_low == hard_high; }
};

/// Why two figures cannot both be true.
enum class ConflictReason : std::uint8_t {
  none,
  order,     ///< a total is lower on a surely later day
  settled,   ///< the lower figure is from a time when the total no longer grew
  together,  ///< they are for one time
  undated,   ///< two articles without a day: one may be early, but both cannot be final
};

/// The relation between two sides.
enum class Relation : std::uint8_t {
  conflict,  ///< one speaker, or at least one speaker is not named
  dispute,   ///< two named speakers
  revision,  ///< one announces that the other is corrected
};

/// The rule by which figures are compared.
struct ComparisonRule {
  Counting counting = Counting::event_total;
  /// first day on which an event's total is fixed; empty = never
  std::optional<std::int32_t> settled_on;
};

/// For each bounded claim one above it and one below it that cannot be true together with it; where
/// the order of days is the reason, the highest and the lowest there is.
struct Conflicts {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t above = none, below = none;
  bool any() const { return above != none || below != none; }
};

/// By bounded claim. A bounded claim that an announced revision corrects is not in any conflict or
/// dispute.
struct ConflictSet {
  std::vector<Conflicts> conflict, dispute;
  /// index of the bounded claim that corrects it, or Conflicts::none
  std::vector<std::uint32_t> revised_by;
  std::vector<bool> revises;  ///< it corrects another
  /// The bounded claim can be true together with all others.
  bool is_consistent(std::size_t bounded) const {
    return !conflict[bounded].any() && !dispute[bounded].any() &&
           revised_by[bounded] == Conflicts::none && !revises[bounded];
  }
};

/// Why `lower` and `higher` cannot both be true; `none` where they can, or where `lower` is not
/// surely the lower.
ConflictReason conflict_reason(const ComparisonRule& rule, const BoundedClaim& lower,
                               const BoundedClaim& higher);

/// `reviser` announces a correction of `other`, with which it conflicts, and is not surely earlier.
bool corrects(const ComparisonRule& rule, const BoundedClaim& reviser, const BoundedClaim& other);

/// Both name a speaker, and the speakers differ.
inline bool disputing(const BoundedClaim& a, const BoundedClaim& b) {
  return a.speaker != 0 && b.speaker != 0 && a.speaker != b.speaker;
}

/// Finds the claims that cannot be true together, in O(n log n). Speaker numbers are below
/// `speakers`.
ConflictSet find_conflicts(const ComparisonRule& rule, std::span<const BoundedClaim> bounded_claims,
                           std::uint32_t speakers);

}  // namespace checkclaims
