#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "linking/article_profile.hpp"
#include "linking/events.hpp"
#include "linking/linked_reading.hpp"
#include "linking/wholes.hpp"

namespace checkclaims {

/// A figure together with its article.
struct FigureSide {
  const LinkedReading* reading = nullptr;
  const ArticleProfile* profile = nullptr;
  std::span<const WeighedFigure> article;  ///< all figures of that article
  const WeighedFigure* figure = nullptr;
  std::span<const std::uint32_t> event_of;  ///< of the article's mentions
  const LinkedClaim& claim() const { return reading->claims[figure->claim]; }
  const FigureClues& clues() const { return reading->clues.figures[figure->claim]; }
};

/// The bounds of a figure as whole numbers; 0 and a million millions where they are open.
std::int64_t lowest(const LinkedClaim& claim);
std::int64_t highest(const LinkedClaim& claim);

/// The likeliest total of another measure in the article; null where it gives none.
const LinkedClaim* likeliest_of(const FigureSide& side, std::string_view measure);
/// The article gives that number for the measure.
bool has_number(const FigureSide& side, std::string_view measure, std::int64_t number);
/// The article gives that number for another measure.
bool of_another_measure(const FigureSide& side, std::string_view measure, std::int64_t number);
/// Two smaller figures of the measure in the article add up to `number`, and `part` is one of them.
bool adds_up(const FigureSide& side, std::string_view measure, std::int64_t part,
             std::int64_t number);
/// The figure is the likeliest total of its measure, or gives the same number.
bool equals_likeliest(const FigureSide& side);
/// The number of distinct values of the measure in the article, counted up to 3.
std::size_t values_of(const FigureSide& side, std::string_view measure);
/// The event that the figure is about; null where none is known.
const Subject* event_of(const FigureSide& side, const EventLinks& events);

}  // namespace checkclaims
