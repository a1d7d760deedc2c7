#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/graph.hpp"
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

/// A node of the claim graph. Its name points into the analysis.
struct ClaimNode {
  NodeKind kind = NodeKind::claim;
  std::uint32_t index = 0;     ///< as in GraphNode
  std::string_view name = {};  ///< a speaker's name, an entity's or event's id; of others empty
  Day day = {};                ///< of a day
};

/// What articles claim, as a graph: a claim is joined to the article that states it, to those it
/// is attributed to, to the entity or event it is about, and to the days for which it holds. Claims
/// about one thing that answer one question (of one key, in one kind of unit) are a topic.
///
/// The checks, `graph`, `why` and `timeline` ask it, and none of them walks it. It keeps a
/// reference to the analysis.
class ClaimGraph {
 public:
  explicit ClaimGraph(const Analysis& analysis, const Thresholds& thresholds = {});
  ~ClaimGraph();
  ClaimGraph(const ClaimGraph&) = delete;
  ClaimGraph& operator=(const ClaimGraph&) = delete;

  const Analysis& analysis() const { return analysis_; }
  const Thresholds& thresholds() const { return thresholds_; }
  const LinkedClaim& claim(ClaimId id) const { return analysis_.claims[id]; }
  const LinkedClaim& claim(const BoundedClaim& bounded) const {
    return analysis_.claims[bounded.claim];
  }

  /// The articles, the claims, then all else in the order in which claims name it, each once.
  std::vector<ClaimNode> nodes() const;
  /// What joins nodes, by their indexes; what claims are to each other is not among it.
  std::vector<GraphEdge> edges() const;
  std::uint32_t node_of(ClaimId claim) const;

  /// The claims that answer one question, rising; the topics by key, then kind of unit.
  std::span<const std::vector<ClaimId>> topics() const { return topics_; }
  /// The topics of one kind of claim.
  std::vector<std::span<const ClaimId>> topics(ClaimKind kind) const;
  /// The claims of one key, whatever their unit, rising.
  std::vector<ClaimId> claims_keyed(std::string_view key) const;
  /// The claims about one subject, by its id, rising: whatever they say of it.
  std::vector<ClaimId> claims_about(std::string_view subject) const;
  /// The claims of one article, rising.
  std::vector<ClaimId> claims_in(DocumentId document) const;

  /// Totals and snapshots that at least two claims speak of, by key.
  std::span<const Quantity> quantities() const { return quantities_; }
  /// The claims of one key that cannot be true together at any choice of days.
  const ConflictSet& rivals(const Quantity& quantity) const { return quantity.rivals; }
  /// `members` (indexes of bounded claims) as they may have followed each other: the earlier
  /// day first by an ordinary reading, the lower value where days leave it open.
  std::vector<std::uint32_t> successions(const Quantity& quantity,
                                         std::vector<std::uint32_t> members) const;
  /// How the figures of two claims were weighed against each other, in any order; null where they
  /// were not.
  const FigurePair* weighed(ClaimId one, ClaimId other) const;
  /// Parts that cannot be parts of their wholes.
  const std::vector<PartConflict>& part_conflicts() const { return part_conflicts_; }

 private:
  struct Nodes;
  std::vector<ClaimId> claims_into(std::uint32_t node, EdgeKind kind) const;
  Quantity quantity_of(std::span<const ClaimId> claims) const;
  void add_quantities();
  void add_part_conflicts();

  const Analysis& analysis_;
  Thresholds thresholds_;
  std::unique_ptr<const Nodes> nodes_;
  std::vector<std::vector<ClaimId>> topics_;
  std::vector<Quantity> quantities_;
  std::vector<PartConflict> part_conflicts_;
};

}  // namespace checkclaims
