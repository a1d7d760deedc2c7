#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "checkclaims/checkclaims.hpp"
#include "reasoning/conflicts.hpp"

namespace checkclaims {

/// Numbers the time groups of bounded claims: claims of one article for one time, and snapshots of
/// one exact day. Running totals have none.
void number_time_groups(const Analysis& analysis, Counting counting,
                        std::span<BoundedClaim> bounded_claims);

/// Marks exact totals of articles without a day: those without an upper bound, and with no lower
/// bound except from the event, whose last day is `event_high`. An article that gives totals for
/// several times is left out. Needs the time groups.
void mark_undated_totals(const Analysis& analysis, std::optional<Day> event_high,
                         std::span<BoundedClaim> bounded_claims);

}  // namespace checkclaims
