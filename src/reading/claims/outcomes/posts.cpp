#include "reading/claims/outcomes/posts.hpp"

#include <algorithm>

#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_post = 6;  // chunks of a post before "of"

}  // namespace

const Row* noun_of_name(const ChunkedSentence& s, const std::size_t chunk, const RowList& rows) {
  const std::uint32_t last = s.chunks[chunk].last;
  for (const Hit& hit : hits_at(s, chunk))
    if (hit.table == Table::outcomes && hit.last == last &&
        s.view.lexicon.role(hit).is(Construction::matter) && rows.has(&s.view.lexicon.row(hit)))
      return &s.view.lexicon.row(hit);
  return nullptr;
}
std::optional<MatterPhrase> post_at(const ChunkedSentence& s, std::size_t at) {
  if (s.says(at, {"as", "to"})) ++at;
  if (s.says(at, {"a", "an"})) return std::nullopt;  // "as a director of"
  while (s.is(at, "determiner") || s.is(at, "possessive_determiner")) ++at;
  std::size_t end = at;
  while (end < at + longest_post && s.chunks[end].kind == ChunkKind::word &&
         s.chunks[end].functions == 0)
    ++end;
  if (end == at || !s.says(end, "of")) return std::nullopt;
  const std::size_t head = end - 1;
  const auto hits = s.view.hits_from(s.chunks[at].first, s.chunks[head].last);
  const bool titled = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.table == Table::titles && hit.last == s.chunks[head].last;
  });
  if (!titled || tells_class(s, {at, end}, "many")) return std::nullopt;
  std::size_t of = end + 1;
  while (s.is(of, "determiner") || s.is(of, "possessive_determiner")) ++of;
  std::size_t last = of;
  MatterPhrase phrase;
  while (last < s.chunks.size() &&
         (s.chunks[last].kind == ChunkKind::name || s.chunks[last].kind == ChunkKind::possessive ||
          (s.chunks[last].kind == ChunkKind::word && s.chunks[last].functions == 0 &&
           !is_past_verb(s, last)))) {
    if (s.chunks[last].kind == ChunkKind::name)
      phrase.matter.names.push_back(s.chunks[last].mention);
    ++last;
  }
  phrase.matter.words = telling_words(s, {of, last});
  for (std::string& word : telling_words(s, {at, end}))
    phrase.matter.words.push_back(std::move(word));
  std::sort(phrase.matter.words.begin(), phrase.matter.words.end());
  phrase.matter.kind = std::string(s.words(head, end));
  phrase.matter.said = s.span(at, last);
  phrase.first = at;
  phrase.last = last;
  if (last == of) return std::nullopt;
  return phrase;
}

}  // namespace checkclaims
