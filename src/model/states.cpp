#include "checkclaims/states.hpp"

#include <algorithm>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view denial = "not ";

bool negative(std::string_view state) { return state.starts_with(denial); }

std::string_view bare(std::string_view state) {
  return negative(state) ? state.substr(denial.size()) : state;
}

std::uint32_t mask_of(const StateGraph& graph, WordList words) {
  std::string_view list = words.text;
  std::uint32_t mask = 0;
  while (!list.empty()) {
    const std::string_view state = list.substr(0, list.find(' '));
    list.remove_prefix(std::min(list.size(), state.size() + 1));
    if (const std::size_t i = graph.index(state); i < graph.states.size()) mask |= 1U << i;
  }
  return mask;
}

}  // namespace

std::size_t StateGraph::index(std::string_view state) const {
  return static_cast<std::size_t>(std::find(states.begin(), states.end(), state) - states.begin());
}

std::vector<StateGraph> state_graphs(const Lexicon& lexicon) {
  const auto rows = lexicon.rows(Table::states);
  const auto attribute_of = [](const Row& row) {
    return std::string_view(row.id).substr(0, row.id.find('.'));
  };
  std::vector<StateGraph> graphs;
  std::vector<std::pair<const Row*, std::size_t>> states;  // and the graph of each
  for (const Row& row : rows) {
    if (row[StateField::subject].empty()) continue;  // a thing, or words without a state
    auto graph = std::find_if(graphs.begin(), graphs.end(), [&](const StateGraph& g) {
      return g.attribute == attribute_of(row);
    });
    if (graph == graphs.end())
      graph = graphs.insert(graph, {std::string(attribute_of(row)), {}, {}, {}, {}, 0});
    graph->states.push_back(row.id.substr(row.id.find('.') + 1));
    states.emplace_back(&row, static_cast<std::size_t>(graph - graphs.begin()));
  }
  for (const auto& [row, of] : states) {
    StateGraph& graph = graphs[of];
    if ((*row)[StateField::once]) graph.once |= 1U << graph.then.size();
    graph.then.push_back(mask_of(graph, (*row)[StateField::then]));
    graph.later.push_back(mask_of(graph, (*row)[StateField::later]));
    graph.fades.push_back((*row)[StateField::fades].value_or(0));
  }
  return graphs;
}

bool compatible(std::string_view one, std::string_view other) {
  if (negative(one) != negative(other)) return bare(one) != bare(other);
  return negative(one) || one == other;
}

bool may_follow(const StateGraph& graph, std::string_view from, std::string_view to,
                std::uint32_t reported, bool same_day) {
  if (compatible(from, to) || negative(from)) return true;
  const std::size_t first = graph.index(from), last = graph.index(to);
  if (first == graph.states.size()) return true;
  const auto next = [&](std::size_t state) {
    return graph.then[state] | (same_day ? 0U : graph.later[state]);
  };
  if (negative(to)) return next(first) != 0;
  if (last == graph.states.size()) return true;
  std::uint32_t reached = 0, fresh = 1U << first;
  while (fresh != 0) {
    reached |= fresh;
    std::uint32_t steps = 0;
    for (std::size_t i = 0; i < graph.states.size(); ++i)
      if ((fresh >> i & 1U) != 0) steps |= next(i);
    if ((steps >> last & 1U) != 0) return true;
    fresh = steps & reported & ~reached;
  }
  return false;
}

}  // namespace checkclaims
