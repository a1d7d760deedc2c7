#pragma once
#include <string_view>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// A warning for each event whose day or scene two articles of one story give differently, by the surest pair.
std::vector<Finding> story_findings(const ClaimGraph& graph, StoryContrast::Of of, std::string_view rule);

}  // namespace checkclaims
