// The graph is built once and never changes, so it is Boost's compressed sparse rows:
// two arrays, sorted by the node an edge leaves. Numbered in this order: sources,
// entities and events, days, claims.
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

enum class NodeKind : std::uint8_t { source, entity, event, day, claim };

struct Node {
  NodeKind kind = NodeKind::claim;
  std::int32_t number = 0;  ///< a day's number; else the index of the source or claim
};

enum class EdgeKind : std::uint8_t {
  said_of,     ///< event or entity -> claim, keyed
  stands_in,   ///< claim -> source
  said_by,     ///< claim -> entity
  not_before,  ///< claim or event -> day
  not_after,
};

struct Edge {
  EdgeKind kind = EdgeKind::said_of;
  std::uint32_t key = 0;  ///< of said_of: the rank of key and kind of unit
};

using Graph = boost::compressed_sparse_row_graph<boost::directedS, Node, Edge, boost::no_property,
                                                 std::uint32_t, std::uint32_t>;
using Vertex = std::uint32_t;

bool takes_part(const LinkedClaim& claim) {
  return claim.kind() == ClaimKind::figure && claim.figure().whole && stated(claim) &&
         claim.figure().counting != Counting::increment &&
         claim.figure().counting != Counting::share;
}

class Builder {
 public:
  explicit Builder(const Analysis& analysis) : analysis_(analysis) {
    add_sources();
    add_subjects_and_speakers();
    add_days();
    rank_keys();
    add_claims();
  }

  Graph graph() const {
    Graph graph(boost::edges_are_unsorted_multi_pass, ends_.begin(), ends_.end(), edges_.begin(),
                static_cast<Vertex>(nodes_.size()));
    for (Vertex v = 0; v < nodes_.size(); ++v) graph[v] = nodes_[v];
    return graph;
  }

 private:
  Vertex add(NodeKind kind, std::size_t number) {
    nodes_.push_back({kind, static_cast<std::int32_t>(number)});
    return static_cast<Vertex>(nodes_.size() - 1);
  }
  void join(Vertex from, Vertex to, Edge edge) {
    ends_.emplace_back(from, to);
    edges_.push_back(edge);
  }

  void add_sources() {
    std::size_t sources = analysis_.documents.size();
    for (const LinkedClaim& claim : analysis_.claims)
      sources = std::max<std::size_t>(sources, index(claim.document) + 1);
    for (std::size_t i = 0; i < sources; ++i) add(NodeKind::source, i);
  }

  void add_subjects_and_speakers() {
    for (const ClaimId i : analysis_.claims.ids()) {
      const LinkedClaim& claim = analysis_.claims[i];
      const auto kind =
          claim.subject.kind == SubjectKind::event ? NodeKind::event : NodeKind::entity;
      if (!subjects_.contains(claim.subject.id))
        subjects_.emplace(claim.subject.id, add(kind, index(i)));
      if (claim.said.speaker.empty() || claim.said.speaker.front().empty()) continue;
      if (!speakers_.contains(claim.said.speaker.front()))
        speakers_.emplace(claim.said.speaker.front(), add(NodeKind::entity, index(i)));
    }
  }

  void add_days() {
    for (const LinkedClaim& claim : analysis_.claims)
      for (const DayRange& range : {claim.when_apart_from_totals, claim.subject.date})
        for (const auto& day : {range.low, range.high})
          if (day) days_.push_back(*day);
    std::sort(days_.begin(), days_.end());
    days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
    first_day_ = static_cast<Vertex>(nodes_.size());
    for (const Day day : days_) nodes_.push_back({NodeKind::day, day.number});
  }

  void rank_keys() {
    std::map<std::pair<std::string_view, std::string_view>, std::vector<ClaimId>> by_key;
    for (const ClaimId i : analysis_.claims.ids()) {
      const LinkedClaim& claim = analysis_.claims[i];
      if (takes_part(claim))
        by_key[{claim.key, kind_of_unit(claim.figure().value.unit)}].push_back(i);
    }
    std::uint32_t rank = 0;
    for (const auto& [key, claims] : by_key) {
      taking_part_.insert(taking_part_.end(), claims.begin(), claims.end());
      ranks_.insert(ranks_.end(), claims.size(), rank++);
    }
  }

