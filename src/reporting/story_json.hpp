#pragma once
#include "checkclaims/story.hpp"
#include "reporting/records.hpp"

namespace checkclaims {

/// One story: its value groups in order of time, each with its claims.
Json story_json(const Analysis& analysis, const Story& story, DocumentPositions& positions);

}  // namespace checkclaims
