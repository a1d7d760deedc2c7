// The claim graph for programs. Nodes have the same records as in the other outputs; an edge refers
// to its ends by id.
#include "checkclaims/report.hpp"
#include "reporting/escape.hpp"
#include "reporting/records.hpp"

namespace checkclaims {
namespace {

Json node_json(const Analysis& analysis, const GraphNode& node, DocumentPositions& positions) {
  Json json = {{"id", json_path(node.id)}, {"kind", name_of(node.kind)}};
  switch (node.kind) {
    case NodeKind::source: {
      const Document& document = analysis.documents.at(DocumentId{node.index});
      json["document"] = json_path(document.path);
      json["published"] = days_json(document.published.days);
      json["published"]["basis"] = name_of(document.published.basis);
      break;
    }
    case NodeKind::speaker: json["name"] = node.name; break;
    case NodeKind::entity:
    case NodeKind::event:
      json["subject"] = subject_json(analysis.claims.at(ClaimId{node.index}).subject);
      break;
    case NodeKind::day: json["day"] = node.name; break;
    case NodeKind::claim: {
      Json claim = claim_json(analysis, analysis.claims.at(ClaimId{node.index}), positions);
      claim.erase("type");
      json["claim"] = std::move(claim);
      break;
    }
  }
  return json;
}

Json edge_json(const Graph& graph, const GraphEdge& edge) {
  return {{"kind", name_of(edge.kind)},
          {"from", json_path(graph.nodes.at(edge.from).id)},
          {"to", json_path(graph.nodes.at(edge.to).id)}};
}

}  // namespace

void write_graph_json(const Analysis& analysis, const Graph& graph, const Sink& out) {
  DocumentPositions positions(analysis.documents);
  out("{\"schema\":\"checkclaims/graph/1\",\"version\":" + to_line(Json(version())) +
      ",\n\"nodes\":[");
  const char* gap = "\n";
  for (const GraphNode& node : graph.nodes) {
    out(gap + to_line(node_json(analysis, node, positions)));
    gap = ",\n";
  }
  out(graph.nodes.empty() ? "],\n\"edges\":[" : "\n],\n\"edges\":[");
  gap = "\n";
  for (const GraphEdge& edge : graph.edges) {
    out(gap + to_line(edge_json(graph, edge)));
    gap = ",\n";
  }
  out(graph.edges.empty() ? "]}\n" : "\n]}\n");
}

}  // namespace checkclaims
