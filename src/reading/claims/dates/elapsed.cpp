#include "reading/claims/dates/elapsed.hpp"

#include <algorithm>

#include "reading/events/attribution.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t no_event = SIZE_MAX;

struct Elapsed {
  std::size_t event = no_event;     ///< index into the sentence's events
  std::size_t first = 0, last = 0;  ///< chunks that say how long it has lasted
};

bool says_measure(const ChunkedSentence& s, std::size_t at, Construction wanted) {
  if (at >= s.chunks.size()) return false;
  return std::any_of(s.chunks[at].hits.begin(), s.chunks[at].hits.end(), [&](const Hit& hit) {
    return hit.table == Table::measures && s.view.lexicon.row(hit)[MeasureField::duration] &&
           s.view.lexicon.role(hit).is(wanted);
  });
}

/// "has", "have" or "has been" before `at`, with adverbs between.
bool perfect_before(const ChunkedSentence& s, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && i + 5 > at;) {
    if (s.says(i, {"has", "have"})) return true;
    if (!s.is(i, "be") && !s.is(i, "adverb")) return false;
  }
  return false;
}

std::size_t event_starting_at(const RecognisedSentence& r, std::size_t chunk) {
  for (std::size_t e = 0; e < r.events.size(); ++e)
    if (r.events[e].first <= chunk && chunk <= r.events[e].head) return e;
  return no_event;
}

bool ongoing(const RecognisedSentence& r, std::size_t event) {
  const Lexicon& lexicon = r.chunked.view.lexicon;
  return lexicon.row(Table::events, r.events[event].what.kind)[EventField::ongoing];
}

/// The last event whose words end at or before `chunk`.
std::size_t event_before(const RecognisedSentence& r, std::size_t chunk) {
  for (std::size_t e = r.events.size(); e-- > 0;)
    if (r.events[e].head < chunk) return e;
  return no_event;
}

/// "nine months into the war", "after nine months of war": of the length at `i`.
bool leads_into_event(const ChunkedSentence& s, std::size_t i) {
  return says_measure(s, i + 1, Construction::into) ||
         (s.says(i - 1, "after") && s.says(i + 1, "of"));
}

Elapsed before_event(const RecognisedSentence& r, std::size_t i) {
  const ChunkedSentence& s = r.chunked;
  const std::size_t event = i + 2 < s.chunks.size() ? event_starting_at(r, i + 2) : no_event;
  if (event == no_event || (s.says(i - 1, "after") && !ongoing(r, event))) return {};
  return {event, i, r.events[event].last};
}

/// "has lasted ten months", "has been under attack for four days": of the length at `i`.
Elapsed behind_event(const RecognisedSentence& r, std::size_t i) {
  const ChunkedSentence& s = r.chunked;
  const std::size_t verb = i > 0 && s.says(i - 1, "for") ? i - 2 : i - 1;
  if (verb >= s.chunks.size()) return {};
  if (says_measure(s, verb, Construction::lasting) && perfect_before(s, verb)) {
    const std::size_t event = event_before(r, verb);
    return {event, event == no_event ? 0 : r.events[event].first, i + 1};
  }
  if (verb + 2 != i) return {};
  const std::size_t event = event_before(r, i - 1);
  if (event == no_event) return {};
  const std::size_t head = r.events[event].head;
  const bool under_it =
      head + 1 >= i - 1 && head > 0 && s.is(head - 1, "preposition") && perfect_before(s, head - 1);
  return under_it ? Elapsed{event, head - 1, i + 1} : Elapsed{};
}

/// The event whose length stands at a chunk.
Elapsed elapsed_at(const RecognisedSentence& r, std::size_t i) {
  if (leads_into_event(r.chunked, i)) return before_event(r, i);
  // "the yearlong conflict": the duration stands inside the event's own words
  const std::size_t around = event_starting_at(r, i);
  if (around == no_event || i >= r.events[around].head) return behind_event(r, i);
  return ongoing(r, around) ? Elapsed{around, r.events[around].first, r.events[around].head + 1}
                            : Elapsed{};
}

}  // namespace

std::vector<Claim> elapsed_claims(const RecognisedSentence& r, std::span<const Mention> mentions) {
  std::vector<Claim> claims;
  const ChunkedSentence& s = r.chunked;
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    if (s.chunks[i].kind != ChunkKind::date) continue;
    const auto* date = date_at(s, i, mentions);
    if (date == nullptr || date->kind != TimexKind::duration || !date->length) continue;
    const Elapsed elapsed = elapsed_at(r, i);
    if (elapsed.event == no_event) continue;
    Claim claim;
    claim.measure = "elapsed";
    claim.figure().value = *date->length;
    claim.figure().counting = Counting::running_total;
    claim.value_span = mentions[s.chunks[i].mention].span;
    claim.subject_mention = r.event_mentions[elapsed.event];
    claim.span = s.span(elapsed.first, elapsed.last);
    attribute(claim, r, mentions);
    if (claim.speaker.empty())
      claim.modality = Modality::asserted;  // how long it lasts is background, not news
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace checkclaims
