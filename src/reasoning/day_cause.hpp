#pragma once
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// The one day that, written otherwise, makes all that is said of these articles and events
/// possible: off by one, another year or month, day and month exchanged. `circles` are those of
/// one finding, `order` the statements (indexes) of the one that its labels show. Nothing
/// where no such slip helps; a day that fewer articles tell is tried first, and of days told equally
/// often all that help are named.
Cause likely_slip_of_day(const Analysis& analysis, std::span<const std::uint32_t> order,
                         std::span<const std::vector<std::uint32_t>> circles);

}  // namespace checkclaims
