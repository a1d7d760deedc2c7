#include "reading/syntax/clause.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

constexpr std::size_t longest_phrase = 10;  // chunks
constexpr std::size_t farthest_agent = 10;  // chunks between a participle and its "by"

bool is_mark(const Chunk& chunk) {
  return chunk.kind == ChunkKind::comma || chunk.kind == ChunkKind::stop ||
         chunk.kind == ChunkKind::quote || chunk.kind == ChunkKind::other;
}

/// A word that can stand inside a noun phrase without beginning one.
bool is_content(const ChunkedSentence& s, std::size_t i) {
  const Chunk& c = s.chunks[i];
  if (c.kind == ChunkKind::name || c.kind == ChunkKind::number || c.kind == ChunkKind::possessive ||
      c.kind == ChunkKind::hyphen)
    return true;
  return c.kind == ChunkKind::word && c.functions == 0;
}

/// Some entry of any table that begins with the chunk.
template <class Wanted>
bool any_hit(const ChunkedSentence& s, std::size_t i, Wanted wanted) {
  const Chunk& chunk = s.chunks[i];
  return std::any_of(chunk.begun.begin(), chunk.begun.end(),
                     [&](const Hit& hit) { return hit.first == chunk.first && wanted(hit); });
}

bool opens(const ChunkedSentence& s, std::size_t i) {
  return s.is(i, "determiner") || s.is(i, "possessive_determiner");
}

/// "minister of trade", "talks in Doha", "aid for Gaza": what may stand between a noun and another.
bool binds(const ChunkedSentence& s, std::size_t i) {
  return s.says(i, {"at", "between", "for", "from", "in", "of", "on", "with"});
}

bool says_none(const ChunkedSentence& s, std::size_t i) {
  return s.says(i, {"no", "no_one", "nobody", "none", "nothing"});
}

void take_name(const ChunkedSentence& s, NounPhrase& phrase) {
  const Chunk& head = s.chunks[phrase.head];
  if (head.kind == ChunkKind::name) phrase.name = head.mention;
}

/// The comma that opens the insertion which `closing` ends: "Elin Sand, 45, was".
std::optional<std::size_t> comma_before(const ChunkedSentence& s, std::size_t closing) {
  for (std::size_t i = closing, steps = 0; i-- > 0 && steps < longest_phrase; ++steps) {
    if (s.chunks[i].kind == ChunkKind::comma) return i;
    if (s.chunks[i].kind == ChunkKind::stop || s.chunks[i].kind == ChunkKind::quote) break;
  }
  return std::nullopt;
}

/// "the prime minister, Elin Sand, was": the name that says who a phrase without one is.
void take_apposition(const ChunkedSentence& s, std::size_t open, std::size_t close,
                     NounPhrase& phrase) {
  if (!phrase.name && close == open + 2 && s.chunks[open + 1].kind == ChunkKind::name)
    phrase.name = s.chunks[open + 1].mention;
}

/// Auxiliaries and adverbs before a verb, from right to left, and what they make of it.
struct Auxiliaries {
  std::size_t first = 0;
  bool be = false, have = false, other = false, infinitive = false;
  bool finite() const { return be || have || other; }
};

void read_modality(const ChunkedSentence& s, std::size_t i, Clause& clause) {
  const Hit* hit = s.hit(i, Table::modality);
  if (hit == nullptr) return;
  const std::string& kind = s.view.lexicon.row(*hit).id;
  if (kind == "negated") clause.negated = true;
  if (kind == "attempted") clause.attempted = true;
  if (kind == "denied") clause.modality = Modality::denied;
  if (kind == "hypothetical") clause.modality = Modality::hypothetical;
  if (kind == "planned" && clause.modality == Modality::asserted)
    clause.modality = Modality::planned;
}

Auxiliaries auxiliaries_before(const ChunkedSentence& s, std::size_t verb, Clause& clause) {
  Auxiliaries found;
  found.first = verb;
  for (std::size_t i = verb; i-- > 0;) {
    const Hit* modality = s.hit(i, Table::modality);
    const bool grammar = s.is(i, "be") || s.is(i, "get") || s.is(i, "have") || s.is(i, "do") ||
                         s.is(i, "modal") || s.is(i, "infinitive");
    const bool governs = modality != nullptr && s.view.lexicon.row(*modality).id != "past";
    if (!grammar && !governs && !s.is(i, "adverb") && !s.is(i, "negation")) break;
    if (says_none(s, i) || s.is(i, "subordinator")) break;  // "no", "if"
    found.be |= s.is(i, "be") || s.is(i, "get");
    found.have |= s.is(i, "have");
    found.other |= s.is(i, "do") || s.is(i, "modal");
    found.infinitive |= s.is(i, "infinitive");
    clause.negated |= s.is(i, "negation");
    read_modality(s, i, clause);
    found.first = i;
  }
  return found;
}

