#include "reading/claims/figures/time_limit.hpp"

#include <algorithm>

#include "reading/syntax/clause.hpp"

namespace checkclaims {
namespace {

/// A day of the event's own; but "1,040 die of the virus on Thursday" counts those of Thursday.
bool in_event_words(const RecognisedSentence& sentence, std::size_t chunk) {
  return std::any_of(sentence.events.begin(), sentence.events.end(), [&](const EventPhrase& event) {
    const bool spread = chunk > event.head && sentence.chunked.view.lexicon.row(
                                                  Table::events, event.what.kind)[EventField::of];
    return event.first <= chunk && chunk < event.last && !spread;
  });
}

}  // namespace

bool counts_up_to(const ChunkedSentence& s, std::size_t date) {
  return date > 0 && s.says(date - 1, {"by", "for", "into", "of", "until"});
}

bool counts_since(const ChunkedSentence& s, std::size_t date) {
  constexpr std::size_t clause = 8;
  for (std::size_t i = date, steps = 0; i-- > 0 && steps < clause; ++steps) {
    if (s.says(i, "since")) return true;
    if (s.chunks[i].kind != ChunkKind::word || s.is(i, "relative") || s.is(i, "conjunction")) {
      if (s.chunks[i].kind == ChunkKind::name) continue;
      return false;
    }
  }
  return false;
}

std::optional<TimeLimit> time_limit(const RecognisedSentence& sentence,
                                    std::span<const Mention> mentions, const CountPhrase& phrase,
                                    const Frame& frame) {
  const ChunkedSentence& s = sentence.chunked;
  const std::uint32_t segment = s.chunks[frame.trigger].segment;
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    if (s.chunks[i].segment != segment || (i >= phrase.first && i < phrase.last)) continue;
    if (s.says(i, "overnight")) return TimeLimit{};
    const auto* date = s.chunks[i].kind == ChunkKind::date ? date_at(s, i, mentions) : nullptr;
    if (date == nullptr || date->kind == TimexKind::set) continue;
    if (counts_up_to(s, i) || counts_to_date(s, i) || counts_since(s, i) ||
        in_event_words(sentence, i))
      continue;
    if (date->kind == TimexKind::duration || date->reference == DateReference::weekday ||
        date->reference == DateReference::relative || names_day(*date) || date->days.exact())
      return TimeLimit{s.chunks[i].mention};
  }
  return std::nullopt;
}

}  // namespace checkclaims
