#pragma once
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// All articles, each read by itself -> who, what and when they speak of, together.
/// `readings` must be sorted by path. The result has no findings, and mentions only
/// where `options` ask for them.
Analysis link_readings(std::vector<Reading> readings, const Lexicon& lexicon,
                       const AnalyseOptions& options);

}  // namespace checkclaims
