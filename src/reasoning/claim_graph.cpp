// The graph is built once and never changes, so it is stored as Boost's compressed sparse rows:
// arrays of edges, sorted by source node and then by target node.
#include "reasoning/claim_graph.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/range/iterator_range.hpp>
#include <map>
#include <tuple>

#include "reasoning/bounded_claims.hpp"
#include "reasoning/order_of_time.hpp"
#include "reasoning/stale.hpp"
#include "reasoning/swapped_measures.hpp"
#include "reasoning/time_groups.hpp"

namespace checkclaims {
namespace {

using Vertex = std::uint32_t;
using CompressedGraph =
    boost::compressed_sparse_row_graph<boost::bidirectionalS, ClaimNode, EdgeKind,
                                       boost::no_property, Vertex, std::uint32_t>;

/// Numbers the nodes and collects the edges between them.
class Builder {
 public:
  explicit Builder(const Analysis& analysis) : analysis_(analysis) {
    std::size_t articles = analysis.documents.size();
    for (const LinkedClaim& claim : analysis.claims)
      articles = std::max<std::size_t>(articles, index(claim.document) + 1);
    for (std::uint32_t i = 0; i < articles; ++i) nodes_.push_back({NodeKind::source, i});
    first_claim_ = static_cast<Vertex>(articles);
    for (std::uint32_t i = 0; i < analysis.claims.size(); ++i)
      nodes_.push_back({NodeKind::claim, i});
    for (const ClaimId i : analysis.claims.ids()) join_claim(i);
  }

  Vertex first_claim() const { return first_claim_; }
  std::map<std::string_view, Vertex> subjects() && { return std::move(subjects_); }

  CompressedGraph graph() const {
    CompressedGraph graph(boost::edges_are_unsorted_multi_pass, ends_.begin(), ends_.end(),
                          kinds_.begin(), static_cast<Vertex>(nodes_.size()));
    for (Vertex v = 0; v < nodes_.size(); ++v) graph[v] = nodes_[v];
    return graph;
  }

 private:
  template <class Key>
  Vertex node(std::map<Key, Vertex>& known, Key key, const ClaimNode& what) {
    const auto [at, first] = known.emplace(key, static_cast<Vertex>(nodes_.size()));
    if (first) nodes_.push_back(what);
    return at->second;
  }

  void join(Vertex from, EdgeKind kind, Vertex to) {
    ends_.emplace_back(from, to);
    kinds_.push_back(kind);
  }

  void join_claim(ClaimId id) {
    const LinkedClaim& claim = analysis_.claims[id];
    const std::uint32_t i = index(id);
    const Vertex said = first_claim_ + i;
    join(said, EdgeKind::stated_in, index(claim.document));
    for (const std::string_view speaker : claim.said.speaker)
      if (!speaker.empty())
        join(said, EdgeKind::said_by, node(speakers_, speaker, {NodeKind::speaker, i, speaker}));
    const bool event = claim.subject.kind == SubjectKind::event;
    const std::string_view name = claim.subject.id;
    const std::size_t known = nodes_.size();
    const Vertex subject =
        node(subjects_, name, {event ? NodeKind::event : NodeKind::entity, i, name});
    join(said, EdgeKind::about, subject);
    join_days(said, claim.when, i);
    if (event && subject == known) join_days(subject, claim.subject.date, i);
  }

  void join_days(Vertex from, const DayRange& days, std::uint32_t claim) {
    const auto day = [&](Day at) { return node(days_, at.number, {NodeKind::day, claim, {}, at}); };
    if (days.exact()) return join(from, EdgeKind::on_day, day(*days.low));
    if (days.low) join(from, EdgeKind::not_before, day(*days.low));
    if (days.high) join(from, EdgeKind::not_after, day(*days.high));
  }

