#include "reading/claims/figures/suicides.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// The row of a word by which its subject comes to what the row counts: "killing himself".
const Row* own(const ChunkedSentence& s, std::size_t at) {
  const Hit* hit = s.hit(at, Table::measures, Construction::own_act);
  return hit == nullptr ? nullptr : &s.view.lexicon.row(*hit);
}

/// It is said to have happened after the rest: "before", "then", "and", "he"; not "tried to".
bool follows(const ChunkedSentence& s, std::size_t at) {
  if (at == 0) return false;
  const std::size_t k = at - 1;
  if (s.is(k, "adverb") && at > 1 && s.hit(k, Table::modality) == nullptr)
    return s.says(k, {"later", "then"}) || follows(s, k);
  return s.chunks[k].kind == ChunkKind::comma || s.says(k, {"and", "before", "he_or_she"});
}

}  // namespace

bool dies_by_own_hand(const ChunkedSentence& s, std::size_t at, const Row& measure) {
  return own(s, at) == &measure;
}

void add_suicides(const ChunkedSentence& s, std::span<const CountPhrase> counted,
                  std::vector<Frame>& frames) {
  for (std::size_t i = 1; i < s.chunks.size(); ++i) {
    const Row* measure = own(s, i);
    if (measure == nullptr || !follows(s, i)) continue;
    const auto victims = std::find_if(frames.rbegin(), frames.rend(), [&](const Frame& frame) {
      const CountPhrase& c = counted[frame.counted];
      return frame.measure == measure && !frame.passive && !c.additional && !c.partitive &&
             !c.other && frame.trigger < i && frame.trigger < c.first && c.last <= i &&
             c.value.hard.exact();
    });
    if (victims == frames.rend()) continue;
    Frame together = *victims;
    victims->member = true;
    together.and_self = i;
    frames.push_back(together);
  }
}

}  // namespace checkclaims
