#include "linking/link.hpp"

#include <algorithm>
#include <tuple>

#include "linking/dates.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/keys.hpp"

namespace checkclaims {
namespace {

/// The mentions of all articles with the ids of what they mean. An event that a figure
/// only implies has no words of its own and is left out.
class LinkedMentions {
 public:
  LinkedMentions(std::span<const Reading> readings, const EntityLinks& entities, const EventLinks& events)
      : readings_(readings), entities_(entities), events_(events) {}

  std::vector<LinkedMention> all() const {
    std::vector<LinkedMention> linked;
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m) {
        const Mention& mention = readings_[r].mentions[m];
        const auto* event = std::get_if<EventMention>(&mention.what);
        if (event == nullptr || !event->implied) linked.push_back({r, mention, id_of(r, m)});
      }
    std::sort(linked.begin(), linked.end(), [](const LinkedMention& a, const LinkedMention& b) {
      return std::tuple(a.document, a.mention.span, a.mention.what.index(), std::string_view(a.id)) <
             std::tuple(b.document, b.mention.span, b.mention.what.index(), std::string_view(b.id));
    });
    return linked;
  }

 private:
  std::string id_of(std::uint32_t reading, std::uint32_t mention) const {
    const auto& what = readings_[reading].mentions[mention].what;
    if (const auto* speaker = std::get_if<SpeakerMention>(&what)) {
      if (!speaker->name) return {};
      mention = *speaker->name;
    }
    if (std::holds_alternative<EventMention>(what)) {
      const std::uint32_t event = events_.event_of[reading][mention];
      return event == EventLinks::none ? std::string() : events_.events[event].id;
    }
    const std::uint32_t entity = entities_.entity_of[reading][mention];
    return entity == EntityLinks::none ? std::string() : entities_.entities[entity].id;
  }

  std::span<const Reading> readings_;
  const EntityLinks& entities_;
  const EventLinks& events_;
};

std::vector<UnreadMention> unread_mentions(std::span<const Reading> readings) {
  std::vector<UnreadMention> unread;
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const Mention& mention : readings[r].mentions) {
      const bool number = std::holds_alternative<NumberMention>(mention.what);
      if (mention.unread != Unread::claimed && (number || std::holds_alternative<DateMention>(mention.what)))
        unread.push_back({r, mention.span, number, mention.unread});
    }
  std::sort(unread.begin(), unread.end(), [](const UnreadMention& a, const UnreadMention& b) {
    return std::tie(a.document, a.span, a.number) < std::tie(b.document, b.span, b.number);
  });
  return unread;
}

}  // namespace

Analysis link_readings(std::vector<Reading> readings, const Lexicon& lexicon, const AnalyseOptions& options) {
  EntityLinks entities = link_entities(readings);
  EventLinks events = link_events(readings, entities, lexicon);
  key_claims(readings, entities, events, lexicon);
  date_articles(readings, events);

  Analysis analysis;
  if (options.keep_mentions) analysis.mentions = LinkedMentions(readings, entities, events).all();
  if (options.keep_unread) analysis.unread = unread_mentions(readings);
  analysis.entities = std::move(entities.entities);
  analysis.events = std::move(events.events);
  for (Reading& reading : readings) {
    std::sort(reading.claims.begin(), reading.claims.end(), [](const Claim& a, const Claim& b) {
      return std::tie(a.span, a.id) < std::tie(b.span, b.id);
    });
    for (Claim& claim : reading.claims) analysis.claims.push_back(std::move(claim));
    analysis.documents.push_back(std::move(reading.document));
  }
  return analysis;
}

}  // namespace checkclaims
