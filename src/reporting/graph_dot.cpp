// The claim graph for Graphviz: a cluster for each subject, and in it a box for each value, with
// its days and the articles that give it. All text from articles is inside quoted strings, where
// only
// `"`, `\` and, in labels, `&` have a meaning.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "checkclaims/report.hpp"
#include "checkclaims/wording.hpp"
#include "reporting/escape.hpp"
#include "reporting/page.hpp"
#include "reporting/text_finding.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_line = 60;  // columns of a label's line
constexpr std::size_t quote_width = 46, quote_lines = 4;
constexpr std::size_t most_places = 4;  // articles named in a box

/// Styles, by kind of edge; empty for those that are not drawn.
constexpr std::array<std::string_view, 12> styles = {"",
                                                     "",
                                                     "",
                                                     "",
                                                     "",
                                                     "",
                                                     "color=red fontcolor=red dir=both penwidth=2",
                                                     "color=orange dir=both penwidth=2",
                                                     "color=blue penwidth=2",
                                                     "color=darkgreen",
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
/// neutralised. Empty lines are left out; `end` ends each line: "\\n" is centred, "\\l" is left.
std::string label_text(const std::vector<std::string>& lines, std::string_view end) {
  std::string quoted = "\"";
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    const std::string safe = escape(line);
    const std::string_view kept = first_columns(safe, longest_line);
    for (const char c : kept) {
      if (c == '&')
        quoted += "&amp;";
      else if (c == '"' || c == '\\')
        quoted += std::string("\\") + c;
      else
        quoted += c;
    }
    if (kept.size() < safe.size()) quoted += "…";
    quoted += end;
  }
  if (end == "\\n" && quoted.ends_with(end)) quoted.resize(quoted.size() - end.size());
  return quoted + '"';
}

/// Words in lines of at most `width` columns, as far as `quote_lines` go.
std::vector<std::string> folded_lines(const std::string& text, std::size_t width) {
  std::vector<std::string> lines(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (!lines.back().empty() && display_width(lines.back()) + 1 + display_width(word) > width) {
      if (lines.size() == quote_lines) {
        lines.back() += " …";
        return lines;
      }
      lines.emplace_back();
    }
    lines.back() += lines.back().empty() ? word : ' ' + word;
    at = end + 1;
  }
  return lines;
}

/// The boxes of a graph: claims that repeat another are drawn in its box.
class Boxes {
 public:
  explicit Boxes(const Graph& graph) : graph_(graph), box_(graph.nodes.size()) {
    for (std::uint32_t i = 0; i < box_.size(); ++i) box_[i] = i;
    for (const GraphEdge& edge : graph.edges)
      if (edge.kind == EdgeKind::repeats) box_[edge.from] = edge.to;
    for (std::uint32_t i = 0; i < box_.size(); ++i) {
      box_[i] = box_[box_[i]];  // the first of a value repeats nothing
      if (graph.nodes[i].kind == NodeKind::claim) claims_[box_[i]].push_back(i);
    }
    for (const GraphEdge& edge : graph.edges)
      if (edge.kind == EdgeKind::about && box_[edge.from] == edge.from)
        members_[edge.to].push_back(edge.from);
  }

  /// The boxes of each subject.
  const std::map<std::uint32_t, std::vector<std::uint32_t>>& members() const { return members_; }
  /// The claims in a box, its own first.
  const std::vector<std::uint32_t>& claims(std::uint32_t box) const { return claims_.at(box); }
  /// The edges between boxes, each once.
  std::set<GraphEdge> edges() const {
    std::set<GraphEdge> edges;
    for (const GraphEdge& edge : graph_.edges)
      if (const GraphEdge drawn{edge.kind, box_[edge.from], box_[edge.to]};
          edge.kind != EdgeKind::about && drawn.from != drawn.to)
        edges.insert(drawn);
    return edges;
  }

 private:
  const Graph& graph_;
  std::vector<std::uint32_t> box_;  ///< of a claim
  std::map<std::uint32_t, std::vector<std::uint32_t>> claims_, members_;
};

std::string what_of(const LinkedClaim& claim, const Lexicon& lexicon) {
  if (claim.kind() == ClaimKind::date) return "day";
  std::string what = measure_text(claim.said.measure, lexicon);
  if (const auto* figure = std::get_if<Figure>(&claim.said.what))
    for (const std::string& term : figure->scope.terms) what += ", " + term;
  return what;
}

std::string value_of(const LinkedClaim& claim) {
  const auto* day = std::get_if<EventDay>(&claim.said.what);
  if (day == nullptr) return shown_value(claim);
  return day->days.unbounded() ? day->words : shown_period(day->days);
}

/// "003.txt:8 per Israeli figures".
std::string place_of(const LinkedClaim& claim, Page& page) {
  std::string place =
      fmt::format("{}:{}", page.shown_path(claim.document), page.position(claim).line);
  if (!claim.said.speaker.empty()) place += "  " + shown_speaker(claim.said.speaker);
  return place;
}