  void add_claims() {
    std::vector<bool> dated(nodes_.size(), false);  // each event's days once
    for (std::size_t i = 0; i < taking_part_.size(); ++i) {
      const LinkedClaim& claim = analysis_.claims[taking_part_[i]];
      const Vertex subject = subjects_.find(claim.subject.id)->second;
      const Vertex said = add(NodeKind::claim, index(taking_part_[i]));
      join(subject, said, {EdgeKind::said_of, ranks_[i]});
      join(said, index(claim.document), {EdgeKind::stands_in, 0});
      if (!claim.said.speaker.empty() && !claim.said.speaker.front().empty())
        join(said, speakers_.find(claim.said.speaker.front())->second, {EdgeKind::said_by, 0});
      join_days(said, claim.when_apart_from_totals);
      if (!dated[subject]) join_days(subject, claim.subject.date);
      dated[subject] = true;
    }
  }

  void join_days(Vertex from, const DayRange& range) {
    const auto node = [&](Day day) {
      return first_day_ +
             static_cast<Vertex>(std::lower_bound(days_.begin(), days_.end(), day) - days_.begin());
    };
    if (range.low) join(from, node(*range.low), {EdgeKind::not_before, 0});
    if (range.high) join(from, node(*range.high), {EdgeKind::not_after, 0});
  }

  const Analysis& analysis_;
  std::vector<Node> nodes_;
  std::vector<std::pair<Vertex, Vertex>> ends_;
  std::vector<Edge> edges_;
  std::map<std::string_view, Vertex> subjects_, speakers_;
  std::vector<Day> days_;
  Vertex first_day_ = 0;
  std::vector<ClaimId> taking_part_;
  std::vector<std::uint32_t> ranks_;
};

}  // namespace

struct ClaimGraph::Nodes {
  Graph graph;
};