/// "if the offer is accepted", "denied that", "whether": said before the subject.
void read_opening(const ChunkedSentence& s, std::size_t subject, Clause& clause) {
  constexpr std::size_t reach = 5;  // chunks: "denied on Tuesday that"
  for (std::size_t i = subject, steps = 0; i-- > 0 && steps < reach; ++steps) {
    if (is_mark(s.chunks[i])) return;
    if (s.says(i, {"if", "in_case", "unless", "whether"})) clause.modality = Modality::hypothetical;
    if (const Hit* hit = s.hit(i, Table::modality);
        hit != nullptr && s.view.lexicon.row(*hit).id == "denied")
      clause.modality = Modality::denied;
    const bool day = s.chunks[i].kind == ChunkKind::date ||
                     (s.is(i, "preposition") && s.chunks[i + 1].kind == ChunkKind::date);
    if (!day && !s.is(i, "adverb") && !s.is(i, "subordinator") && !s.is(i, "determiner")) return;
  }
}

/// "resigned and was arrested", "won the vote but lost": the subject of the verb before.
std::optional<NounPhrase> shared_subject(const ChunkedSentence& s, std::size_t conjunction) {
  std::size_t begin = conjunction;
  while (begin > 0 && s.chunks[begin - 1].segment == s.chunks[conjunction].segment &&
         !is_mark(s.chunks[begin - 1]))
    --begin;
  for (std::size_t i = begin; i < conjunction; ++i)
    if (s.is(i, "adverb") || s.chunks[i].kind == ChunkKind::date)
      begin = i + 1;
    else
      break;
  return begin < conjunction ? noun_phrase_at(s, begin) : std::nullopt;
}

std::optional<NounPhrase> subject_before(const ChunkedSentence& s, std::size_t verb) {
  std::size_t end = verb;
  if (end > 0 && s.is(end - 1, "relative")) {  // "Elin Sand, who was elected"
    --end;
    if (end > 0 && s.chunks[end - 1].kind == ChunkKind::comma) --end;
    return noun_phrase_before(s, end);
  }
  if (end > 0 && s.is(end - 1, "conjunction")) return shared_subject(s, end - 1);
  if (end > 0 && s.chunks[end - 1].kind == ChunkKind::comma) {
    const auto open = comma_before(s, end - 1);
    if (!open) return noun_phrase_before(s, end - 1);  // "the bill, passed by"
    auto phrase = noun_phrase_before(s, *open);
    if (phrase) take_apposition(s, *open, end - 1, *phrase);
    return phrase;
  }
  return noun_phrase_before(s, end);
}

std::optional<NounPhrase> agent_after(const ChunkedSentence& s, std::size_t verb_end) {
  for (std::size_t i = verb_end; i < s.chunks.size() && i < verb_end + farthest_agent; ++i) {
    if (is_mark(s.chunks[i]) || s.is(i, "relative") || s.is(i, "be") || s.is(i, "have") ||
        s.is(i, "conjunction"))
      break;
    if (s.says(i, "by") && i + 1 < s.chunks.size() && s.chunks[i + 1].kind != ChunkKind::date)
      return noun_phrase_at(s, i + 1);
  }
  return std::nullopt;
}

std::optional<NounPhrase> object_after(const ChunkedSentence& s, std::size_t verb_end) {
  std::size_t at = verb_end;
  while (at < s.chunks.size() && s.is(at, "adverb") && !opens(s, at)) ++at;
  auto phrase = noun_phrase_at(s, at);
  // "the prime minister, Elin Sand"
  if (phrase && !phrase->name && phrase->last + 1 < s.chunks.size() &&
      s.chunks[phrase->last].kind == ChunkKind::comma &&
      s.chunks[phrase->last + 1].kind == ChunkKind::name)
    phrase->name = s.chunks[phrase->last + 1].mention;
  return phrase;
}

}  // namespace

bool is_saying(const ChunkedSentence& s, std::size_t i) {
  return any_hit(s, i, [&s](const Hit& hit) {
    return hit.table == Table::sayings && s.view.lexicon.role(hit).is(Construction::verb);
  });
}

bool is_past_verb(const ChunkedSentence& s, std::size_t i) {
  return any_hit(s, i, [](const Hit& hit) { return (hit.forms & form_past) != 0; });
}

bool counts_to_date(const ChunkedSentence& s, std::size_t date) {
  if (date == 0) return false;
  if (s.says(date - 1, {"as_of", "by", "until"})) return true;
  if (date < 2) return false;
  if (s.says(date - 1, "of") && s.says(date - 2, "as")) return true;
  return s.says(date - 1, "to") &&
         s.says(date - 2, {"span_of_time", "week", "weekend", "months_or_years", "year"});
}

