#pragma once
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// A warning for each event of which two articles that agree in all else give two days, or two
/// towns; none for an event that `findings` tell of already.
void add_story_contrasts(const Analysis& analysis, StoryContrast::Of of,
                         std::vector<Finding>& findings);

}  // namespace checkclaims
