#include "reading/claims/outcomes/deeds.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

constexpr std::size_t vote_reach = 12;      // chunks from "voted" to "to reject"
constexpr std::size_t longest_region = 24;  // of a subject and what stands before it
constexpr std::size_t longest_tail = 24;    // and of what stands behind a verb

bool stands(const ChunkedSentence& s, const std::size_t chunk, const ChunkKind kind) {
  return s.chunks[chunk].kind == kind;
}
bool is_title(const ChunkedSentence& s) { return s.view.block == BlockKind::title; }

/// A verb of that row ends before a chunk.
bool follows(const ChunkedSentence& s, const std::size_t chunk, std::string_view row) {
  constexpr std::uint32_t longest = 3;  // words of an entry
  const std::uint32_t last = s.chunks[chunk].first;
  const auto hits = s.view.hits_from(last > longest ? last - longest : 0, last);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.table == Table::outcomes && hit.last == last && s.view.lexicon.row(hit).id == row;
  });
}

/// "plans", "demands": a noun of what is decided on.
bool tells_matter(const ChunkedSentence& s, const std::size_t chunk) {
  const auto hits = s.chunks[chunk].begun;
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.table == Table::outcomes && s.view.lexicon.role(hit).is(Construction::matter);
  });
}

/// The verb that ends there is told as a fact.
bool finite(const ChunkedSentence& s, const std::size_t verb) {
  for (std::size_t i = verb, steps = 0; i > 0 && steps < 4; --i, ++steps) {
    const std::size_t before = i - 1;
    if (s.is(before, "modal") || s.is(before, "infinitive") || s.is(before, "negation"))
      return false;
    if (!s.is(before, "adverb") && !s.is(before, "have") && !s.is(before, "be")) break;
  }
  return is_title(s) || is_past_verb(s, verb) || s.is(verb - 1, "have") || s.is(verb - 1, "be");
}

/// "five hours", "less than a day"
bool tells_time(const ChunkedSentence& s, std::size_t first, const std::size_t last) {
  for (; first < last; ++first)
    if (stands(s, first, ChunkKind::date)) return true;
  return false;
}

/// "voted 61 to 38 to reject", "took five hours to reject", "refused to sign"; not "hopes to sign".
std::optional<Deed> decided(const ChunkedSentence& s, Deed deed) {
  const std::size_t infinitive = deed.verb - 1;
  std::size_t refusal = infinitive;  // "refused on Monday to sign"
  while (refusal > 0 && (stands(s, refusal - 1, ChunkKind::date) || s.says(refusal - 1, "on")))
    --refusal;
  if (follows(s, refusal, "refuses")) {
    deed.refused = true;
    deed.clause.first = std::min(deed.clause.first, refusal - 1);
    return finite(s, refusal - 1) ? std::optional(deed) : std::nullopt;
  }
  for (std::size_t i = infinitive; i > 0 && i + vote_reach > infinitive; --i) {
    if (stands(s, i, ChunkKind::comma) || stands(s, i, ChunkKind::quote) || s.is(i, "relative"))
      break;
    const bool spent = follows(s, i, "spends") && tells_time(s, i, infinitive);
    if (!spent && !follows(s, i, "decides")) continue;
    if (!finite(s, i - 1)) return std::nullopt;
    deed.clause.first = i - 1;
    deed.clause.agent = noun_phrase_before(s, i - 1);
    return deed;
  }
  return std::nullopt;
}

/// "passed on to", "walked out of": another verb.
bool goes_on_as_another(const ChunkedSentence& s, const Hit& hit, const std::size_t end) {
  return s.chunks[end - 1].last != hit.last || s.says(end, {"away", "off"}) ||
         (s.says(end, "on") && s.says(end + 1, "to"));
}

/// "asked that he be jailed"
bool wished(const ChunkedSentence& s, const std::size_t chunk) {
  return s.says(chunk, "be") && !s.is(chunk - 1, "modal") && !s.is(chunk - 1, "infinitive");
}

/// "asked", "if", "until": a word of doubt bears on a verb of its own part of the sentence.
bool doubted(const ChunkedSentence& s, const std::size_t verb) {
  constexpr std::size_t reach = 20;  // chunks
  for (std::size_t i = verb; i-- > 0 && i + reach > verb;) {
    const ChunkKind kind = s.chunks[i].kind;
    if (kind == ChunkKind::comma || kind == ChunkKind::stop || s.is(i, "relative")) return false;
    if (follows(s, i + 1, "refuses")) continue;
    for (const Hit& hit : s.chunks[i].begun)
      if (hit.table == Table::states && s.view.lexicon.role(hit).is(Construction::doubt) &&
          !s.is(i, "preposition") && !tells_matter(s, i))
        return true;
  }
  return false;
}

