#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "linking/events.hpp"
#include "linking/linked_reading.hpp"
#include "linking/stories.hpp"
#include "linking/wholes.hpp"

namespace checkclaims {

/// A figure with the article that it stands in.
struct FigureSide {
  const LinkedReading* reading = nullptr;
  const ArticleProfile* profile = nullptr;
  std::span<const WeighedFigure> article;  ///< all figures of that article
  const WeighedFigure* figure = nullptr;
  std::span<const std::uint32_t> event_of;  ///< of the article's mentions
  const LinkedClaim& claim() const { return reading->claims[figure->claim]; }
  const FigureClues& clues() const { return reading->clues.figures[figure->claim]; }
};

/// What two figures of one measure that differ share, `lower` being surely below `higher`; `story`
/// are the odds that their articles tell of one event.
ClueValues<PairClue> pair_clues(const FigureSide& lower, const FigureSide& higher, Milli story,
                                const EventLinks& events, const Rarity& rarity);

}  // namespace checkclaims
