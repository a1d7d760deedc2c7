// A simple temporal problem: a statement is `of - from <= high` and `from - of <= -low`, one edge
// each. The shortest path is the tightest bound, and a negative cycle is a contradiction.
#include <algorithm>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <limits>
#include <map>

#include "checkclaims/days.hpp"

namespace checkclaims {
namespace {

using Vertex = std::uint32_t;
using Weight = std::int64_t;

/// The maximum number of quotations in a proof.
constexpr std::size_t longest_chain = 64;
constexpr Vertex calendar = 0;
/// The maximum number of longer contradictions found one after the other in a connected set of
/// statements. If there are more, the relative statements of the set prove nothing.
constexpr std::size_t most_long = 64;

struct Bound {
  Weight weight = 0;
  std::uint32_t statement = 0;
};

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Bound,
                                                 boost::no_property, std::uint32_t, std::uint32_t>;
using Edge = boost::graph_traits<Graph>::edge_descriptor;

struct Paths {
  std::vector<Weight> length;             ///< by vertex; `unreached` if there is no path
  std::vector<std::optional<Edge>> last;  ///< by vertex: the last edge of its path
  std::optional<Edge> too_long;           ///< an edge that still shortens a path at the end
};

constexpr Weight unreached = std::numeric_limits<Weight>::max();

/// Records the last edge of each shortest path.
struct PathKeeper : boost::bellman_visitor<> {
  explicit PathKeeper(Paths& kept) : paths(&kept) {}
  void edge_relaxed(Edge edge, const Graph& graph) const {
    paths->last[target(edge, graph)] = edge;
  }
  void edge_not_minimized(Edge edge, const Graph&) const { paths->too_long = edge; }
  Paths* paths;
};

Paths shortest_paths(const Graph& graph, std::vector<Weight> start) {
  Paths paths{std::move(start), {}, std::nullopt};
  const std::size_t vertices = num_vertices(graph);
  paths.last.resize(vertices);
  std::vector<Vertex> before(vertices);
  for (Vertex v = 0; v < vertices; ++v) before[v] = v;
  const auto index = get(boost::vertex_index, graph);
  boost::bellman_ford_shortest_paths(
      graph, std::min(vertices + 1, longest_chain), get(&Bound::weight, graph),
      boost::make_iterator_property_map(before.begin(), index),
      boost::make_iterator_property_map(paths.length.begin(), index), boost::closed_plus<Weight>(),
      std::less<>(), PathKeeper(paths));
  return paths;
}

/// A vertex whose path leads back to it, found by walking each path once.
std::optional<Vertex> on_a_circle(const Paths& paths, const Graph& graph) {
  std::vector<Vertex> walk(paths.last.size(),
                           0);  // number of the walk that visited the vertex; 0 = none yet
  for (Vertex first = 0; first < walk.size(); ++first) {
    Vertex at = first;
    for (; walk[at] == 0 && paths.last[at]; at = source(*paths.last[at], graph))
      walk[at] = first + 1;
    if (walk[at] == first + 1 && paths.last[at]) return at;
  }
  return std::nullopt;
}

/// Statements connected by articles and events, not counting the calendar.
class Component {
 public:
  Component(std::span<const DayStatement> statements, std::vector<std::uint32_t> members)
      : statements_(statements), members_(std::move(members)) {
    for (const std::uint32_t s : members_)
      for (const DayPoint& point : {statements_[s].of, statements_[s].from})
        if (point.kind != DayPoint::Kind::calendar) points_.push_back(point);
    std::sort(points_.begin(), points_.end());
    points_.erase(std::unique(points_.begin(), points_.end()), points_.end());
  }

  void solve(DayNetwork& network) {
    for (auto& cycle : short_contradictions()) keep(std::move(cycle), network);
    std::size_t left = most_long;
    for (auto cycle = contradiction(); cycle && left > 0; cycle = contradiction(), --left) {
      withdraw(*cycle);
      keep(std::move(*cycle), network);
    }
    if (left == 0)
      std::erase_if(members_, [this](std::uint32_t s) { return !statements_[s].absolute(); });
    std::vector<Weight> start(points_.size() + 1, unreached);
    start[calendar] = 0;
    const Paths latest = shortest_paths(graph(false), start),
                earliest = shortest_paths(graph(true), start);
    for (std::size_t p = 0; p < points_.size(); ++p) {
      DayRange& days =
          (points_[p].kind == DayPoint::Kind::article ? network.articles
                                                      : network.events)[points_[p].index];
      if (earliest.length[p + 1] != unreached)
        days.low = Day{static_cast<std::int32_t>(-earliest.length[p + 1])};
      if (latest.length[p + 1] != unreached)
        days.high = Day{static_cast<std::int32_t>(latest.length[p + 1])};
    }
  }

 private:
  static void keep(std::vector<std::uint32_t> cycle, DayNetwork& network) {
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    network.contradictions.push_back(std::move(cycle));
  }

  /// The absolute statements with the tightest bounds on a point.
  struct Bounds {
    std::optional<std::uint32_t> low, high;
  };
  std::vector<Bounds> absolute_bounds() const {
    std::vector<Bounds> bounds(points_.size() + 1);
    for (const std::uint32_t s : members_) {
      const DayStatement& statement = statements_[s];
      if (!statement.absolute()) continue;
      auto& [low, high] = bounds[vertex(statement.of)];
      if (statement.low && (!low || *statements_[*low].low < *statement.low)) low = s;
      if (statement.high && (!high || *statement.high < *statements_[*high].high)) high = s;
    }
    return bounds;
  }

