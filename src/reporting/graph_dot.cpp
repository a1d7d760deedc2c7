// The claim graph for Graphviz. All text from articles is inside quoted strings, where only `"`,
// `\` and, in labels, `&` have a meaning.
#include <fmt/format.h>

#include <array>

#include "checkclaims/report.hpp"
#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_line = 60;  // code points of a label's line

/// Shapes, by kind of node.
constexpr std::array<std::string_view, 6> shapes = {"note",    "ellipse",   "house",
                                                    "octagon", "plaintext", "box"};
/// Styles, by kind of edge.
constexpr std::array<std::string_view, 12> styles = {"color=gray70",
                                                     "color=gray40",
                                                     "color=gray40",
                                                     "color=gray85",
                                                     "color=gray85",
                                                     "color=gray70",
                                                     "color=red dir=both penwidth=2",
                                                     "color=orange dir=both penwidth=2",
                                                     "color=blue penwidth=2",
                                                     "color=darkgreen penwidth=2",
                                                     "color=purple",
                                                     "color=gray40 style=dashed"};

/// A quoted string of DOT.
std::string id_text(std::string_view id) {
  std::string quoted = "\"";
  for (const char c : escape(id)) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

/// A label with several lines: long lines are cut, and Graphviz's entities and escapes are
/// neutralised.
std::string label_text(std::initializer_list<std::string> lines) {
  std::string quoted = "\"";
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    if (quoted.size() > 1) quoted += "\\n";
    std::size_t seen = 0;
    for (const char c : escape(line)) {
      if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++seen > longest_line) {
        quoted += "…";
        break;
      }
      if (c == '&')
        quoted += "&amp;";
      else if (c == '"' || c == '\\')
        quoted += std::string("\\") + c;
      else
        quoted += c;
    }
  }
  return quoted + '"';
}

std::string claim_label(const LinkedClaim& claim, const Lexicon& lexicon) {
  const bool said = stated(claim);
  const auto* day = std::get_if<EventDay>(&claim.said.what);
  const std::string value = day == nullptr          ? shown_value(claim)
                            : day->days.unbounded() ? day->words
                                                    : shown_period(day->days);
  std::string what = day != nullptr ? "day" : measure_text(claim.said.measure, lexicon);
  if (const auto* figure = std::get_if<Figure>(&claim.said.what))
    for (const std::string& term : figure->scope.terms) what += ", " + term;
  return label_text({value, what, said ? "" : std::string(name_of(claim.said.modality))});
}

std::string label_of(const Analysis& analysis, const GraphNode& node) {
  switch (node.kind) {
    case NodeKind::source: {
      const DayRange& days = analysis.documents.at(DocumentId{node.index}).published.days;
      return label_text(
          {quote_path(node.name), days.unbounded() ? "" : "published " + shown_days(days)});
    }
    case NodeKind::claim:
      return claim_label(analysis.claims.at(ClaimId{node.index}), *analysis.lexicon);
    case NodeKind::event: {
      const Subject& subject = analysis.claims.at(ClaimId{node.index}).subject;
      const std::string days = shown_period(subject.date);
      return label_text(
          {subject.name, days.empty() ? "" : (subject.ongoing ? "since " : "") + days});
    }
    case NodeKind::entity:
    case NodeKind::speaker:
    case NodeKind::day: break;
  }
  return label_text({node.name});
}

}  // namespace

void write_graph_dot(const Analysis& analysis, const Graph& graph, const Sink& out) {
  out("digraph claims {\n  rankdir=LR\n  node [fontname=\"sans-serif\"]\n  edge "
      "[fontname=\"sans-serif\" fontsize=10]\n");
  for (const GraphNode& node : graph.nodes)
    out(fmt::format("  {} [label={} shape={} class={}]\n", id_text(json_path(node.id)),
                    label_of(analysis, node), shapes.at(static_cast<std::size_t>(node.kind)),
                    name_of(node.kind)));
  for (const GraphEdge& edge : graph.edges)
    out(fmt::format("  {} -> {} [label=\"{}\" {}]\n",
                    id_text(json_path(graph.nodes.at(edge.from).id)),
                    id_text(json_path(graph.nodes.at(edge.to).id)), name_of(edge.kind),
                    styles.at(static_cast<std::size_t>(edge.kind))));
  out("}\n");
}

}  // namespace checkclaims
