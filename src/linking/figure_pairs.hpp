#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "linking/events.hpp"
#include "linking/figure_side.hpp"
#include "linking/stories.hpp"

namespace checkclaims {

/// The clues in two differing figures of one measure. `lower` must surely be below `higher`;
/// `story` is the odds that their articles are about one event.
ClueValues<PairClue> pair_clues(const FigureSide& lower, const FigureSide& higher, Milli story,
                                const EventLinks& events, const Rarity& rarity);

}  // namespace checkclaims
