#include "reading/claims/outcomes/openings.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t opening_reach = 5;  // chunks in which a sentence opens with somebody

}  // namespace

std::optional<PartyPhrase> opening_phrase(const ChunkedSentence& s,
                                          std::span<const Mention> mentions, std::size_t end) {
  for (std::size_t i = 0; i < opening_reach && i < end; ++i)
    if (is_party(s, mentions, i)) {
      const Chunk& next = s.chunks[i + 1];
      const bool acts =
          next.kind == ChunkKind::comma || is_past_verb(s, i + 1) ||
          (next.kind == ChunkKind::word && next.functions != 0 && !s.is(i + 1, "conjunction"));
      return acts ? std::optional(PartyPhrase{party_at(s, i), i, i + 1}) : std::nullopt;
    }
  return std::nullopt;
}

std::optional<Party> opening_party(const ChunkedSentence& s, std::span<const Mention> mentions) {
  const auto phrase = opening_phrase(s, mentions, s.chunks.size());
  return phrase ? std::optional(phrase->party) : std::nullopt;
}

std::optional<PartyPhrase> only_party_before(const ChunkedSentence& s,
                                             std::span<const Mention> mentions, std::size_t end) {
  std::optional<PartyPhrase> found;
  for (std::size_t i = 0; i < end; ++i) {
    if (!is_party(s, mentions, i)) continue;
    const auto* name = name_at(s, i, mentions);
    const bool town = name != nullptr && name->kind == EntityKind::place && s.says(i - 1, "in");
    if (town) continue;
    if (found || s.chunks[i + 1].kind == ChunkKind::possessive) return std::nullopt;
    found = PartyPhrase{party_at(s, i), i, i + 1};
  }
  return found;
}

std::optional<PartyPhrase> alone(const ChunkedSentence& s, std::optional<PartyPhrase> party) {
  if (!party || (party->first >= 2 && s.is(party->first - 1, "conjunction") &&
                 s.chunks[party->first - 2].kind == ChunkKind::name))
    return std::nullopt;
  return party;
}

}  // namespace checkclaims