std::string box_label(const Graph& graph, const std::vector<std::uint32_t>& claims, Page& page,
                      const Finding* about) {
  const Analysis& analysis = page.analysis();
  const LinkedClaim& first = analysis.claims.at(ClaimId{graph.nodes[claims.front()].index});
  std::vector<std::string> lines = {value_of(first) + "  " + what_of(first, *analysis.lexicon)};
  if (!stated(first)) lines.back() += "  (" + std::string(name_of(first.said.modality)) + ')';
  if (const std::string days = shown_days(first.when); first.kind() != ClaimKind::date)
    lines.push_back(days);
  if (about != nullptr)
    for (std::string& line :
         folded_lines("“" + page.quoted(first, quote_width * 3) + "”", quote_width))
      lines.push_back(std::move(line));
  const std::size_t named = claims.size() <= most_places ? claims.size() : most_places - 1;
  bool speaks = true;  // the line above ends with a speaker
  for (std::size_t i = 0; i < named; ++i) {
    const LinkedClaim& claim = analysis.claims.at(ClaimId{graph.nodes[claims[i]].index});
    if (speaks || !claim.said.speaker.empty())
      lines.push_back(place_of(claim, page));
    else
      lines.back() += ", " + place_of(claim, page);
    speaks = !claim.said.speaker.empty();
  }
  if (claims.size() > named)
    lines.push_back(fmt::format("and in {} more places", claims.size() - named));
  return label_text(lines, "\\l");
}

std::string title_label(const Finding& finding, Page& page) {
  std::vector<std::string> lines = {heading_of(finding, page)};
  for (std::string& line : folded_lines(finding.message, longest_line - 1))
    lines.push_back(std::move(line));
  return label_text(lines, "\\n");
}

std::string cluster_label(const Analysis& analysis, const GraphNode& node) {
  const Subject& subject = analysis.claims.at(ClaimId{node.index}).subject;
  const std::string days = shown_period(subject.date);
  return label_text({subject.name, days.empty() ? "" : (subject.ongoing ? "since " : "") + days},
                    "\\n");
}

std::string node_id(const Graph& graph, std::uint32_t node) {
  return id_text(json_path(graph.nodes.at(node).id));
}

/// The claim's box by its first possible day, then by id.
void put_in_time(const Analysis& analysis, const Graph& graph, std::vector<std::uint32_t>& boxes) {
  const auto rank = [&](std::uint32_t box) {
    const LinkedClaim& claim = analysis.claims.at(ClaimId{graph.nodes[box].index});
    return std::tuple(claim.said.measure, claim.when.low.value_or(Day{}).number, box);
  };
  std::sort(boxes.begin(), boxes.end(),
            [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
}

}  // namespace

void write_graph_dot(const Analysis& analysis, const Graph& graph, const Sink& out,
                     const Finding* about) {
  Page page(analysis, ColorMode::none, out);
  (void)page.leave_out_folder();
  out("digraph claims {\n  rankdir=LR\n  fontname=\"sans-serif\"\n"
      "  node [fontname=\"sans-serif\" fontsize=11 shape=box margin=\"0.08,0.04\"]\n"
      "  edge [fontname=\"sans-serif\" fontsize=10]\n");
  if (about != nullptr)
    out(fmt::format("  labelloc=t\n  label={}\n", title_label(*about, page)));
  else
    out("  pack=8\n  ranksep=\"0.4\"\n  nodesep=\"0.1\"\n");  // as much as a screen holds
  const Boxes boxes(graph);
  std::set<std::uint32_t> contested;
  const std::set<GraphEdge> edges = boxes.edges();
  for (const GraphEdge& edge : edges)
    if (edge.kind == EdgeKind::rival) contested.insert({edge.from, edge.to});
  for (const auto& [subject, members] : boxes.members()) {
    const GraphNode& node = graph.nodes[subject];
    out(fmt::format("  subgraph {} {{\n    label={} class={} style=rounded color=gray60\n",
                    id_text("cluster " + json_path(node.id)), cluster_label(analysis, node),
                    name_of(node.kind)));
    std::vector<std::uint32_t> ordered = members;
    put_in_time(analysis, graph, ordered);
    for (const std::uint32_t box : ordered)
      out(fmt::format("    {} [label={} class=claim{}]\n", node_id(graph, box),
                      box_label(graph, boxes.claims(box), page, about),
                      contested.contains(box) ? " color=red penwidth=2" : ""));
    out("  }\n");
  }
  for (const GraphEdge& edge : edges)
    out(fmt::format("  {} -> {} [label=\"{}\" {}]\n", node_id(graph, edge.from),
                    node_id(graph, edge.to), name_of(edge.kind),
                    styles.at(static_cast<std::size_t>(edge.kind))));
  out("}\n");
}

}  // namespace checkclaims