std::size_t chunk_of(const ChunkedSentence& s, std::uint32_t token) {
  const auto after =
      std::upper_bound(s.chunks.begin(), s.chunks.end(), token,
                       [](std::uint32_t t, const Chunk& chunk) { return t < chunk.first; });
  return static_cast<std::size_t>(after - s.chunks.begin()) - 1;
}

std::optional<NounPhrase> noun_phrase_before(const ChunkedSentence& s, std::size_t end) {
  if (end == 0) return std::nullopt;
  if (s.is(end - 1, "pronoun") && !is_content(s, end - 1)) {
    NounPhrase phrase{end - 1, end, end - 1, {}, true, says_none(s, end - 1)};
    return phrase;
  }
  if (!is_content(s, end - 1) || s.chunks[end - 1].kind == ChunkKind::possessive)
    return std::nullopt;
  NounPhrase phrase{end - 1, end, end - 1, {}, false, false};
  for (std::size_t i = end - 1, steps = 0; i-- > 0 && steps < longest_phrase; ++steps) {
    if (opens(s, i)) {
      phrase.first = i;
      phrase.none = says_none(s, i);
      if (i < 2 || !binds(s, i - 1) || !is_content(s, i - 2)) break;
      i -= 1;  // "the president of the council": go on before "of"
      phrase.first = phrase.head = i - 1;
      --i;
      continue;
    }
    if (binds(s, i) && i > 0 && is_content(s, i - 1) && !is_saying(s, i - 1)) {
      phrase.first = phrase.head = --i;
      continue;
    }
    if (!is_content(s, i) || is_saying(s, i)) break;
    phrase.first = i;
  }
  take_name(s, phrase);
  return phrase;
}

std::optional<NounPhrase> noun_phrase_at(const ChunkedSentence& s, std::size_t at) {
  if (at >= s.chunks.size()) return std::nullopt;
  std::size_t i = at;
  bool none = false;
  while (i < s.chunks.size() && opens(s, i) && s.chunks[i].kind == ChunkKind::word)
    none |= says_none(s, i++);
  if (i + 1 < s.chunks.size() && s.chunks[i].kind == ChunkKind::date &&
      s.chunks[i + 1].kind == ChunkKind::possessive)
    i += 2;  // "July's vote"
  if (i == s.chunks.size() || !is_content(s, i)) {
    const std::size_t alone = i > at ? i - 1 : at;
    if (s.is(alone, "pronoun"))
      return NounPhrase{at, alone + 1, alone, {}, true, says_none(s, alone)};
    return std::nullopt;
  }
  NounPhrase phrase{at, i + 1, i, {}, false, none};
  while (phrase.last < s.chunks.size() && phrase.last < at + longest_phrase &&
         is_content(s, phrase.last) && !is_past_verb(s, phrase.last)) {
    if (s.chunks[phrase.last].kind != ChunkKind::possessive &&
        s.chunks[phrase.last].kind != ChunkKind::hyphen)
      phrase.head = phrase.last;
    ++phrase.last;
  }
  if (phrase.last + 1 < s.chunks.size() && binds(s, phrase.last) && s.says(phrase.last, "of"))
    if (const auto inner = noun_phrase_at(s, phrase.last + 1); inner && !inner->pronoun)
      phrase.last = inner->last;
  take_name(s, phrase);
  return phrase;
}

std::optional<Clause> clause_at(const ChunkedSentence& s, const Hit& hit) {
  const std::size_t verb = chunk_of(s, hit.first);
  const std::size_t end = chunk_of(s, hit.last - 1) + 1;
  Clause clause;
  const Auxiliaries aux = auxiliaries_before(s, verb, clause);
  clause.first = aux.first;
  clause.last = end;
  const bool participle = (hit.forms & form_participle) != 0;
  const bool past = (hit.forms & form_past) != 0;
  const bool attributive = aux.first == verb && verb > 0 && opens(s, verb - 1) &&
                           !s.is(verb - 1, "relative");  // "the elected mayor"
  if (attributive) return std::nullopt;
  // "lost the vote by a point": with an object behind it, the past form is none of a passive.
  const bool acts = past && !aux.be && object_after(s, end).has_value();
  const auto agent = participle && !acts ? agent_after(s, end) : std::nullopt;
  clause.passive =
      participle && (aux.be || (agent.has_value() && !aux.finite()) || (!past && !aux.finite()));
  auto subject = subject_before(s, aux.first);
  read_opening(s, subject ? subject->first : aux.first, clause);
  if (subject && subject->none) clause.negated = true;
  if (clause.passive) {
    clause.patient = subject;
    clause.agent = agent;
  } else {
    clause.agent = subject;
    clause.patient = object_after(s, end);
    if (clause.patient && clause.patient->none) clause.negated = true;
  }
  return clause;
}

}  // namespace checkclaims
