#pragma once
#include <string_view>

#include "linking/measurement_pair.hpp"

namespace checkclaims {

/// The name of a second difference that explains why two numbers of one quantity differ; empty if
/// nothing does.
std::string_view explained(const ArticlePair& pair, const MeasurementSide& a,
                           const MeasurementSide& b);

/// Both are said to be so, or both to be planned; what is told as a plan and as a fact within a few
/// days is one piece of news.
bool of_one_stance(const ArticlePair& pair, const MeasurementSide& a, const MeasurementSide& b);

}  // namespace checkclaims
