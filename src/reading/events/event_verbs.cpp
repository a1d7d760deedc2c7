#include "reading/events/event_verbs.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

/// How far from its verb a thing may stand, in tokens: "the bus carrying 40 pilgrims home
/// from the lake plunged", "hit the pillar of a bridge".
constexpr std::uint32_t before_verb = 14, behind_verb = 6;

enum class Found : std::uint8_t { nothing, of_this_row, of_another };

class ThingFinder {
 public:
  ThingFinder(const SentenceView& sentence, const Hit& verb)
      : sentence_(sentence), things_(sentence.lexicon.row(verb)[EventField::things]), verb_(verb) {
    for (const Hit& other : sentence.hits_from(verb.first, verb.first + 1))
      if (other.table == Table::events && other.last == verb.last && other.row != verb.row)
        rivals_.push_back(sentence.lexicon.row(other)[EventField::things]);
  }

  bool find() const {
    const std::uint32_t behind = verb_.last;
    const std::uint32_t end =
        std::min(static_cast<std::uint32_t>(sentence_.tokens.size()), behind + behind_verb);
    if (sentence_.says_small(behind, "by")) return first_of(behind + 1, end) == Found::of_this_row;
    switch (before()) {
      case Found::of_this_row: return true;
      case Found::of_another: return false;
      case Found::nothing: break;
    }
    return first_of(behind, end) == Found::of_this_row;
  }

 private:
  /// Whether a token names a thing, of the verb's row or of another with the same verb.
  Found at(std::uint32_t token) const {
    if (sentence_.tokens[token].kind != TokenKind::word) return Found::nothing;
    const std::string word = fold(sentence_.word(token));
    if (things_.has(word)) return Found::of_this_row;
    const bool of_another = std::any_of(rivals_.begin(), rivals_.end(),
                                        [&word](WordList things) { return things.has(word); });
    return of_another ? Found::of_another : Found::nothing;
  }

  Found first_of(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t token = first; token < last; ++token)
      if (const Found found = at(token); found != Found::nothing) return found;
    return Found::nothing;
  }

  /// The nearest one before the verb.
  Found before() const {
    for (std::uint32_t token = verb_.first, steps = 0; token-- > 0 && steps < before_verb; ++steps)
      if (const Found found = at(token); found != Found::nothing) return found;
    return Found::nothing;
  }

  const SentenceView& sentence_;
  WordList things_;
  std::vector<WordList> rivals_;  ///< things of other rows with the same verb
  const Hit& verb_;
};

}  // namespace

bool tells_of_thing(const SentenceView& sentence, const Hit& hit) {
  return sentence.lexicon.role(hit).is(Construction::thing_happens) &&
         ThingFinder(sentence, hit).find();
}

const Hit* verb_of_harm(const ChunkedSentence& s, std::size_t first) {
  const auto participle = [&s](std::size_t at) {
    const auto& hits = s.chunks[at].hits;
    return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
      return hit.table == Table::measures && (hit.forms & form_gerund) != 0;
    });
  };
  if (first == 0 || !(participle(first) || participle(first - 1) || s.is(first - 1, "conjunction")))
    return nullptr;
  const Hit* found = nullptr;  // the first of them: what sank had exploded before
  for (std::size_t at = first; at-- > 0;) {
    const Chunk& chunk = s.chunks[at];
    if (chunk.kind == ChunkKind::stop) break;
    for (const Hit& hit : chunk.hits) {
      if (hit.table != Table::events || (hit.forms & form_past) == 0) continue;
      const Row& row = s.view.lexicon.row(hit);
      const bool tells =
          s.view.lexicon.role(hit).is(Construction::happens) || tells_of_thing(s.view, hit);
      if (tells && row[EventField::kind] == "harm" && !row[EventField::generic] &&
          !row[EventField::unspecific])
        found = &hit;
    }
    // "He died in hospital after the bus crashed": a clause of its own.
    if (found != nullptr && s.is(at, "subordinator")) break;
  }
  return found;
}

EventMention event_told_by(const ChunkedSentence& s, const Hit& verb, std::size_t first,
                           std::span<const Mention> mentions) {
  EventMention event;
  event.kind = s.view.lexicon.row(verb).id;
  for (std::size_t i = chunk_of(s, verb.first) + 1; i < first; ++i) {
    if (s.chunks[i].kind == ChunkKind::date && !event.date) {
      const auto* date = date_at(s, i, mentions);
      if (date != nullptr && date->kind == TimexKind::date) event.date = s.chunks[i].mention;
    } else if (s.chunks[i].kind == ChunkKind::name && !event.place && s.is(i - 1, "preposition")) {
      const auto* name = name_at(s, i, mentions);
      if (name != nullptr && name->kind == EntityKind::place && !name->demonym)
        event.place = s.chunks[i].mention;
    }
  }
  return event;
}

bool is_killing_verb(const ChunkedSentence& s, const Hit& hit) {
  if (!s.view.word(hit.last - 1).ends_with("ing")) return false;
  const std::size_t at = chunk_of(s, hit.first);
  // "a killing that shook the town", "the killing spree"
  if (at > 0 && (s.is(at - 1, "determiner") || s.chunks[at - 1].kind == ChunkKind::possessive))
    return false;
  std::size_t next = at + 1;
  while (s.is(next, "adverb") || s.is(next, "determiner") || s.is(next, "preposition")) {
    if (s.says(next, {"in", "of"})) return false;
    ++next;
  }
  return s.chunks[next].kind == ChunkKind::number || s.is(next, "pronoun") ||
         s.hit(next, Table::people) != nullptr || s.chunks[next].kind == ChunkKind::name ||
         next > at + 1;
}

}  // namespace checkclaims
