#include "reading/syntax/tense.hpp"

namespace checkclaims {
namespace {

bool looks_ahead(const ChunkedSentence& s, std::size_t at) {
  if (s.is(at, "modal")) return true;
  const Hit* hit = s.hit(at, Table::modality);
  return hit != nullptr && (s.view.lexicon.row(*hit).id == "planned" ||
                            s.view.lexicon.row(*hit).id == "hypothetical");
}

bool looks_back(const ChunkedSentence& s, std::size_t at) {
  if (s.is(at, "have") || s.says(at, {"been", "was", "were"})) return true;
  for (const Hit& hit : s.chunks[at].hits)
    if ((hit.forms & form_past) != 0 ||
        (hit.table == Table::modality && s.view.lexicon.row(hit).id == "past"))
      return true;
  const Chunk& chunk = s.chunks[at];
  return chunk.kind == ChunkKind::word && chunk.functions == 0 &&
         s.view.words(chunk.first, chunk.last).ends_with("ed");
}

}  // namespace

bool speaks_of_past(const ChunkedSentence& s, std::size_t chunk) {
  if (chunk > 0 && s.says(chunk - 1, {"before", "by", "from", "through", "till", "until"}))
    return false;
  if (chunk > 0 && s.says(chunk - 1, "since")) return true;
  const std::uint32_t segment = s.chunks[chunk].segment;
  bool back = false, ahead = false;
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    if (s.chunks[i].segment != segment) continue;
    back |= looks_back(s, i);
    ahead |= looks_ahead(s, i);
  }
  return back && !ahead;
}

}  // namespace checkclaims