ClaimGraph::ClaimGraph(const Analysis& analysis, const Thresholds& thresholds)
    : analysis_(analysis),
      thresholds_(thresholds),
      nodes_(std::make_unique<Nodes>(Nodes{Builder(analysis).graph()})) {
  const Graph& graph = nodes_->graph;
  std::vector<std::pair<std::uint32_t, Vertex>> keyed;  // rank of the key, claim's node
  for (const Vertex v : boost::make_iterator_range(vertices(graph))) {
    if (graph[v].kind != NodeKind::event && graph[v].kind != NodeKind::entity) continue;
    for (const auto edge : boost::make_iterator_range(out_edges(v, graph)))
      if (graph[edge].kind == EdgeKind::said_of)
        keyed.emplace_back(graph[edge].key, target(edge, graph));
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::uint32_t> claims;
  for (std::size_t i = 0; i < keyed.size();) {
    const std::uint32_t key = keyed[i].first;
    claims.clear();
    for (; i < keyed.size() && keyed[i].first == key; ++i) claims.push_back(keyed[i].second);
    if (claims.size() > 1) quantities_.push_back(quantity_of(claims));
  }
  exclude_swapped_measures(analysis.claims, quantities_);
  part_conflicts_ = find_part_conflicts(analysis);
  std::erase_if(part_conflicts_, [this](const PartConflict& conflict) {
    return std::any_of(conflict.parts.begin(), conflict.parts.end(), [&](ClaimId part) {
      const FigurePair* pair = weighed(conflict.whole, part);
      return pair != nullptr && pair->of_other_events;
    });
  });
  for (Quantity& quantity : quantities_) {
    quantity.stale = find_stale(quantity);
    if (quantity.stale.empty()) continue;
    for (const Stale& stale : quantity.stale)
      quantity.bounded_claims[stale.bounded].excluded = true;
    quantity.rivals = find_conflicts(quantity.rule, quantity.bounded_claims, quantity.speakers);
  }
  for (const ClaimId i : analysis.claims.ids())
    by_subject_[analysis.claims[i].subject.id].push_back(i);
}

std::span<const ClaimId> ClaimGraph::claims_of(std::string_view subject) const {
  const auto found = by_subject_.find(subject);
  return found == by_subject_.end() ? std::span<const ClaimId>() : found->second;
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

ClaimGraph::~ClaimGraph() = default;

Quantity ClaimGraph::quantity_of(std::span<const std::uint32_t> claims) const {
  const Graph& graph = nodes_->graph;
  Quantity quantity;
  std::vector<const Value*> values;
  std::map<Vertex, std::uint32_t> speakers;
  for (const Vertex v : claims) {
    BoundedClaim bounded;
    bounded.claim = static_cast<ClaimId>(graph[v].number);
    for (const auto edge : boost::make_iterator_range(out_edges(v, graph))) {
      const Vertex to = target(edge, graph);
      switch (graph[edge].kind) {
        case EdgeKind::stands_in:
          bounded.document = static_cast<DocumentId>(graph[to].number);
          break;
        case EdgeKind::said_by:
          bounded.speaker =
              speakers.emplace(to, static_cast<std::uint32_t>(speakers.size() + 1)).first->second;
          break;
        case EdgeKind::not_before: bounded.low = graph[to].number; break;
        case EdgeKind::not_after: bounded.high = graph[to].number; break;
        case EdgeKind::said_of: break;
      }
    }
    bounded.revision = claim(bounded).figure().revision;
    quantity.bounded_claims.push_back(bounded);
    values.push_back(&claim(bounded).figure().value);
  }
  quantity.value_groups = measure_values(values, quantity.bounded_claims);
  quantity.mixed_units = std::any_of(values.begin(), values.end(), [&](const Value* value) {
    return value->unit != values.front()->unit;
  });
  std::sort(quantity.bounded_claims.begin(), quantity.bounded_claims.end(),
            [&](const BoundedClaim& a, const BoundedClaim& b) {
              const auto rank = [](const BoundedClaim& s) {
                return std::tuple(s.low, s.high, s.said, s.hard_low, s.hard_high);
              };
              if (rank(a) != rank(b)) return rank(a) < rank(b);
              const LinkedClaim& one = claim(a);
              const LinkedClaim& other = claim(b);
              if (const auto order = one.id <=> other.id; order != 0) return order < 0;
              if (one.said.span != other.said.span) return one.said.span < other.said.span;
              // Twins of two articles: by what else these say, so that a new file name changes
              // nothing.
              const auto& documents = analysis_.documents;
              if (a.document != b.document && documents.contains(std::max(a.document, b.document)))
                if (const auto order = documents[a.document].text <=> documents[b.document].text;
                    order != 0)
                  return order < 0;
              return std::tie(a.document, a.claim) < std::tie(b.document, b.claim);
            });
  const LinkedClaim& first = claim(quantity.bounded_claims.front());
  quantity.rule = comparison_rule(first);
  std::optional<std::int32_t> event_high;
  if (first.subject.date.high) event_high = first.subject.date.high->number;
  number_time_groups(analysis_, first.figure().counting, quantity.bounded_claims);
  if (first.figure().counting == Counting::event_total)
    mark_undated_totals(analysis_, event_high, quantity.bounded_claims);
  quantity.speakers = static_cast<std::uint32_t>(speakers.size() + 1);
  quantity.rivals = find_conflicts(quantity.rule, quantity.bounded_claims, quantity.speakers);
  return quantity;
}

std::vector<std::uint32_t> ClaimGraph::successions(const Quantity& quantity,
                                                   std::vector<std::uint32_t> members) const {
  return in_order_of_time(analysis_, quantity.bounded_claims, std::move(members));
}

}  // namespace checkclaims
