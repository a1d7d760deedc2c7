#include "linking/figure_side.hpp"

#include <algorithm>
#include <vector>

namespace checkclaims {

std::int64_t lowest(const LinkedClaim& claim) {
  return claim.figure().value.hard.low ? claim.figure().value.hard.low->thousandths / 1000 : 0;
}
std::int64_t highest(const LinkedClaim& claim) {
  constexpr std::int64_t open = 1'000'000'000'000;
  return claim.figure().value.hard.high ? claim.figure().value.hard.high->thousandths / 1000 : open;
}

const LinkedClaim* likeliest_of(const FigureSide& side, std::string_view measure) {
  const WeighedFigure* best = nullptr;
  for (const WeighedFigure& figure : side.article)
    if (side.reading->claims[figure.claim].said.measure == measure && figure.likeliest &&
        (best == nullptr || figure.odds > best->odds))
      best = &figure;
  return best == nullptr ? nullptr : &side.reading->claims[best->claim];
}

bool has_number(const FigureSide& side, std::string_view measure, std::int64_t number) {
  return std::any_of(side.article.begin(), side.article.end(), [&](const WeighedFigure& figure) {
    const LinkedClaim& claim = side.reading->claims[figure.claim];
    return claim.said.measure == measure && lowest(claim) == number;
  });
}

bool of_another_measure(const FigureSide& side, std::string_view measure, std::int64_t number) {
  return std::any_of(side.article.begin(), side.article.end(), [&](const WeighedFigure& figure) {
    const LinkedClaim& claim = side.reading->claims[figure.claim];
    return claim.said.measure != measure && lowest(claim) == number;
  });
}

bool adds_up(const FigureSide& side, std::string_view measure, std::int64_t part,
             std::int64_t number) {
  return part * 2 != number && part > 0 && has_number(side, measure, part) &&
         has_number(side, measure, number - part);
}

bool equals_likeliest(const FigureSide& side) {
  if (side.figure->likeliest) return true;
  const LinkedClaim* best = likeliest_of(side, side.claim().said.measure);
  return best != nullptr && best->figure().value.hard == side.claim().figure().value.hard;
}

std::size_t values_of(const FigureSide& side, std::string_view measure) {
  constexpr std::size_t enough = 3;
  std::vector<std::int64_t> seen;
  for (const WeighedFigure& figure : side.article) {
    const LinkedClaim& claim = side.reading->claims[figure.claim];
    if (claim.said.measure != measure ||
        std::find(seen.begin(), seen.end(), lowest(claim)) != seen.end())
      continue;
    seen.push_back(lowest(claim));
    if (seen.size() >= enough) break;
  }
  return seen.size();
}

const Subject* event_of(const FigureSide& side, const EventLinks& events) {
  const std::uint32_t event = side.event_of[side.claim().said.subject_mention];
  return event == EventLinks::none ? nullptr : &events.events[event];
}

}  // namespace checkclaims
