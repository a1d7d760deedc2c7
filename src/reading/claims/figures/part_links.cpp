#include "reading/claims/figures/part_links.hpp"

namespace checkclaims {
namespace {

/// "The toll rose by 5 to 41": what came on top is a part of the total. What a toll fell by is not.
const Frame* total_beside(const ChunkedSentence& s, const Frame& frame,
                          std::span<const CountPhrase> counted, std::span<const Frame> frames) {
  const std::size_t by = counted[frame.counted].first;
  const auto rises = [&s](std::size_t at) { return s.says(at, "rise"); };
  if (by < 2 || !rises(by - 2)) return nullptr;
  for (const Frame& other : frames)
    if (!other.increment && other.trigger == frame.trigger && other.measure == frame.measure)
      return &other;
  return nullptr;
}

/// The frame that counts those of whom this one counts a part, of its own measure if there is one.
const Frame* whole_of(const Frame& frame, std::span<const CountPhrase> counted,
                      std::span<const Frame> frames) {
  const CountPhrase& phrase = counted[frame.counted];
  if (!phrase.part || phrase.whole == CountPhrase::no_phrase) return nullptr;
  const Frame* found = nullptr;
  for (const Frame& other : frames) {
    // "Including 2 million people" says nothing of who they are, "of whom nine were freed" does.
    if (other.counted != phrase.whole ||
        (phrase.scope.terms.empty() && other.measure == frame.measure))
      continue;
    if (found == nullptr || other.measure == frame.measure) found = &other;
  }
  return found;
}

}  // namespace

std::optional<PartOf> told_part_of(const ChunkedSentence& s, const Frame& frame,
                                   std::span<const CountPhrase> counted,
                                   std::span<const Frame> frames) {
  const Frame* whole =
      frame.increment ? total_beside(s, frame, counted, frames) : whole_of(frame, counted, frames);
  if (whole == nullptr) return std::nullopt;
  const CountPhrase& all = counted[whole->counted];
  return PartOf{s.span(all.number, all.number_last), whole->measure->id,
                counted[frame.counted].closed};
}

}  // namespace checkclaims
