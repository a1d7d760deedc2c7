#pragma once
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// Adds a warning for each event for which two articles that agree in everything else give two
/// days, or two towns; none for an event that is already in `findings`.
void add_story_contrasts(const Analysis& analysis, StoryContrast::Of of,
                         std::vector<Finding>& findings);

}  // namespace checkclaims
