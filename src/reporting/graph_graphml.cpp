// The claim graph as GraphML, by Boost's writer. It escapes markup, but writes control characters
// as they are, which XML forbids; and it writes a value for every attribute, so those without one
// are taken out again.
#include <array>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <sstream>
#include <string>

#include "checkclaims/report.hpp"
#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

/// The attributes of a node as text; empty where it has none.
struct Row {
  std::string id, label, kind, event, measure, day_low, day_high, value_low, value_high, source,
      speaker;
};
struct Column {
  const char* name;
  std::string Row::*member;
  bool number = false;
};
/// Days are ISO dates; bounds are included.
constexpr auto columns = std::to_array<Column>({{"id", &Row::id},
                                                {"label", &Row::label},
                                                {"kind", &Row::kind},
                                                {"event", &Row::event},
                                                {"measure", &Row::measure},
                                                {"day_low", &Row::day_low},
                                                {"day_high", &Row::day_high},
                                                {"value_low", &Row::value_low, true},
                                                {"value_high", &Row::value_high, true},
                                                {"source", &Row::source},
                                                {"speaker", &Row::speaker}});

using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Row,
                                         boost::property<boost::edge_name_t, std::string>>;
using Vertex = boost::graph_traits<BoostGraph>::vertex_descriptor;

/// A column as Boost reads a property. `Written` is the type that GraphML names; the value itself
/// is text, because a number that is missing is no number.
template <class Written>
struct NodeColumn {
  using key_type = Vertex;
  using value_type = Written;
  using reference = std::string;
  using category = boost::readable_property_map_tag;
  const BoostGraph* graph;
  std::string Row::*member;
};
template <class Written>
std::string get(const NodeColumn<Written>& map, Vertex vertex) {
  return (*map.graph)[vertex].*map.member;
}

/// Legal characters of XML alone, on one line; Boost escapes the markup.
std::string xml_text(std::string_view text) {
  std::string safe = escape(text);
  for (const std::string_view illegal : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})  // U+FFFE, U+FFFF
    for (std::size_t at = safe.find(illegal); at != std::string::npos; at = safe.find(illegal, at))
      safe.replace(at, illegal.size(), "\xEF\xBF\xBD");
  return safe;
}

std::string day_text(const std::optional<Day>& day) { return day ? to_iso(*day) : ""; }
std::string number_text(const std::optional<Decimal>& number) {
  return number ? to_string(*number) : "";
}

Row row_of(const Analysis& analysis, const GraphNode& node) {
  const LinkedClaim& claim = analysis.claims.at(ClaimId{node.index});
  Row row;
  row.id = xml_text(json_path(node.id));
  row.kind = name_of(node.kind);
  if (node.kind != NodeKind::claim) {
    row.label = xml_text(claim.subject.name);
    row.day_low = day_text(claim.subject.date.low);
    row.day_high = day_text(claim.subject.date.high);
    return row;
  }
  row.event = xml_text(claim.subject.name);
  row.measure = xml_text(claim.said.measure);
  row.label =
      xml_text(shown_value(claim) + ' ' + measure_text(claim.said.measure, *analysis.lexicon));
  row.day_low = day_text(claim.when.low);
  row.day_high = day_text(claim.when.high);
  if (const auto* figure = std::get_if<Figure>(&claim.said.what)) {
    row.value_low = number_text(figure->value.hard.low);
    row.value_high = number_text(figure->value.hard.high);
  }
  row.source = xml_text(json_path(analysis.documents.at(claim.document).path));
  for (const std::string& speaker : claim.said.speaker)
    row.speaker += (row.speaker.empty() ? "" : ", ") + xml_text(speaker);
  return row;
}

}  // namespace

void write_graph_graphml(const Analysis& analysis, const Graph& graph, const Sink& out) {
  BoostGraph nodes;
  for (const GraphNode& node : graph.nodes) add_vertex(row_of(analysis, node), nodes);
  for (const GraphEdge& edge : graph.edges)
    add_edge(edge.from, edge.to, std::string(name_of(edge.kind)), nodes);
  boost::dynamic_properties properties;
  for (const Column& column : columns)
    if (column.number)
      properties.property(column.name, NodeColumn<double>{&nodes, column.member});
    else
      properties.property(column.name, NodeColumn<std::string>{&nodes, column.member});
  properties.property("kind", boost::get(boost::edge_name, nodes));
  std::stringstream text;
  write_graphml(text, nodes, properties);
  for (std::string line; std::getline(text, line);)
    if (!line.ends_with("\"></data>")) out(line + '\n');
}

}  // namespace checkclaims
