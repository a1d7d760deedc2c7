#include "reading/survivors.hpp"

namespace checkclaims {
namespace {

bool counts_whole_group(const Frame& frame, const Counted& c) {
  return !frame.measure->attribute("without").empty() && !frame.member && !frame.increment && c.value.hard.exact() && !c.part &&
         !c.partitive && !c.additional && !c.told && *c.value.hard.low > Decimal::of(1);
}

/// The only figure of its measure behind chunk `from`.
std::optional<std::size_t> only_one(std::span<const Frame> frames, std::span<const Counted> counted, std::string_view measure,
                                    std::size_t from) {
  std::optional<std::size_t> found;
  for (std::size_t f = 0; f < frames.size(); ++f) {
    if (frames[f].measure->id != measure || counted[frames[f].counted].first < from) continue;
    if (found) return std::nullopt;
    found = f;
  }
  return found;
}

/// "two of them died", "two fatally", "killing two": of those counted before.
bool among_them(const ChunkedSentence& s, const Frame& frame, const Counted& c) {
  if (c.additional || c.coordinated || c.told || c.other || !c.value.hard.exact()) return false;
  if (c.part || c.partitive) return true;
  if (c.head != Counted::Head::none) return false;
  const Hit* word = s.hit(frame.trigger, Table::measures);
  const bool killing = !frame.passive && (word->forms & form_gerund) != 0;
  return killing || s.is(frame.trigger, "adverb") || s.view.lexicon.role(*word) == "verb_self";
}

}  // namespace

std::optional<Survivors> survivors(const ChunkedSentence& s, std::span<const Frame> frames, std::span<const Counted> counted) {
  for (std::size_t f = frames.size(); f-- > 0;) {
    const Counted& hit = counted[frames[f].counted];
    if (!counts_whole_group(frames[f], hit)) continue;
    const auto dead = only_one(frames, counted, frames[f].measure->attribute("without"), hit.last);
    if (!dead) continue;
    const Counted& died = counted[frames[*dead].counted];
    const bool of_event = hit.head == Counted::Head::measure && !died.single && !died.additional;  // "a triple shooting left one man dead"
    if (!of_event && !among_them(s, frames[*dead], died)) continue;
    return Survivors{f, *dead};
  }
  return std::nullopt;
}

std::optional<std::size_t> dead_among_them(const ChunkedSentence& s, std::span<const Frame> frames, std::span<const Counted> counted,
                                           const Row& hit) {
  constexpr std::size_t start = 2;
  const auto dead = only_one(frames, counted, hit.attribute("without"), 0);
  if (!dead || counted[frames[*dead].counted].first > start) return std::nullopt;
  return among_them(s, frames[*dead], counted[frames[*dead].counted]) ? dead : std::nullopt;
}

}  // namespace checkclaims
