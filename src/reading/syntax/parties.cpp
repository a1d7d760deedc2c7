#include "reading/syntax/parties.hpp"

#include <algorithm>

#include "checkclaims/words.hpp"

namespace checkclaims {
namespace {

bool opens_with_name(const ChunkedSentence& s, std::size_t chunk) {
  if (chunk != 0 || s.chunks[0].kind != ChunkKind::word || s.chunks[0].functions != 0 ||
      !s.view.tokens[s.chunks[0].first].capitalised)
    return false;
  return (parts_of_speech(s.view.words(s.chunks[0].first, s.chunks[0].last)) &
          (part_noun | part_verb | part_adverb)) == 0;
}

}  // namespace

bool is_party(const ChunkedSentence& s, std::span<const Mention> mentions, std::size_t chunk) {
  if (chunk >= s.chunks.size()) return false;
  if (s.chunks[chunk].kind != ChunkKind::name) return opens_with_name(s, chunk);
  const auto* name = name_at(s, chunk, mentions);
  return name != nullptr && !name->demonym;
}

Party party_at(const ChunkedSentence& s, std::size_t chunk) {
  const Chunk& at = s.chunks[chunk];
  return {at.kind == ChunkKind::name ? std::optional(at.mention) : std::nullopt,
          s.span(chunk, chunk + 1)};
}

std::optional<PartyPhrase> party_of(const ChunkedSentence& s, std::span<const Mention> mentions,
                                    const std::optional<NounPhrase>& phrase) {
  if (!phrase || phrase->none || phrase->pronoun) return std::nullopt;
  std::size_t head = phrase->head;
  if (phrase->name && s.chunks[head].kind != ChunkKind::name) {  // of the apposition
    head = phrase->first;
    while (head < s.chunks.size() &&
           !(s.chunks[head].kind == ChunkKind::name && s.chunks[head].mention == *phrase->name))
      ++head;
    if (head == s.chunks.size()) return std::nullopt;
  }
  if (s.chunks[head].kind == ChunkKind::number && head > phrase->first) --head;  // "Ernslaw One"
  if (!is_party(s, mentions, head)) return std::nullopt;
  return PartyPhrase{party_at(s, head), phrase->first, std::max(phrase->last, head + 1)};
}

}  // namespace checkclaims
