// The claim graph for programs. Nodes have the same records as in the other outputs; an edge refers
// to its ends by id.
#include <set>

#include "checkclaims/report.hpp"
#include "reporting/escape.hpp"
#include "reporting/records.hpp"

namespace checkclaims {
namespace {

Json node_json(const Analysis& analysis, const GraphNode& node, DocumentPositions& positions) {
  Json json = {{"id", json_path(node.id)}, {"kind", name_of(node.kind)}};
  const LinkedClaim& claim = analysis.claims.at(ClaimId{node.index});
  if (node.kind != NodeKind::claim) {
    json["subject"] = subject_json(claim.subject);
    return json;
  }
  Json said = claim_json(analysis, claim, positions);
  said.erase("type");
  json["claim"] = std::move(said);
  return json;
}

Json edge_json(const Graph& graph, const GraphEdge& edge) {
  return {{"kind", name_of(edge.kind)},
          {"from", json_path(graph.nodes.at(edge.from).id)},
          {"to", json_path(graph.nodes.at(edge.to).id)}};
}

/// The articles of the claims, in order.
std::vector<DocumentId> documents_of(const Analysis& analysis, const Graph& graph) {
  std::set<DocumentId> documents;
  for (const GraphNode& node : graph.nodes)
    if (node.kind == NodeKind::claim)
      documents.insert(analysis.claims.at(ClaimId{node.index}).document);
  return {documents.begin(), documents.end()};
}

Json source_json(const Document& document) {
  Json json = {{"document", json_path(document.path)},
               {"title", document.title ? Json(*document.title) : Json(nullptr)},
               {"source", document.source ? Json(*document.source) : Json(nullptr)},
               {"published", days_json(document.published.days)}};
  json["published"]["basis"] = name_of(document.published.basis);
  return json;
}

template <class Item, class Write>
void write_array(const Sink& out, std::string_view name, const std::vector<Item>& items,
                 const Write& write) {
  out(",\n\"" + std::string(name) + "\":[");
  for (std::size_t i = 0; i < items.size(); ++i)
    out((i == 0 ? "\n" : ",\n") + to_line(write(items[i])));
  out(items.empty() ? "]" : "\n]");
}

}  // namespace

void write_graph_json(const Analysis& analysis, const Graph& graph, const Sink& out) {
  DocumentPositions positions(analysis.documents);
  out(schema_head("graph"));
  write_array(out, "documents", documents_of(analysis, graph),
              [&](DocumentId id) { return source_json(analysis.documents.at(id)); });
  write_array(out, "nodes", graph.nodes,
              [&](const GraphNode& node) { return node_json(analysis, node, positions); });
  write_array(out, "edges", graph.edges,
              [&](const GraphEdge& edge) { return edge_json(graph, edge); });
  out("}\n");
}

}  // namespace checkclaims
