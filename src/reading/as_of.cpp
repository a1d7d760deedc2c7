#include "reading/as_of.hpp"

namespace checkclaims {

void take_as_of(const ChunkedSentence& s, std::span<const Mention> mentions, std::size_t from, Claim& claim) {
  for (std::size_t i = from; i < s.chunks.size() && i < from + 12; ++i) {
    if (!s.says(i, "before") && !s.says(i, "by")) continue;
    for (std::size_t k = i + 1; k < s.chunks.size() && k < i + 8; ++k)
      if (s.chunks[k].kind == ChunkKind::date) {
        const auto* date = date_at(s, k, mentions);
        if (date != nullptr && date->kind == TimexKind::date) {
          claim.as_of = s.chunks[k].mention;
          claim.before_as_of = s.says(i, "before");
          return;
        }
      }
  }
}

}  // namespace checkclaims
