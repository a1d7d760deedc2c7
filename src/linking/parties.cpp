#include "linking/parties.hpp"

#include <charconv>

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

/// "P1Y" as "P12M"; other values unchanged.
std::string in_months(const std::string& value) {
  std::int64_t years = 0;
  const char* end = value.data() + value.size();
  const auto [rest, error] =
      std::from_chars(value.data() + std::min<std::size_t>(1, value.size()), end, years);
  if (!value.starts_with('P') || error != std::errc() || rest + 1 != end || *rest != 'Y' ||
      years > INT32_MAX)
    return value;
  return "P" + std::to_string(years * 12) + "M";
}

}  // namespace

/// An event identified by its kind and the place that it or its sentence names; an event without a
/// place is one of its own.
LinkedParty Parties::of_event(std::uint32_t reading, std::uint32_t mention,
                              const EventMention& event, const Party& party) const {
  const auto& mentions = readings_[reading].mentions;
  std::optional<std::uint32_t> place = event.place;
  // The mentions of a sentence are consecutive, its names before its events.
  const std::uint32_t sentence = mentions[mention].sentence;
  std::uint32_t first = mention;
  while (first > 0 && mentions[first - 1].sentence == sentence) --first;
  for (std::uint32_t m = first; !place && m < mentions.size() && mentions[m].sentence == sentence;
       ++m)
    if (const auto* name = if_is<NameMention>(mentions[m]);
        name != nullptr && name->kind == EntityKind::place)
      place = m;
  const std::uint32_t where = place ? entities_.entity_of[reading][*place] : EntityLinks::none;
  const std::string id = where == EntityLinks::none
                             ? std::to_string(reading) + '/' + std::to_string(mention)
                             : entities_.entities[where].id;
  return {"event:" + event.kind + '@' + id, one_line(readings_[reading].document.at(party.span)),
          std::nullopt};
}

LinkedParty Parties::linked(std::uint32_t reading, const Party& party) {
  if (party.mention && entities_.entity_of[reading][*party.mention] != EntityLinks::none)
    return of_entity(entities_.entity_of[reading][*party.mention]);
  if (party.mention) {
    const Mention& what = readings_[reading].mentions[*party.mention];
    if (const auto* date = if_is<DateMention>(what); date != nullptr && !date->value.empty())
      return {"time:" + in_months(date->value),
              one_line(readings_[reading].document.at(party.span)), std::nullopt};
    if (const auto* event = if_is<EventMention>(what))
      return of_event(reading, *party.mention, *event, party);
  }
  std::string words = lower_line(readings_[reading].document.at(party.span));
  words = without_article(words, lexicon_);
  if (by_last_word_.empty()) gather();
  const auto known = by_last_word_.find(words);
  if (known != by_last_word_.end() && known->second != EntityLinks::none)
    return of_entity(known->second);
  return {"name:" + words, one_line(readings_[reading].document.at(party.span)), std::nullopt};
}

void Parties::gather() {
  for (std::uint32_t e = 0; e < entities_.entities.size(); ++e)
    for (const std::string& spelling : entities_.entities[e].spellings) {
      const std::string words = lower_line(spelling);
      const auto [known, is_new] =
          by_last_word_.emplace(words.substr(words.find_last_of(' ') + 1), e);
      if (!is_new && known->second != e) known->second = EntityLinks::none;
    }
}

}  // namespace checkclaims
