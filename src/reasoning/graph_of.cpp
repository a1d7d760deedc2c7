// The claim graph as values, for programs that draw or query it: what each claim is joined to, and
// the relations that the checks found between claims of one key.
#include <algorithm>
#include <map>

#include "checkclaims/graph.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/series.hpp"
#include "reasoning/stories.hpp"

namespace checkclaims {
namespace {

/// The nodes and edges of the claim graph with their public names.
class Listing {
 public:
  explicit Listing(const Analysis& analysis) : analysis_(analysis), claims_(analysis) {
    const std::vector<ClaimNode> nodes = claims_.nodes();
    place_.resize(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (!is_printed(nodes[i].kind)) continue;
      place_[i] = static_cast<std::uint32_t>(graph_.nodes.size());
      graph_.nodes.push_back(printed(nodes[i]));
    }
    for (const GraphEdge& edge : claims_.edges())
      if (edge.kind == EdgeKind::about)
        graph_.edges.push_back({edge.kind, place_[edge.from], place_[edge.to]});
    relate();
  }

  Graph graph() && {
    // By kind, then id.
    std::vector<std::uint32_t> order(graph_.nodes.size()), place(graph_.nodes.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      const GraphNode &one = graph_.nodes[a], &other = graph_.nodes[b];
      return std::tie(one.kind, one.id) < std::tie(other.kind, other.id);
    });
    Graph sorted;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      sorted.nodes.push_back(std::move(graph_.nodes[order[i]]));
    }
    for (const GraphEdge& edge : graph_.edges)
      sorted.edges.push_back({edge.kind, place[edge.from], place[edge.to]});
    std::sort(sorted.edges.begin(), sorted.edges.end());
    sorted.edges.erase(std::unique(sorted.edges.begin(), sorted.edges.end()), sorted.edges.end());
    return sorted;
  }

 private:
  static bool is_printed(NodeKind kind) {
    return kind == NodeKind::claim || kind == NodeKind::event || kind == NodeKind::entity;
  }

  GraphNode printed(const ClaimNode& node) {
    const LinkedClaim& claim = analysis_.claims[ClaimId{node.index}];
    if (node.kind != NodeKind::claim) {
      std::string id(node.kind == NodeKind::event ? "" : "entity:");
      return {node.kind, id.append(node.name), node.index, claim.subject.name};
    }
    std::string id = "claim:" + claim.id + '@' + analysis_.documents.at(claim.document).path;
    if (const std::uint32_t times = ++repeats_[id]; times > 1) id += '#' + std::to_string(times);
    return {node.kind, std::move(id), node.index, {}};
  }

  void join(EdgeKind kind, ClaimId claim, ClaimId other) {
    graph_.edges.push_back({kind, place_[claims_.node_of(claim)], place_[claims_.node_of(other)]});
  }

  void relate() {
    for (const Quantity& quantity : claims_.quantities()) {
      const auto of = [&](std::uint32_t bounded) { return quantity.bounded_claims[bounded].claim; };
      const ConflictSet& rivals = claims_.rivals(quantity);
      for (std::uint32_t i = 0; i < quantity.bounded_claims.size(); ++i) {
        join_opponents(EdgeKind::rival, rivals.conflict[i], i, of);
        join_opponents(EdgeKind::disputes, rivals.dispute[i], i, of);
        if (rivals.revised_by[i] != Conflicts::none)
          join(EdgeKind::revises, of(rivals.revised_by[i]), of(i));
      }
      if (const auto series = series_of(claims_, quantity))
        for (std::size_t step = 1; step < series->steps.size(); ++step)
          join(EdgeKind::grows, of(series->steps[step - 1]), of(series->steps[step]));
    }
    for (const Finding& finding : analysis_.findings)
      if (finding.rule == "refined-figure")
        relate_refined(finding);
      else if (finding.rule == "conflicting-office" || finding.rule == "conflicting-status")
        relate_rivals(EdgeKind::rival, finding);
      else if (finding.rule == "disputed-status")
        relate_rivals(EdgeKind::disputes, finding);
    for (const Story& story : stories_of(claims_))
      for (const ValueGroup& value_group : story.value_groups)
        for (std::size_t i = 1; i < value_group.claims.size(); ++i)
          join(EdgeKind::repeats, value_group.claims[i], value_group.claims.front());
  }

  template <class Of>
  void join_opponents(EdgeKind kind, const Conflicts& opponents, std::uint32_t bounded,
                      const Of& of) {
    if (opponents.above != Conflicts::none) join(kind, of(bounded), of(opponents.above));
    if (opponents.below != Conflicts::none) join(kind, of(opponents.below), of(bounded));
  }

  /// Offices and states have no lower or higher value: from the first to the second.
  void relate_rivals(EdgeKind kind, const Finding& finding) {
    std::vector<ClaimId> rivals;
    for (const Label& label : finding.labels)
      if (label.role == LabelRole::rival) rivals.push_back(label.claim);
    for (std::size_t i = 1; i < rivals.size(); ++i) join(kind, rivals[0], rivals[i]);
  }

  /// Which of a finding's figures are contained in which others.
  void relate_refined(const Finding& finding) {
    for (const Label& exact : finding.labels)
      for (const Label& rough : finding.labels) {
        if (exact.role != LabelRole::rival || rough.role != LabelRole::rival ||
            exact.claim == rough.claim)
          continue;
        const Interval& one = analysis_.claims[exact.claim].figure().value.hard;
        const Interval& other = analysis_.claims[rough.claim].figure().value.possible;
        if (one.exact() && !(one == analysis_.claims[rough.claim].figure().value.hard) &&
            !apart(one, other))
          join(EdgeKind::refines, exact.claim, rough.claim);
      }
  }

  const Analysis& analysis_;
  const ClaimGraph claims_;
  Graph graph_;
  std::vector<std::uint32_t> place_;              ///< of a node of claims_, its index in graph_
  std::map<std::string, std::uint32_t> repeats_;  ///< claims with the same id and article
};

}  // namespace

Graph graph_of(const Analysis& analysis) { return Listing(analysis).graph(); }

Graph part_of(const Graph& graph, std::span<const ClaimId> claims) {
  std::vector<std::uint32_t> chosen;
  for (const ClaimId claim : claims) chosen.push_back(index(claim));
  std::sort(chosen.begin(), chosen.end());
  std::vector<bool> kept(graph.nodes.size(), false);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    kept[i] = graph.nodes[i].kind == NodeKind::claim &&
              std::binary_search(chosen.begin(), chosen.end(), graph.nodes[i].index);
  for (const GraphEdge& edge : graph.edges)
    if (edge.kind == EdgeKind::about && kept[edge.from]) kept[edge.to] = true;
  Graph part;
  std::vector<std::uint32_t> place(graph.nodes.size(), 0);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (!kept[i]) continue;
    place[i] = static_cast<std::uint32_t>(part.nodes.size());
    part.nodes.push_back(graph.nodes[i]);
  }
  for (const GraphEdge& edge : graph.edges)
    if (kept[edge.from] && kept[edge.to])
      part.edges.push_back({edge.kind, place[edge.from], place[edge.to]});
  return part;
}

}  // namespace checkclaims
