#include "reading/claims/figures/as_of.hpp"

#include <algorithm>

#include "reading/syntax/clause.hpp"

namespace checkclaims {

void take_as_of(const ChunkedSentence& s, std::span<const Mention> mentions, std::size_t from,
                Claim& claim) {
  for (std::size_t i = from; i < s.chunks.size() && i < from + 12; ++i) {
    if (!s.says(i, {"before", "by"})) continue;
    for (std::size_t k = i + 1; k < s.chunks.size() && k < i + 8; ++k)
      if (s.chunks[k].kind == ChunkKind::date) {
        const auto* date = date_at(s, k, mentions);
        if (date != nullptr && date->kind == TimexKind::date) {
          claim.as_of = s.chunks[k].mention;
          claim.figure().before_as_of = s.says(i, "before");
          return;
        }
      }
  }
}

namespace {

bool is_complete(const DateMention& date) { return date.reference == DateReference::complete; }

bool saying_before(const ChunkedSentence& s, std::size_t chunk) {
  constexpr std::size_t farthest = 3;  // "said in a statement on", "told reporters on"
  for (std::size_t i = chunk; i-- > 0 && i + farthest >= chunk;) {
    if (s.chunks[i].kind == ChunkKind::comma || s.chunks[i].kind == ChunkKind::stop) return false;
    const auto& hits = s.chunks[i].hits;
    if (std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
          return hit.table == Table::sayings && (hit.forms & form_past) != 0;
        }))
      return true;
  }
  return false;
}

}  // namespace

std::optional<std::uint32_t> day_of_telling(const ChunkedSentence& s,
                                            std::span<const Mention> mentions, bool dated) {
  for (std::size_t i = 1; i < s.chunks.size(); ++i) {
    const DateMention* date =
        s.chunks[i].kind == ChunkKind::date ? date_at(s, i, mentions) : nullptr;
    // In a dated article any day will do: "Monday", "yesterday", "4 May".
    if (date == nullptr || !date->days.exact() || !(dated || is_complete(*date))) continue;
    if (!counts_to_date(s, i) && (dated || !saying_before(s, i))) continue;
    return s.chunks[i].mention;
  }
  return std::nullopt;
}

}  // namespace checkclaims
