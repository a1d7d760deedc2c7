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

/// A bounded claim that repeats an older one after a newer one was public; all as indexes of
/// bounded claims.
struct Stale {
  std::uint32_t bounded = 0, older = 0, newer = 0;
};

/// An article gives two figures the wrong way round.
struct SwappedMeasures {
  std::uint32_t bounded = 0;  ///< index of the bounded claim that it gives here
  ClaimId claim{};            ///< the claim that has the other figure
};

/// What the claims of one key and kind of unit say about one quantity.
struct Quantity {
  ComparisonRule rule;
  std::vector<BoundedClaim> bounded_claims;  ///< by day, then value, then claim id
  ConflictSet rivals;
  std::uint32_t value_groups = 0;
  std::uint32_t speakers = 1;           ///< one more than the highest speaker number
  bool mixed_units = false;             ///< units of time are mixed: bounds are in days
  std::vector<Stale> stale;             ///< excluded because they are out of date
  std::optional<SwappedMeasures> swap;  ///< the reason for its conflict

  /// The bounded claim can be true together with all others.
  bool is_consistent(std::size_t bounded) const {
    return !bounded_claims[bounded].excluded && rivals.is_consistent(bounded);
  }
};

/// A node of the claim graph. Its name points into the analysis.
struct ClaimNode {
  NodeKind kind = NodeKind::claim;
  std::uint32_t index = 0;     ///< as in GraphNode
  std::string_view name = {};  ///< a speaker's name, an entity's or event's id; empty for others
  Day day = {};                ///< only of a day
};

/// What articles claim, as a graph: a claim is joined to the article that contains it, to its
/// attributed speakers, to the entity or event it is about, and to the days for which it holds.
/// Claims about one thing that answer one question (with one key and one kind of unit) are a topic.
///
/// The checks, `graph`, `why` and `timeline` query it, and none of them traverses it directly. It
/// keeps a reference to the analysis.
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

  /// The articles, the claims, then all other nodes in the order in which claims name them, each
  /// once.
  std::vector<ClaimNode> nodes() const;
  /// The edges between nodes, by their indexes; relations between claims are not included.
  std::vector<GraphEdge> edges() const;
  std::uint32_t node_of(ClaimId claim) const;

  /// The claims that answer one question, rising; the topics by key, then kind of unit.
  std::span<const std::vector<ClaimId>> topics() const { return topics_; }
  /// The topics of one kind of claim.
  std::vector<std::span<const ClaimId>> topics(ClaimKind kind) const;
  /// The claims of one key in any unit, rising.
  std::vector<ClaimId> claims_keyed(std::string_view key) const;
  /// The claims about one subject, by its id, rising, whatever they say about it.
  std::vector<ClaimId> claims_about(std::string_view subject) const;
  /// The claims of one article, rising.
  std::vector<ClaimId> claims_in(DocumentId document) const;

  /// Totals and snapshots given by at least two claims, by key.
  std::span<const Quantity> quantities() const { return quantities_; }
  /// The conflicts, disputes and revisions among the claims of one quantity: figures that cannot be
  /// true together for any choice of days.
  const ConflictSet& rivals(const Quantity& quantity) const { return quantity.rivals; }
  /// `members` (indexes of bounded claims) in the order in which they may have followed each other:
  /// the earlier day first by an ordinary reading, the lower value where days leave the order open.
  std::vector<std::uint32_t> successions(const Quantity& quantity,
                                         std::vector<std::uint32_t> members) const;
  /// How the figures of two claims, in either order, were weighed against each other; null where
  /// they were not.
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
