#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// The values of an attribute of the states table ("custody": wanted, arrested, released ...)
/// and which may follow which. A set of states is a mask: bit i is states[i].
struct StateGraph {
  std::string attribute;
  std::vector<std::string> states;  ///< at most 32, in the order of the table
  std::vector<std::uint32_t>
      then;  ///< of each state those that may follow it on the same day or later
  std::vector<std::uint32_t> later;  ///< those that may follow it on a later day only
  std::vector<std::int64_t>
      fades;               ///< days after which it may have ended without a word; 0 = it lasts
  std::uint32_t once = 0;  ///< those of which one happening has but one

  /// Index of a state; states.size() for one that is none of them.
  std::size_t index(std::string_view state) const;
};

/// One for each attribute, in the order of the table.
std::vector<StateGraph> state_graphs(const Lexicon& lexicon);

/// Whether `to` may be so after `from`, over states of `told` alone; "not released" may be
/// followed by anything, and may follow whatever has an end. On one day or on days of which the
/// second is later.
bool may_follow(const StateGraph& graph, std::string_view from, std::string_view to,
                std::uint32_t reported, bool same_day);

/// They say nothing of each other: "not released" and "arrested".
bool compatible(std::string_view one, std::string_view other);

}  // namespace checkclaims
