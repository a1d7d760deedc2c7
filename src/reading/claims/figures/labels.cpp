#include "reading/claims/figures/labels.hpp"

namespace checkclaims {

std::optional<std::pair<std::size_t, const Hit*>> label_of(const ChunkedSentence& s,
                                                           const CountPhrase& c) {
  constexpr std::size_t longest = 8;
  if (c.first < 2 || c.first > longest || s.chunks[c.first - 1].kind != ChunkKind::stop)
    return std::nullopt;
  const Token& colon = s.view.tokens[s.chunks[c.first - 1].first];
  const bool ends = c.last >= s.chunks.size() || s.chunks[c.last].kind == ChunkKind::stop ||
                    s.chunks[c.last].kind == ChunkKind::other;
  if (colon.mark != ':' || !ends) return std::nullopt;
  for (std::size_t i = c.first - 1; i-- > 0;) {
    if (s.chunks[i].kind != ChunkKind::word) return std::nullopt;
    const Hit* hit = s.hit(i, Table::measures);
    if (hit == nullptr) continue;
    const WordRole& role = s.view.lexicon.role(*hit);
    if (role.noun() || (role.verb() && (hit->forms & form_participle) != 0))
      return std::pair{i, hit};
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace checkclaims
