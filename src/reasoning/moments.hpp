#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "checkclaims/checkclaims.hpp"
#include "reasoning/rivals.hpp"

namespace checkclaims {

/// Numbers the moments of stances: those of one article that are of one time, and
/// snapshots of one exact day. Running totals have none.
void mark_moments(const Analysis& analysis, Counting counting, std::span<Stance> stances);

/// Marks exact totals of articles without a day: nothing bounds it from above, and from
/// below at most the event does, whose last day is `event_high`. An article that tells
/// of several times is left out. Needs the moments.
void mark_undated(const Analysis& analysis, std::optional<std::int32_t> event_high,
                  std::span<Stance> stances);

}  // namespace checkclaims
