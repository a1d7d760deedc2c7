#include "reading/claims/dates/elapsed.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

constexpr std::size_t no_event = SIZE_MAX;

bool says_measure(const ChunkedSentence& s, std::size_t at, std::string_view role) {
  if (at >= s.chunks.size()) return false;
  return std::any_of(s.chunks[at].hits.begin(), s.chunks[at].hits.end(), [&](const Hit& hit) {
    return hit.table == Table::measures && s.view.lexicon.row(hit).flag("duration") &&
           s.view.lexicon.role(hit) == role;
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
  return lexicon.row(Table::events, r.events[event].what.kind).flag("ongoing");
}

/// The last event whose words end at or before `chunk`.
std::size_t event_before(const RecognisedSentence& r, std::size_t chunk) {
  for (std::size_t e = r.events.size(); e-- > 0;)
    if (r.events[e].head < chunk) return e;
  return no_event;
}

}  // namespace

std::vector<ElapsedFrame> elapsed_frames(const RecognisedSentence& r,
                                         std::span<const Mention> mentions) {
  std::vector<ElapsedFrame> frames;
  const ChunkedSentence& s = r.chunked;
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    if (s.chunks[i].kind != ChunkKind::date) continue;
    const auto* date = date_at(s, i, mentions);
    if (date == nullptr || date->kind != TimexKind::duration || !date->length) continue;
    const auto add = [&](std::size_t event, std::size_t first, std::size_t last) {
      if (event != no_event) frames.push_back({i, *date->length, event, first, last});
    };
    // "nine months into the war", "after nine months of war"
    const bool after = i > 0 && s.says(i - 1, "after");
    if (says_measure(s, i + 1, "into") || (after && s.says(i + 1, "of"))) {
      const std::size_t event = i + 2 < s.chunks.size() ? event_starting_at(r, i + 2) : no_event;
      if (event != no_event && (!after || ongoing(r, event))) add(event, i, r.events[event].last);
      continue;
    }
    // "the yearlong conflict": the duration stands inside the event's own words
    const std::size_t around = event_starting_at(r, i);
    if (around != no_event && i < r.events[around].head) {
      if (ongoing(r, around)) add(around, r.events[around].first, r.events[around].head + 1);
      continue;
    }
    const std::size_t verb = i > 0 && s.says(i - 1, "for") ? i - 2 : i - 1;
    if (verb == no_event || verb >= s.chunks.size()) continue;
    if (says_measure(s, verb, "verb_lasting") && perfect_before(s, verb)) {
      const std::size_t event = event_before(r, verb);
      add(event, event == no_event ? 0 : r.events[event].first, i + 1);
    } else if (verb + 2 == i) {
      // "has been under attack for four days"
      const std::size_t event = event_before(r, i - 1);
      if (event != no_event && r.events[event].head + 1 >= i - 1 && r.events[event].head > 0 &&
          s.is(r.events[event].head - 1, "preposition") &&
          perfect_before(s, r.events[event].head - 1))
        add(event, r.events[event].head - 1, i + 1);
    }
  }
  return frames;
}

}  // namespace checkclaims
