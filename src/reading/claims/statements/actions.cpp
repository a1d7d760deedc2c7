#include "reading/claims/statements/actions.hpp"

#include <algorithm>
#include <utility>

#include "checkclaims/words.hpp"
#include "reading/syntax/parties.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t farthest_setting =
    8;  // chunks behind the verb in which its place and day are looked for

/// "Norvia demands a visa, but will not accept": the party with which the sentence opens.
std::optional<PartyPhrase> opening_party(const ChunkedSentence& s,
                                         std::span<const Mention> mentions, const Clause& clause) {
  if (clause.first == 0 || !(s.is(clause.first - 1, "conjunction") ||
                             s.chunks[clause.first - 1].kind == ChunkKind::comma))
    return std::nullopt;
  for (std::size_t i = 0; i < 4 && i < clause.first; ++i)
    if (is_party(s, mentions, i) &&
        s.chunks[std::min(i + 1, s.chunks.size() - 1)].kind != ChunkKind::possessive)
      return PartyPhrase{party_at(s, i), i, i + 1};
  return std::nullopt;
}

/// A party by its name, or a noun that says who without one: "the ferry operator", or what opens
/// the sentence.
std::optional<PartyPhrase> doer(const ChunkedSentence& s, std::span<const Mention> mentions,
                                const std::optional<NounPhrase>& phrase) {
  if (auto named = party_of(s, mentions, phrase)) return named;
  if (!phrase || phrase->none || phrase->pronoun || s.chunks[phrase->head].kind != ChunkKind::word)
    return std::nullopt;
  if (phrase->first > 1 && !s.says(phrase->first, "the")) return std::nullopt;
  const Chunk& head = s.chunks[phrase->head];
  if ((parts_of_speech(s.view.words(head.first, head.last)) & part_noun) == 0) return std::nullopt;
  return PartyPhrase{
      {std::nullopt, s.span(phrase->first, phrase->last)}, phrase->first, phrase->last};
}

void take_setting(const ChunkedSentence& s, std::size_t from, Action& action) {
  bool two = false;
  for (std::size_t i = from; i < s.chunks.size() && i < from + farthest_setting; ++i) {
    const Chunk& chunk = s.chunks[i];
    if (chunk.kind == ChunkKind::stop || s.is(i, "conjunction") || s.is(i, "relative")) break;
    if (chunk.kind == ChunkKind::name && !action.place) action.place = chunk.mention;
    if (chunk.kind != ChunkKind::date) continue;
    two = action.date.has_value();
    action.date = chunk.mention;
    if (two) break;
  }
  if (two) action.date.reset();
}

/// "On 12 May 2031 the two governments signed": the day with which the sentence opens, where it has
/// no other.
std::optional<std::uint32_t> opening_day(const ChunkedSentence& s) {
  std::optional<std::uint32_t> day;
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    if (s.chunks[i].kind != ChunkKind::date) continue;
    if (day || i > 1) return std::nullopt;
    day = s.chunks[i].mention;
  }
  return day;
}

/// "is open" has no verb "open"; "had not won" is of a time before the one told.
bool is_verb_there(const ChunkedSentence& s, const Clause& clause, const Hit& hit) {
  const std::size_t verb = chunk_of(s, hit.first);
  for (std::size_t i = clause.first; i < verb; ++i) {
    if (s.says(i, "had")) return false;
    if (s.is(i, "be") && (hit.forms & (form_participle | form_gerund)) == 0) return false;
  }
  return true;
}

/// "the Lindell treaty, signed on 3 May 2031, opened": a participle behind a comma, with no object
/// and no doer.
bool is_reduced(const ChunkedSentence& s, const Clause& clause, const Hit& hit) {
  const std::size_t verb = chunk_of(s, hit.first), end = chunk_of(s, hit.last - 1) + 1;
  const bool apart = verb > 0 && clause.first == verb &&
                     s.chunks[verb - 1].kind == ChunkKind::comma && end < s.chunks.size();
  return apart && !clause.passive && !clause.patient && (hit.forms & form_participle) != 0 &&
         (s.is(end, "preposition") || s.chunks[end].kind == ChunkKind::date);
}

/// "The protocol to the Lindell treaty was signed": not the treaty. "Under the treaty, signed on"
/// opens the sentence.
bool ends_longer(const ChunkedSentence& s, const NounPhrase& phrase) {
  return phrase.first > 1 && s.is(phrase.first - 1, "preposition");
}

bool is_done_once(const WordRole& role) {
  return role.is(Construction::once) || role.is(Construction::once_itself);
}

