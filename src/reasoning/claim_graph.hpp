#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "reasoning/conflicts.hpp"
#include "reasoning/parts.hpp"

namespace checkclaims {

/// A bounded claim that repeats an older one after a newer one was public. All are indexes of
/// bounded claims.
struct Stale {
  std::uint32_t bounded = 0, older = 0, newer = 0;
};

/// An article gives two figures the wrong way round.
struct SwappedMeasures {
  std::uint32_t bounded = 0;  ///< what it gives here
  ClaimId claim{};            ///< the claim that has the other figure
};

/// What claims of one key and kind of unit say of one quantity.
struct Quantity {
  ComparisonRule rule;
  std::vector<BoundedClaim> bounded_claims;  ///< by day, then value, then claim id
  ConflictSet rivals;
  std::uint32_t value_groups = 0;
  std::uint32_t speakers = 1;           ///< one more than the greatest number of a speaker
  bool mixed_units = false;             ///< days beside months: bounds are in days
  std::vector<Stale> stale;             ///< set aside: they have fallen behind
  std::optional<SwappedMeasures> swap;  ///< why it is in conflict

  /// The bounded claim can be true with all others.
  bool is_consistent(std::size_t bounded) const {
    return !bounded_claims[bounded].excluded && rivals.is_consistent(bounded);
  }
};

/// Sources, entities, events, days and claims, and what joins them. The checks ask it
/// and never walk it. It keeps a reference to the analysis.
class ClaimGraph {
 public:
  explicit ClaimGraph(const Analysis& analysis, const Thresholds& thresholds = {});
  ~ClaimGraph();
  ClaimGraph(const ClaimGraph&) = delete;
  ClaimGraph& operator=(const ClaimGraph&) = delete;

  const Analysis& analysis() const { return analysis_; }
  const Thresholds& thresholds() const { return thresholds_; }
  /// How the figures of two claims were weighed against each other, in any order; null where they
  /// were not.
  const FigurePair* weighed(ClaimId one, ClaimId other) const;
  const LinkedClaim& claim(const BoundedClaim& bounded) const {
    return analysis_.claims[bounded.claim];
  }

  /// Totals and snapshots that at least two claims speak of, by key.
  std::span<const Quantity> quantities() const { return quantities_; }

  /// The claims of one key that cannot be true together at any choice of days.
  const ConflictSet& rivals(const Quantity& quantity) const { return quantity.rivals; }

  /// Parts that cannot be parts of their wholes.
  const std::vector<PartConflict>& part_conflicts() const { return part_conflicts_; }

  /// The claims of one subject, as indexes: whatever they count, and whether they are compared or
  /// not.
  std::span<const ClaimId> claims_of(std::string_view subject) const;

  /// `members` (indexes of bounded claims) as they may have followed each other: the earlier
  /// day first by an ordinary reading, the lower value where days leave it open.
  std::vector<std::uint32_t> successions(const Quantity& quantity,
                                         std::vector<std::uint32_t> members) const;

 private:
  struct Nodes;
  /// `claims`: their nodes.
  Quantity quantity_of(std::span<const std::uint32_t> claims) const;

  const Analysis& analysis_;
  Thresholds thresholds_;
  std::unique_ptr<Nodes> nodes_;
  std::vector<Quantity> quantities_;
  std::vector<PartConflict> part_conflicts_;
  std::map<std::string_view, std::vector<ClaimId>> by_subject_;
};

}  // namespace checkclaims
