#include "reading/claims/figures/partial.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

bool has_role(const ChunkedSentence& s, std::size_t at, std::string_view measure,
              std::string_view role) {
  return std::any_of(s.chunks[at].hits.begin(), s.chunks[at].hits.end(), [&](const Hit& hit) {
    return hit.table == Table::measures && s.view.lexicon.role(hit) == role &&
           s.view.lexicon.row(hit).id == measure;
  });
}

/// "six people were wounded, two mortally": the dead are among them.
bool some_died(const ChunkedSentence& s, const Frame& frame) {
  if (frame.measure->id == "killed") return false;
  for (std::size_t i = frame.trigger + 1; i < s.chunks.size(); ++i)
    if (s.is(i, "adverb") && has_role(s, i, "killed", "state")) return true;
  return false;
}

}  // namespace

PartSigns signs_of_part(const ChunkedSentence& s, const Frame& frame,
                        std::span<const CountPhrase> counted) {
  const CountPhrase& c = counted[frame.counted];
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

bool one_happening(const EventMention& event, std::span<const Mention> mentions) {
  if (!event.definite || !event.date || (!event.place && !event.target)) return false;
  const auto* date = if_is<DateMention>(mentions[*event.date]);
  return date != nullptr && date->reference == DateReference::complete && date->days.exact();
}

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
  return measure != nullptr && s.view.lexicon.role(*measure) == "noun_total";
}

bool toll_of_a_place(const ChunkedSentence& s, const Frame& frame,
                     std::span<const Mention> mentions) {
  if (frame.trigger == 0 || !triggered_by_total(s, frame)) return false;
  std::size_t before = frame.trigger - 1;
  if (s.chunks[before].kind == ChunkKind::possessive && before > 0) --before;
  if (s.chunks[before].kind != ChunkKind::name) return false;
  const auto* name = name_at(s, before, mentions);
  return name != nullptr && name->kind == EntityKind::place;
}

std::optional<std::uint32_t> own_place(const EventMention& event) {
  return event.of.empty() ? std::nullopt : event.place;
}

bool tells_of_whole(const ChunkedSentence& s, const Frame& frame, const CountPhrase& c) {
  if (triggered_by_total(s, frame)) return true;
  for (std::size_t i = 0; i < s.chunks.size() && i < std::max(frame.trigger, c.last) + 4; ++i)
    if (s.says(i, {"overall", "total"})) return true;
  return false;
}

}  // namespace checkclaims