std::optional<Action> deed_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                              const Hit& hit) {
  auto clause = clause_at(s, hit);
  const WordRole& role = s.view.lexicon.role(hit);
  const bool once = is_done_once(role);
  if (clause && role.is(Construction::once) && is_reduced(s, *clause, hit)) {
    clause->passive = true;
    clause->patient = std::exchange(clause->agent, std::nullopt);
  }
  if (!clause || clause->attempted || clause->modality == Modality::hypothetical ||
      clause->modality == Modality::denied)
    return std::nullopt;
  if (!is_verb_there(s, *clause, hit)) return std::nullopt;
  const bool undergone = clause->passive && !clause->agent;
  if (once && undergone && clause->patient && ends_longer(s, *clause->patient)) return std::nullopt;
  // ", departing Halden": the subject of the sentence does.
  const bool apart = hit.forms == form_gerund && clause->first > 0 &&
                     s.chunks[clause->first - 1].kind == ChunkKind::comma;
  auto party =
      apart ? std::nullopt : doer(s, mentions, undergone ? clause->patient : clause->agent);
  if (!party && !clause->passive && (apart || !clause->agent))
    party = opening_party(s, mentions, *clause);
  if (!party) return std::nullopt;
  Action action;
  action.party = party->party;
  action.passive = undergone;
  action.negated = clause->negated;
  action.planned = clause->modality == Modality::planned;
  const std::size_t end = chunk_of(s, hit.last - 1) + 1;
  action.verb = s.view.tokens.span(hit.first, hit.last);
  std::size_t last = end;
  if (const auto& object = clause->patient; object && !undergone) {
    if (object->pronoun) return std::nullopt;
    action.object = s.span(object->first, object->last);
    last = std::max(last, object->last);
  }
  take_setting(s, end, action);
  action.span = s.span(std::min(party->first, clause->first), std::max(last, party->last));
  return action;
}

/// "Sand is not guilty", "the pact is legal": what somebody or something is, as one adjective.
std::optional<Action> quality_at(const ChunkedSentence& s, std::span<const Mention> mentions,
                                 std::size_t be) {
  Action action;
  std::size_t at = be + 1;
  action.negated = s.is(be, "negation");
  for (; at < s.chunks.size() && (s.is(at, "adverb") || s.is(at, "negation")); ++at)
    action.negated |= s.is(at, "negation");
  if (at >= s.chunks.size() || s.chunks[at].kind != ChunkKind::word || s.chunks[at].functions != 0)
    return std::nullopt;
  const bool ends = at + 1 == s.chunks.size() || s.chunks[at + 1].kind == ChunkKind::stop ||
                    s.chunks[at + 1].kind == ChunkKind::comma ||
                    s.chunks[at + 1].kind == ChunkKind::other || s.is(at + 1, "conjunction") ||
                    s.is(at + 1, "preposition");
  if (!ends || be == 0 || s.is(be - 1, "modal") || s.is(be - 1, "infinitive")) return std::nullopt;
  action.verb = s.span(at, at + 1);
  const auto subject = noun_phrase_before(s, be);
  if (subject && subject->first > 0 && s.says(subject->first - 1, {"if", "whether"}))
    return std::nullopt;
  const auto party = doer(s, mentions, subject);
  if (!party ||
      (parts_of_speech(s.view.words(s.chunks[at].first, s.chunks[at].last)) & part_adjective) == 0)
    return std::nullopt;
  action.party = party->party;
  action.passive = true;
  take_setting(s, at + 1, action);
  action.span = s.span(party->first, at + 1);
  return action;
}

}  // namespace

std::vector<Action> actions(const ChunkedSentence& s, std::span<const Mention> mentions) {
  std::vector<Action> found;
  for (const Hit& hit : s.view.hits) {
    if (hit.table != Table::relations) continue;
    const WordRole& role = s.view.lexicon.role(hit);
    if (role.is(Construction::deed) || is_done_once(role))
      if (auto action = deed_at(s, mentions, hit)) {
        action->once = !role.is(Construction::deed);
        if (role.is(Construction::once_itself)) {  // "the Astra sank": to itself
          action->passive = true;
          action->object = action->party.span;
        }
        if (action->once && !action->date) action->date = opening_day(s);
        found.push_back(*action);
      }
  }
  for (std::size_t i = 0; i < s.chunks.size(); ++i)
    if (s.is(i, "be"))
      if (auto quality = quality_at(s, mentions, i)) found.push_back(*quality);
  return found;
}

}  // namespace checkclaims
