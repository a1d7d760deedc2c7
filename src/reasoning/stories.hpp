#pragma once
#include <vector>

#include "checkclaims/story.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// The stories of a graph that has been built, as those of its analysis.
std::vector<Story> stories_of(const ClaimGraph& graph);

}  // namespace checkclaims
