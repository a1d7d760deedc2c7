#include "reading/syntax/mediators.hpp"

#include <algorithm>

#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t farthest_verb = 6;  // chunks of "have for many months"
constexpr std::size_t farthest_noun = 7;  // chunks of "worked hand in hand on the difficult"

class MediationReader {
 public:
  MediationReader(const ChunkedSentence& s, std::span<const Mention> mentions)
      : s_(s), mentions_(mentions) {}

  std::optional<Mediation> read() const {
    for (const Hit& hit : s_.view.hits) {
      if (hit.table != Table::offices) continue;
      const WordRole& role = s_.view.lexicon.role(hit);
      if (role.is(Construction::mediation_of))
        if (auto found = list_behind(hit)) return found;
      if (role.is(Construction::mediates))
        if (auto found = list_before(hit)) return found;
    }
    return std::nullopt;
  }

 private:
  bool country(std::size_t i) const {
    if (i >= s_.chunks.size() || s_.chunks[i].kind != ChunkKind::name) return false;
    const auto* name = name_at(s_, i, mentions_);
    return name != nullptr && !name->demonym && !name->possessive &&
           name->kind != EntityKind::person;
  }
  bool joins(std::size_t i) const {
    return s_.chunks[i].kind == ChunkKind::comma || s_.says(i, {"and", "the"});
  }

  /// The names from chunk `at` on, with nothing but commas and "and" between them.
  Mediation list_from(std::size_t at) const {
    Mediation list;
    list.first = at;
    for (std::size_t i = at; i < s_.chunks.size(); ++i) {
      if (country(i)) {
        list.names.push_back(i);
        list.last = i + 1;
      } else if (!joins(i)) {
        break;
      }
    }
    return list;
  }

  /// "mediated by Norvia and Sudland", "several countries mediate, among them Norvia and Vell"
  std::optional<Mediation> list_behind(const Hit& hit) const {
    const std::size_t first = chunk_of(s_, hit.first);
    std::size_t at = chunk_of(s_, hit.last - 1) + 1;
    while (at < s_.chunks.size() &&
           (joins(at) || s_.says(at, {"among", "including", "namely", "such_as", "them"})))
      ++at;
    Mediation list = list_from(at);
    if (list.names.size() < 2) return std::nullopt;
    list.first = first;
    return list;
  }

  /// "Norvia, Sudland and Vell have for months led the negotiations"
  std::optional<Mediation> list_before(const Hit& hit) const {
    const std::size_t verb = chunk_of(s_, hit.first), behind = chunk_of(s_, hit.last - 1) + 1;
    std::size_t end = verb;
    while (end > 0 && end + farthest_verb > verb && !country(end - 1)) {
      const Chunk& chunk = s_.chunks[end - 1];
      const bool between = s_.is(end - 1, "have") || s_.is(end - 1, "be") ||
                           s_.is(end - 1, "adverb") || s_.says(end - 1, "for") ||
                           chunk.kind == ChunkKind::date;
      if (!between || s_.is(end - 1, "negation")) return std::nullopt;
      --end;
    }
    std::size_t first = end;
    while (first > 0 && (country(first - 1) || joins(first - 1))) --first;
    if (first > 0 && s_.chunks[first - 1].kind != ChunkKind::stop &&
        s_.chunks[first - 1].kind != ChunkKind::other)
      return std::nullopt;
    Mediation list = list_from(first);
    const auto noun = talks_behind(hit, behind);
    if (list.names.size() < 2 || list.last != end || !noun) return std::nullopt;
    list.last = *noun;
    return list;
  }

  /// The end of what they do it to; a verb like "mediate" says enough.
  std::optional<std::size_t> talks_behind(const Hit& verb, std::size_t behind) const {
    if (s_.view.lexicon.row(verb)[OfficeField::alone]) return behind;
    for (const Hit& hit : s_.view.hits)
      if (hit.table == Table::offices && s_.view.lexicon.role(hit).is(Construction::talks) &&
          hit.first >= verb.last) {
        const std::size_t chunk = chunk_of(s_, hit.last - 1) + 1;
        return chunk <= behind + farthest_noun ? std::optional(chunk) : std::nullopt;
      }
    return std::nullopt;
  }

  const ChunkedSentence& s_;
  std::span<const Mention> mentions_;
};

}  // namespace

std::optional<Mediation> mediation_in(const ChunkedSentence& s, std::span<const Mention> mentions) {
  return MediationReader(s, mentions).read();
}

}  // namespace checkclaims
