#pragma once
#include <memory>
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "reasoning/rivals.hpp"

namespace checkclaims {

/// What claims of one key and kind of unit say of one quantity.
struct Quantity {
  Terms terms;
  std::vector<Stance> stances;  ///< by day, then value, then claim id
  Rivals rivals;
  std::uint32_t camps = 0;
  bool mixed_units = false;  ///< days beside months: bounds are in days
};

/// Sources, entities, events, days and claims, and what joins them. The checks ask it
/// and never walk it. It keeps a reference to the analysis.
class ClaimGraph {
 public:
  explicit ClaimGraph(const Analysis& analysis);
  ~ClaimGraph();
  ClaimGraph(const ClaimGraph&) = delete;
  ClaimGraph& operator=(const ClaimGraph&) = delete;

  const Analysis& analysis() const { return analysis_; }
  const Claim& claim(const Stance& stance) const { return analysis_.claims[stance.claim]; }

  /// Totals and snapshots that at least two claims speak of, by key.
  std::span<const Quantity> quantities() const { return quantities_; }

  /// The claims of one key that cannot be true together at any choice of days.
  const Rivals& rivals(const Quantity& quantity) const { return quantity.rivals; }

  /// `members` (indexes of stances) as they may have followed each other: the earlier
  /// day first by an ordinary reading, the lower value where days leave it open.
  std::vector<std::uint32_t> successions(const Quantity& quantity, std::vector<std::uint32_t> members) const;

 private:
  struct Nodes;
  Quantity quantity_of(std::span<const std::uint32_t> claims) const;

  const Analysis& analysis_;
  std::unique_ptr<Nodes> nodes_;
  std::vector<Quantity> quantities_;
};

}  // namespace checkclaims
