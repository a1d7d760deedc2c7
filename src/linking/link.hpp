#pragma once
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// Links all articles, each of which was read by itself: resolves people, places, events and times
/// across them. `readings` must be sorted by path. The result has no findings, and has mentions
/// only where `options` ask for them.
Analysis link_readings(std::vector<Reading> readings, const Lexicon& lexicon,
                       const AnalyseOptions& options);

}  // namespace checkclaims
