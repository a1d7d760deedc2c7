#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// The values of an attribute of the states table ("custody": wanted, arrested, released ...) and
/// the possible transitions between them. A set of states is a mask: bit i is states[i].
struct StateGraph {
  std::string attribute;
  std::vector<std::string> states;  ///< at most 32, in the order of the table
  /// For each state, those that may follow it on the same day or later.
  std::vector<std::uint32_t> then;
  /// For each state, those that may follow it only on a later day.
  std::vector<std::uint32_t> later;
  /// For each state, the days after which it may have ended unreported; 0 = it lasts.
  std::vector<std::int64_t> fades;
  std::uint32_t once = 0;  ///< those of which one incident can have only one

  /// Index of a state; states.size() if it is unknown.
  std::size_t index(std::string_view state) const;
};

/// One graph per attribute, in the order of the table.
std::vector<StateGraph> state_graphs(const Lexicon& lexicon);

/// Whether state `to` may hold after `from`, passing only through states in `reported`. "not
/// released" may be followed by anything, and may follow any state that can end. `same_day`: both
/// are on one day; otherwise `to` is on a later day.
bool may_follow(const StateGraph& graph, std::string_view from, std::string_view to,
                std::uint32_t reported, bool same_day);

/// Whether the two states do not exclude each other: "not released" and "arrested".
bool compatible(std::string_view one, std::string_view other);

}  // namespace checkclaims