  const Analysis& analysis_;
  std::vector<ClaimNode> nodes_;
  std::vector<std::pair<Vertex, Vertex>> ends_;
  std::vector<EdgeKind> kinds_;
  std::map<std::string_view, Vertex> subjects_, speakers_;
  std::map<std::int32_t, Vertex> days_;
  Vertex first_claim_ = 0;
};

bool is_total_or_snapshot(const LinkedClaim& claim) {
  return claim.kind() == ClaimKind::figure && claim.figure().whole && stated(claim) &&
         claim.figure().counting != Counting::increment &&
         claim.figure().counting != Counting::share;
}

/// The kind of unit of a figure; empty for other claims.
std::string_view unit_kind(const LinkedClaim& claim) {
  return claim.kind() == ClaimKind::figure ? kind_of_unit(claim.figure().value.unit)
                                           : std::string_view();
}

/// By day, then value, then claim id; equal claims of two articles by the other content of these,
/// so that a new file name changes nothing.
void put_in_order(const Analysis& analysis, std::vector<BoundedClaim>& bounded_claims) {
  const auto rank = [](const BoundedClaim& one) {
    return std::tuple(one.low, one.high, one.said, one.hard_low, one.hard_high);
  };
  const auto twins_in_order = [&](const BoundedClaim& a, const BoundedClaim& b) {
    const LinkedClaim &one = analysis.claims[a.claim], &other = analysis.claims[b.claim];
    if (const auto order = one.id <=> other.id; order != 0) return order < 0;
    if (one.said.span != other.said.span) return one.said.span < other.said.span;
    const auto& documents = analysis.documents;
    if (a.document != b.document && documents.contains(std::max(a.document, b.document)))
      if (const auto order = documents[a.document].text <=> documents[b.document].text; order != 0)
        return order < 0;
    return std::tie(a.document, a.claim) < std::tie(b.document, b.claim);
  };
  std::sort(bounded_claims.begin(), bounded_claims.end(),
            [&](const BoundedClaim& a, const BoundedClaim& b) {
              return rank(a) != rank(b) ? rank(a) < rank(b) : twins_in_order(a, b);
            });
}

}  // namespace

struct ClaimGraph::Nodes {
  explicit Nodes(Builder builder)
      : graph(builder.graph()),
        first_claim(builder.first_claim()),
        subjects(std::move(builder).subjects()) {}