  /// Contradictions of two days of one point, and of two days and one distance: by far the most
  /// frequent, and all found in two passes. Withdraws their statements.
  std::vector<std::vector<std::uint32_t>> short_contradictions() {
    std::vector<std::vector<std::uint32_t>> found;
    auto bounds = absolute_bounds();
    std::vector<bool> undone(bounds.size(), false);
    std::vector<std::uint32_t> kept;
    for (std::size_t v = 1; v < bounds.size(); ++v) {
      const auto& [low, high] = bounds[v];
      if (!low || !high || *statements_[*low].low <= *statements_[*high].high) continue;
      found.push_back({*low, *high});
      undone[v] = true;
      bounds[v] = {};
    }
    for (const std::uint32_t s : members_) {
      const DayStatement& statement = statements_[s];
      if (statement.absolute()) {
        if (!undone[vertex(statement.of)]) kept.push_back(s);
        continue;
      }
      const Bounds &of = bounds[vertex(statement.of)], &from = bounds[vertex(statement.from)];
      const auto sum = [](std::int32_t a, std::int32_t b) { return Weight{a} + b; };
      if (statement.high && of.low && from.high &&
          sum(*statements_[*from.high].high, *statement.high) < *statements_[*of.low].low)
        found.push_back({*from.high, s, *of.low});
      else if (statement.low && of.high && from.low &&
               sum(*statements_[*from.low].low, *statement.low) > *statements_[*of.high].high)
        found.push_back({*from.low, s, *of.high});
      else
        kept.push_back(s);
    }
    members_ = std::move(kept);
    return found;
  }

  Vertex vertex(const DayPoint& point) const {
    if (point.kind == DayPoint::Kind::calendar) return calendar;
    return static_cast<Vertex>(std::lower_bound(points_.begin(), points_.end(), point) -
                               points_.begin() + 1);
  }

  /// `reversed`: paths lead to the calendar instead of from it.
  Graph graph(bool reversed) const {
    std::vector<std::pair<Vertex, Vertex>> ends;
    std::vector<Bound> bounds;
    const auto add = [&](Vertex from, Vertex to, Weight weight, std::uint32_t statement) {
      ends.emplace_back(reversed ? to : from, reversed ? from : to);
      bounds.push_back({weight, statement});
    };
    for (const std::uint32_t s : members_) {
      const DayStatement& statement = statements_[s];
      const Vertex of = vertex(statement.of), from = vertex(statement.from);
      if (statement.high) add(from, of, *statement.high, s);
      if (statement.low) add(of, from, -Weight{*statement.low}, s);
    }
    return Graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), bounds.begin(),
                 static_cast<Vertex>(points_.size() + 1));
  }

  /// The statements on a negative cycle, in order.
  std::optional<std::vector<std::uint32_t>> contradiction() const {
    const Graph all = graph(false);
    const Paths paths = shortest_paths(all, std::vector<Weight>(points_.size() + 1, 0));
    if (!paths.too_long) return std::nullopt;
    const auto at = on_a_circle(paths, all);
    if (!at) return std::nullopt;  // only a chain that is too long
    std::vector<std::uint32_t> cycle;
    Vertex v = *at;
    do {
      cycle.push_back(all[*paths.last[v]].statement);
      v = source(*paths.last[v], all);
    } while (v != *at);
    std::reverse(cycle.begin(), cycle.end());
    return cycle;
  }

  /// The relative statements of a contradiction prove nothing; if an event has two days, none of
  /// its statements does.
  void withdraw(const std::vector<std::uint32_t>& cycle) {
    const auto in = [](const auto& list, const auto& value) {
      return std::find(list.begin(), list.end(), value) != list.end();
    };
    std::vector<std::uint32_t> out;
    std::vector<DayPoint> undone;
    for (const std::uint32_t s : cycle) {
      if (!statements_[s].absolute())
        out.push_back(s);
      else
        undone.push_back(statements_[s].of);
    }
    std::erase_if(members_, [&](std::uint32_t s) {
      return out.empty() ? statements_[s].absolute() && in(undone, statements_[s].of) : in(out, s);
    });
  }

  std::span<const DayStatement> statements_;
  std::vector<std::uint32_t> members_;
  std::vector<DayPoint> points_;  ///< sorted; vertex i + 1
};

/// Groups of statements that share articles or events, each in ascending order.
std::vector<std::vector<std::uint32_t>> components(std::span<const DayStatement> statements) {
  std::map<DayPoint, std::uint32_t> first;  // a statement that speaks of it
  std::vector<std::uint32_t> group(statements.size());
  const auto find = [&](std::uint32_t s) {
    while (group[s] != s) s = group[s] = group[group[s]];
    return s;
  };
  for (std::uint32_t s = 0; s < statements.size(); ++s) {
    group[s] = s;
    for (const DayPoint& point : {statements[s].of, statements[s].from}) {
      if (point.kind == DayPoint::Kind::calendar) continue;
      const std::uint32_t one = find(first.try_emplace(point, s).first->second), other = find(s);
      group[std::max(one, other)] = std::min(one, other);
    }
  }
  std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
  for (std::uint32_t s = 0; s < statements.size(); ++s) groups[find(s)].push_back(s);
  std::vector<std::vector<std::uint32_t>> all;
  for (auto& [least, members] : groups) all.push_back(std::move(members));
  return all;
}

}  // namespace

DayNetwork solve_days(std::span<const DayStatement> statements, std::size_t articles,
                      std::size_t events) {
  DayNetwork network{std::vector<DayRange>(articles), std::vector<DayRange>(events), {}};
  for (auto& members : components(statements))
    Component(statements, std::move(members)).solve(network);
  std::sort(network.contradictions.begin(), network.contradictions.end());
  return network;
}

}  // namespace checkclaims
