#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "linking/events.hpp"
#include "linking/figure_side.hpp"
#include "linking/stories.hpp"

namespace checkclaims {

/// What two figures of one measure that differ share, `lower` being surely below `higher`; `story`
/// are the odds that their articles tell of one event.
ClueValues<PairClue> pair_clues(const FigureSide& lower, const FigureSide& higher, Milli story,
                                const EventLinks& events, const Rarity& rarity);

}  // namespace checkclaims
