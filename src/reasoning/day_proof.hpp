#pragma once
#include <span>
#include <string_view>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// One event's day is given twice; all else is about order and distance.
bool two_days_of_one_event(const Analysis& analysis, std::span<const std::uint32_t> circle);

/// Statements (indexes) that lead round a circle in which the days do not add up -> a finding
/// that quotes each, and adds them up. About the event that they speak of most, else the article.
Finding broken_circle(const Analysis& analysis, std::span<const std::uint32_t> circle, std::string_view rule);

}  // namespace checkclaims