  CompressedGraph graph;
  Vertex first_claim;
  std::map<std::string_view, Vertex> subjects;  ///< by id
};

ClaimGraph::ClaimGraph(const Analysis& analysis, const Thresholds& thresholds)
    : analysis_(analysis),
      thresholds_(thresholds),
      nodes_(std::make_unique<const Nodes>(Builder(analysis))) {
  std::map<std::pair<std::string_view, std::string_view>, std::vector<ClaimId>> by_key;
  for (const ClaimId i : analysis.claims.ids())
    by_key[{claim(i).key, unit_kind(claim(i))}].push_back(i);
  topics_.reserve(by_key.size());
  for (auto& [key, claims] : by_key) topics_.push_back(std::move(claims));
  add_quantities();
  add_part_conflicts();
}

ClaimGraph::~ClaimGraph() = default;

void ClaimGraph::add_quantities() {
  for (const std::vector<ClaimId>& topic : topics_) {
    std::vector<ClaimId> totals;
    for (const ClaimId i : topic)
      if (is_total_or_snapshot(claim(i))) totals.push_back(i);
    if (totals.size() > 1) quantities_.push_back(quantity_of(totals));
  }
  exclude_swapped_measures(analysis_.claims, quantities_);
  for (Quantity& quantity : quantities_) {
    quantity.stale = find_stale(quantity);
    if (quantity.stale.empty()) continue;
    for (const Stale& stale : quantity.stale)
      quantity.bounded_claims[stale.bounded].excluded = true;
    quantity.rivals = find_conflicts(quantity.rule, quantity.bounded_claims, quantity.speakers);
  }
}

void ClaimGraph::add_part_conflicts() {
  part_conflicts_ = find_part_conflicts(*this);
  std::erase_if(part_conflicts_, [this](const PartConflict& conflict) {
    return std::any_of(conflict.parts.begin(), conflict.parts.end(), [&](ClaimId part) {
      const FigurePair* pair = weighed(conflict.whole, part);
      return pair != nullptr && pair->of_other_events;
    });
  });
}

Quantity ClaimGraph::quantity_of(std::span<const ClaimId> claims) const {
  Quantity quantity;
  quantity.bounded_claims = bounded_claims_of(analysis_.claims, claims);
  for (const BoundedClaim& bounded : quantity.bounded_claims) {
    quantity.value_groups = std::max(quantity.value_groups, bounded.value_group + 1);
    quantity.speakers = std::max(quantity.speakers, bounded.speaker + 1);
    quantity.mixed_units |=
        claim(bounded).figure().value.unit != claim(claims.front()).figure().value.unit;
  }
  put_in_order(analysis_, quantity.bounded_claims);
  const LinkedClaim& first = claim(quantity.bounded_claims.front());
  quantity.rule = comparison_rule(first);
  number_time_groups(analysis_, first.figure().counting, quantity.bounded_claims);
  if (first.figure().counting == Counting::event_total)
    mark_undated_totals(analysis_, first.subject.date.high, quantity.bounded_claims);
  quantity.rivals = find_conflicts(quantity.rule, quantity.bounded_claims, quantity.speakers);
  return quantity;
}

std::vector<ClaimNode> ClaimGraph::nodes() const {
  const CompressedGraph& graph = nodes_->graph;
  std::vector<ClaimNode> all;
  for (const Vertex v : boost::make_iterator_range(vertices(graph))) all.push_back(graph[v]);
  return all;
}

std::vector<GraphEdge> ClaimGraph::edges() const {
  const CompressedGraph& graph = nodes_->graph;
  std::vector<GraphEdge> all;
  for (const auto edge : boost::make_iterator_range(boost::edges(graph)))
    all.push_back({graph[edge], source(edge, graph), target(edge, graph)});
  return all;
}

std::uint32_t ClaimGraph::node_of(ClaimId claim) const {
  return nodes_->first_claim + index(claim);
}

std::vector<std::span<const ClaimId>> ClaimGraph::topics(ClaimKind kind) const {
  std::vector<std::span<const ClaimId>> of_kind;
  for (const std::vector<ClaimId>& topic : topics_)
    if (claim(topic.front()).kind() == kind) of_kind.emplace_back(topic);
  return of_kind;
}

std::vector<ClaimId> ClaimGraph::claims_keyed(std::string_view key) const {
  auto topic = std::lower_bound(topics_.begin(), topics_.end(), key,
                                [this](const std::vector<ClaimId>& one, std::string_view k) {
                                  return claim(one.front()).key < k;
                                });
  std::vector<ClaimId> claims;
  for (; topic != topics_.end() && claim(topic->front()).key == key; ++topic)
    claims.insert(claims.end(), topic->begin(), topic->end());
  std::sort(claims.begin(), claims.end());
  return claims;
}

std::vector<ClaimId> ClaimGraph::claims_into(std::uint32_t node, EdgeKind kind) const {
  const CompressedGraph& graph = nodes_->graph;
  std::vector<ClaimId> claims;
  for (const auto edge : boost::make_iterator_range(in_edges(node, graph)))
    if (graph[edge] == kind) claims.push_back(ClaimId{graph[source(edge, graph)].index});
  std::sort(claims.begin(), claims.end());
  return claims;
}

std::vector<ClaimId> ClaimGraph::claims_about(std::string_view subject) const {
  const auto found = nodes_->subjects.find(subject);
  if (found == nodes_->subjects.end()) return {};
  return claims_into(found->second, EdgeKind::about);
}

std::vector<ClaimId> ClaimGraph::claims_in(DocumentId document) const {
  if (index(document) >= nodes_->first_claim) return {};
  return claims_into(index(document), EdgeKind::stated_in);
}

const FigurePair* ClaimGraph::weighed(ClaimId one, ClaimId other) const {
  for (const auto& wanted : {std::pair(one, other), std::pair(other, one)}) {
    const auto found =
        std::lower_bound(analysis_.figure_pairs.begin(), analysis_.figure_pairs.end(), wanted,
                         [](const FigurePair& pair, const auto& claims) {
                           return std::pair(pair.lower, pair.higher) < claims;
                         });
    if (found != analysis_.figure_pairs.end() && std::pair(found->lower, found->higher) == wanted)
      return &*found;
  }
  return nullptr;
}

std::vector<std::uint32_t> ClaimGraph::successions(const Quantity& quantity,
                                                   std::vector<std::uint32_t> members) const {
  return in_order_of_time(analysis_, quantity.bounded_claims, std::move(members));
}

}  // namespace checkclaims
