#include "reading/claims/figures/partial.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

bool has_role(const ChunkedSentence& s, std::size_t at, std::string_view measure,
              Construction wanted) {
  return std::any_of(s.chunks[at].hits.begin(), s.chunks[at].hits.end(), [&](const Hit& hit) {
    return hit.table == Table::measures && s.view.lexicon.role(hit).plain(wanted) &&
           s.view.lexicon.row(hit).id == measure;
  });
}

/// "six people were wounded, two mortally": the dead are among them.
bool some_died(const ChunkedSentence& s, const Frame& frame) {
  if (frame.measure->id == "killed") return false;
  for (std::size_t i = frame.trigger + 1; i < s.chunks.size(); ++i)
    if (s.is(i, "adverb") && has_role(s, i, "killed", Construction::state)) return true;
  return false;
}

/// What the phrase and the clause say of the figure.
PartSigns signs_of_words(const ChunkedSentence& s, const Frame& frame, const CountPhrase& c) {
  PartSigns signs;
  signs.set(PartSign::partitive, c.part || c.partitive);
  signs.set(PartSign::additional, c.additional);
  signs.set(PartSign::single, c.single);
  signs.set(PartSign::other, c.other);
  signs.set(PartSign::coordinated, c.coordinated || frame.member);
  signs.set(PartSign::partly, frame.partly);
  signs.set(PartSign::possessed,
            c.first > 0 && (s.chunks[c.first - 1].kind == ChunkKind::possessive ||
                            s.is(c.first - 1, "possessive_determiner")));
  bool also = false;
  for (std::size_t i = c.last; i < frame.trigger; ++i) also = also || s.says(i, "also");
  signs.set(PartSign::also, also || some_died(s, frame));
  return signs;
}

/// The clause names a place in which the figure was counted: "killed eight in Halden". The name
/// mention `own` is part of the event's own name, and does not count.
bool limited_to_a_place(const ChunkedSentence& s, const Frame& frame, const CountPhrase& c,
                        std::optional<std::uint32_t> own) {
  const std::size_t first = std::min(frame.trigger, c.first),
                    last = std::max(frame.trigger + 1, c.last);
  for (std::size_t i = 0; i + 1 < s.chunks.size(); ++i) {
    const bool near = i >= first ? i < last + 8 : s.chunks[i].segment + 2 > s.chunks[first].segment;
    if (!near) continue;
    const bool in = s.says(i, {"around", "at", "in", "near", "throughout", "within"});
    if (s.says(i, {"there", "where"})) return true;
    for (std::size_t k = i + 1; in && k < s.chunks.size() && k < i + 5; ++k) {
      if (s.chunks[k].kind == ChunkKind::name && own && s.chunks[k].mention == *own) break;
      if (s.chunks[k].kind == ChunkKind::name) return true;
      if (s.chunks[k].kind != ChunkKind::word || s.is(k, "preposition")) break;
    }
  }
  return false;
}

/// "The bombings of 21 April 2019 in Halden": one full day and one place make several one.
bool one_happening(const EventMention& event, std::span<const Mention> mentions) {
  if (!event.definite || !event.date || (!event.place && !event.target)) return false;
  const auto* date = if_is<DateMention>(mentions[*event.date]);
  return date != nullptr && date->reference == DateReference::complete && date->days.exact();
}

/// A sentence before `sentence` spoke of an event of the kind of the mention `event`.
bool another_of_its_kind(std::span<const Mention> mentions, std::uint32_t event,
                         std::uint32_t sentence) {
  const std::string& kind = the<EventMention>(mentions[event]).kind;
  const auto before = mentions.first(event);
  return std::any_of(before.begin(), before.end(), [&](const Mention& mention) {
    const auto* other = if_is<EventMention>(mention);
    return other != nullptr && other->kind == kind && mention.sentence < sentence;
  });
}

/// "a death toll of 12": its word is a noun for the total.
bool triggered_by_total(const ChunkedSentence& s, const Frame& frame) {
  const Hit* measure = s.hit(frame.trigger, Table::measures);
  return measure != nullptr && s.view.lexicon.role(*measure).is(Construction::total_noun);
}

