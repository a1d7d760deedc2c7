// The claim graph as values, for whoever draws or queries it: what each claim is joined to,
// and what the checks know of how claims of one key stand to each other.
#include <algorithm>
#include <map>

#include "checkclaims/graph.hpp"
#include "checkclaims/story.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/series.hpp"

namespace checkclaims {
namespace {

class Listing {
 public:
  explicit Listing(const Analysis& analysis) : analysis_(analysis) {
    for (const DocumentId d : analysis.documents.ids())
      node(NodeKind::source, "source:", analysis.documents[d].path, index(d));
    for (const ClaimId i : analysis.claims.ids()) add_claim(i);
    for (const ClaimId i : analysis.claims.ids()) join_claim(i);
    relate();
  }

  Graph graph() && {
    // By kind, then id: the numbers given so far are those of first sight.
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
  std::uint32_t node(NodeKind kind, std::string_view prefix, const std::string& name,
                     std::uint32_t number) {
    std::string id(prefix);
    id += name;
    const auto [at, first] = known_.emplace(id, static_cast<std::uint32_t>(graph_.nodes.size()));
    if (first) graph_.nodes.push_back({kind, std::move(id), number, name});
    return at->second;
  }

  std::uint32_t node_of(ClaimId claim) const { return nodes_of_claims_[index(claim)]; }

  void join(EdgeKind kind, std::uint32_t from, std::uint32_t to) {
    graph_.edges.push_back({kind, from, to});
  }

  void add_claim(ClaimId i) {
    const LinkedClaim& claim = analysis_.claims[i];
    std::string id = "claim:" + claim.id + '@' + analysis_.documents.at(claim.document).path;
    if (const std::uint32_t times = ++told_[id]; times > 1) id += '#' + std::to_string(times);
    nodes_of_claims_.push_back(static_cast<std::uint32_t>(graph_.nodes.size()));
    graph_.nodes.push_back({NodeKind::claim, std::move(id), index(i), {}});
  }

  void join_claim(ClaimId i) {
    const LinkedClaim& claim = analysis_.claims[i];
    const std::uint32_t said = node_of(i);
    const auto& path = analysis_.documents.at(claim.document).path;
    join(EdgeKind::stated_in, said, node(NodeKind::source, "source:", path, index(claim.document)));
    for (const std::string& speaker : claim.said.speaker)
      if (!speaker.empty())
        join(EdgeKind::said_by, said, node(NodeKind::speaker, "speaker:", speaker, index(i)));
    const bool event = claim.subject.kind == SubjectKind::event;
    const std::uint32_t subject =
        event ? node(NodeKind::event, "", claim.subject.id, index(i))
              : node(NodeKind::entity, "entity:", claim.subject.id, index(i));
    graph_.nodes[subject].name = claim.subject.name;
    join(EdgeKind::about, said, subject);
    join_days(said, claim.when, i);
    if (event) join_days(subject, claim.subject.date, i);
  }

  void join_days(std::uint32_t from, const DayRange& days, ClaimId claim) {
    const auto day = [&](Day at) { return node(NodeKind::day, "day:", to_iso(at), index(claim)); };
    if (days.exact()) return join(EdgeKind::on_day, from, day(*days.low));
    if (days.low) join(EdgeKind::not_before, from, day(*days.low));
    if (days.high) join(EdgeKind::not_after, from, day(*days.high));
  }

  void relate() {
    const ClaimGraph claims(analysis_);
    for (const Quantity& quantity : claims.quantities()) {
      const auto of = [&](std::uint32_t bounded) {
        return node_of(quantity.bounded_claims[bounded].claim);
      };
      const ConflictSet& rivals = claims.rivals(quantity);
      for (std::uint32_t i = 0; i < quantity.bounded_claims.size(); ++i) {
        join_opponents(EdgeKind::rival, rivals.conflict[i], i, of);
        join_opponents(EdgeKind::disputes, rivals.dispute[i], i, of);
        if (rivals.revised_by[i] != Conflicts::none)
          join(EdgeKind::revises, of(rivals.revised_by[i]), of(i));
      }
      if (const auto series = series_of(claims, quantity))
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
    for (const Story& story : stories_of(analysis_))
      for (const ValueGroup& value_group : story.value_groups)
        for (std::size_t i = 1; i < value_group.claims.size(); ++i)
          join(EdgeKind::repeats, node_of(value_group.claims[i]),
               node_of(value_group.claims.front()));
  }

  template <class Of>
  void join_opponents(EdgeKind kind, const Conflicts& opponents, std::uint32_t bounded,
                      const Of& of) {
    if (opponents.above != Conflicts::none) join(kind, of(bounded), of(opponents.above));
    if (opponents.below != Conflicts::none) join(kind, of(opponents.below), of(bounded));
  }

  /// Of offices and states there is no lower or higher: from the first to the second.
  void relate_rivals(EdgeKind kind, const Finding& finding) {
    std::vector<std::uint32_t> rivals;
    for (const Label& label : finding.labels)
      if (label.role == LabelRole::rival) rivals.push_back(node_of(label.claim));
    for (std::size_t i = 1; i < rivals.size(); ++i) join(kind, rivals[0], rivals[i]);
  }

  /// Which of a finding's figures lie in which others.
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
          join(EdgeKind::refines, node_of(exact.claim), node_of(rough.claim));
      }
  }

  const Analysis& analysis_;
  Graph graph_;
  std::map<std::string, std::uint32_t> known_, told_;
  std::vector<std::uint32_t> nodes_of_claims_;
};

}  // namespace

Graph graph_of(const Analysis& analysis) { return Listing(analysis).graph(); }

}  // namespace checkclaims
