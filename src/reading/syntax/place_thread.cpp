#include "reading/syntax/place_thread.hpp"

namespace checkclaims {
namespace {

bool is_named_place(const NameMention* name) {
  return name != nullptr && name->kind == EntityKind::place && !name->demonym;
}

/// "the", at most two words before the token.
bool definite_before(const SentenceView& view, std::uint32_t token) {
  for (std::uint32_t back = 1; back <= 3 && back <= token; ++back)
    if (view.says(token - back, "the")) return true;
  return false;
}

}  // namespace

std::optional<std::uint32_t> PlaceThread::known_place(const ChunkedSentence& s,
                                                      std::uint32_t before) const {
  if (!last_) return std::nullopt;
  for (const Hit& hit : s.view.hits)
    if (hit.table == Table::name_words && s.view.lexicon.row(hit).id == "place_noun" &&
        hit.first > 0 && hit.first < before && definite_before(s.view, hit.first))
      return last_;
  return std::nullopt;
}

std::optional<std::uint32_t> PlaceThread::place_before(const ChunkedSentence& s,
                                                       std::span<const Mention> mentions,
                                                       std::size_t chunk) const {
  for (std::size_t i = chunk; i-- > 0;)
    if (s.chunks[i].kind == ChunkKind::name && is_named_place(name_at(s, i, mentions)))
      return s.chunks[i].mention;
  return known_place(s, s.chunks[chunk].first);
}

void PlaceThread::leave(const ChunkedSentence& s, std::span<const Mention> mentions) {
  for (const Chunk& chunk : s.chunks)
    if (is_named_place(mentioned<NameMention>(chunk, mentions))) last_ = chunk.mention;
}

}  // namespace checkclaims