/// "shortly before midnight on Wednesday"
bool tells_hour(const ChunkedSentence& s, const std::size_t chunk) {
  return stands(s, chunk + 3, ChunkKind::date) && s.says(chunk + 2, "on");
}

/// No phrase reaches over it to the left.
bool closes(const ChunkedSentence& s, const std::size_t chunk) {
  const ChunkKind kind = s.chunks[chunk].kind;
  return kind == ChunkKind::stop || kind == ChunkKind::quote || kind == ChunkKind::comma ||
         s.is(chunk, "relative") || s.is(chunk, "modal") ||
         (s.is(chunk, "subordinator") && !s.is(chunk, "preposition"));
}

}  // namespace

std::optional<Deed> deed_of(const ChunkedSentence& s, const Hit& hit) {
  Deed deed;
  deed.row = &s.view.lexicon.row(hit);
  deed.verb = chunk_of(s, hit.first);
  deed.end = chunk_of(s, hit.last - 1) + 1;
  deed.undergone = s.view.lexicon.role(hit).is(Construction::undergo);
  auto clause = clause_at(s, hit);
  if (!clause || goes_on_as_another(s, hit, deed.end) || doubted(s, deed.verb)) return std::nullopt;
  deed.clause = std::move(*clause);
  if (hit.forms == form_gerund) {  // "went home without signing"
    if (!lacks(s, deed.verb - 1)) return std::nullopt;
    deed.refused = true;
    deed.clause.passive = false;
    return deed;
  }
  if (deed.clause.modality != Modality::asserted) return std::nullopt;
  if (s.is(deed.verb - 1, "infinitive")) return decided(s, std::move(deed));
  if (deed.clause.attempted) return std::nullopt;
  for (std::size_t i = deed.clause.first; i < deed.verb; ++i) {
    if (s.is(i, "infinitive") || s.is(i, "modal") || wished(s, i)) return std::nullopt;
    if (s.is(i, "do") && !deed.clause.negated) return std::nullopt;
  }
  deed.refused = deed.clause.negated;
  const bool past = (hit.forms & (form_past | form_participle)) != 0;
  const bool lasts = (*deed.row)[OutcomeField::kind] == "lasts";
  const bool told = past || deed.refused || (is_title(s) && hit.forms != 0) ||
                    (lasts && (hit.forms & form_third) != 0);
  return told ? std::optional(deed) : std::nullopt;
}

bool holds_now(const ChunkedSentence& s, const Deed& deed, const Hit& hit) {
  for (std::size_t i = deed.clause.first; i < deed.verb; ++i) {
    if (s.says(i, "had")) return false;
    if (s.is(i, "have")) return true;
    if (is_title(s) && follows(s, i + 1, "refuses")) return true;
  }
  return !deed.refused && (hit.forms & form_past) == 0 && (hit.forms & form_third) != 0;
}

bool lacks(const ChunkedSentence& s, const std::size_t chunk) {
  return tells_class(s, {chunk, chunk + 1}, "lacking");
}

bool lacking_behind(const ChunkedSentence& s, const std::size_t chunk) {
  for (std::size_t i = chunk; i < s.chunks.size() && i < chunk + longest_tail; ++i)
    if (lacks(s, i)) return true;
  return false;
}

bool ends_deed(const ChunkedSentence& s, const std::size_t chunk) {
  const bool mark = !stands(s, chunk, ChunkKind::word);
  if (!mark && tells_hour(s, chunk)) return false;
  return closes(s, chunk) || s.is(chunk, "be") || s.is(chunk, "have") ||
         s.says(chunk, {"after", "before", "since", "until"});
}

std::size_t tail_of(const ChunkedSentence& s, const std::size_t chunk) {
  std::size_t i = chunk;
  while (i < s.chunks.size() && i < chunk + longest_tail && !ends_deed(s, i) &&
         !(i > chunk && stands(s, i, ChunkKind::word) && is_past_verb(s, i)))
    ++i;
  return i;
}

std::size_t region_of(const ChunkedSentence& s, const std::size_t verb) {
  std::size_t i = verb;
  if (i > 0 && stands(s, i - 1, ChunkKind::comma))  // "the strike, planned for Monday, was"
    for (std::size_t open = i - 1; open-- > 0 && open + longest_region > i;)
      if (stands(s, open, ChunkKind::comma)) {
        i = open;
        break;
      }
  const std::size_t last = i;
  while (i > 0 && i + longest_region > last && !closes(s, i - 1)) --i;
  return i;
}

std::size_t subject_of_deed(const ChunkedSentence& s, const std::size_t verb) {
  std::size_t first = region_of(s, verb);
  for (std::size_t i = first; i < verb; ++i)
    if (s.says(i, "as") || s.is(i, "be") ||
        (stands(s, i, ChunkKind::word) && is_past_verb(s, i) && i + 1 < verb))
      first = i + 1;
  return first;
}

}  // namespace checkclaims