/// "The Norvia toll rises to 12": counted in a place that the toll itself names.
bool toll_of_a_place(const ChunkedSentence& s, const Frame& frame,
                     std::span<const Mention> mentions) {
  if (frame.trigger == 0 || !triggered_by_total(s, frame)) return false;
  std::size_t before = frame.trigger - 1;
  if (s.chunks[before].kind == ChunkKind::possessive && before > 0) --before;
  if (s.chunks[before].kind != ChunkKind::name) return false;
  const auto* name = name_at(s, before, mentions);
  return name != nullptr && name->kind == EntityKind::place;
}

/// "The cholera outbreak in Norvia": a place in the event's own name limits nothing.
std::optional<std::uint32_t> own_place(const EventMention& event) {
  return event.of.empty() ? std::nullopt : event.place;
}

/// The clause says that the figure is the whole: "in all", "a total of", "the toll".
bool tells_of_whole(const ChunkedSentence& s, const Frame& frame, const CountPhrase& c) {
  if (triggered_by_total(s, frame)) return true;
  for (std::size_t i = 0; i < s.chunks.size() && i < std::max(frame.trigger, c.last) + 4; ++i)
    if (s.says(i, {"overall", "total"})) return true;
  return false;
}

/// What is done again and again, and what strikes many places, is counted each time: only
/// the headline or the first sentences, and words like "in all", give the whole. Several events
/// have no figure of one of them, and an event that comes up late with "a" is not the one that
/// the article is about.
void add_signs_of_event(PartSigns& signs, const RecognisedSentence& sentence,
                        std::span<const Mention> mentions, const Frame& frame,
                        const CountPhrase& phrase, std::uint32_t subject) {
  constexpr std::uint32_t lead = 4;
  const ChunkedSentence& s = sentence.chunked;
  const auto* event = if_is<EventMention>(mentions[subject]);
  const bool in_title = s.view.block == BlockKind::title;
  signs.set(PartSign::place_toll, toll_of_a_place(s, frame, mentions));
  signs.set(PartSign::acts,
            (*frame.measure)[MeasureField::acts] && !in_title && !tells_of_whole(s, frame, phrase));
  if (event == nullptr) return;
  const Row& row = s.view.lexicon.row(Table::events, event->kind);
  signs.set(PartSign::plural_event, event->plural && !event->since && !row[EventField::ongoing] &&
                                        !one_happening(*event, mentions));
  const bool late = sentence.sentence >= lead && !in_title;
  const bool here = mentions[subject].sentence == sentence.sentence;
  const bool brought_in = !event->definite && !event->implied && !row[EventField::ongoing];
  signs.set(PartSign::late_event, brought_in && late && here &&
                                      another_of_its_kind(mentions, subject, sentence.sentence));
  if (!row[EventField::spreads] || tells_of_whole(s, frame, phrase)) return;
  signs.set(PartSign::one_place,
            late || limited_to_a_place(s, frame, phrase, here ? own_place(*event) : std::nullopt));
}

/// "The worst day since 1994, when a ferry took 52 lives": a sentence of today's news
/// that goes back a year or more counts the dead of then, unless the event is of then.
bool tells_of_older_days(const ChunkedSentence& s, const Reading& reading, const Frame& frame,
                         std::uint32_t subject) {
  const DayRange& published = reading.document.published.days;
  if (!published.low) return false;
  const auto* event = if_is<EventMention>(reading.mentions[subject]);
  for (std::size_t i = 0; i < frame.trigger; ++i) {
    const Chunk& chunk = s.chunks[i];
    const auto* date = mentioned<DateMention>(chunk, reading.mentions);
    if (date == nullptr || date->kind != TimexKind::date || !date->days.high) continue;
    const bool of_event =
        event != nullptr && (event->date == chunk.mention || event->since == chunk.mention);
    if (!of_event && *date->days.high < plus_months(*published.low, -12)) return true;
  }
  return false;
}

}  // namespace

PartSigns signs_of_part(const RecognisedSentence& sentence, const Reading& reading,
                        const Frame& frame, std::span<const CountPhrase> counted,
                        std::uint32_t subject) {
  const CountPhrase& phrase = counted[frame.counted];
  PartSigns signs = signs_of_words(sentence.chunked, frame, phrase);
  add_signs_of_event(signs, sentence, reading.mentions, frame, phrase, subject);
  signs.set(PartSign::older_days, tells_of_older_days(sentence.chunked, reading, frame, subject));
  return signs;
}

}  // namespace checkclaims
