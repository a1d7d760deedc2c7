#include "linking/link.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include "linking/dates.hpp"
#include "linking/day_claims.hpp"
#include "linking/day_statements.hpp"
#include "linking/deed_contrasts.hpp"
#include "linking/entities.hpp"
#include "linking/event_clusters.hpp"
#include "linking/events.hpp"
#include "linking/keys.hpp"
#include "linking/offices.hpp"
#include "linking/once_deeds.hpp"
#include "linking/parties.hpp"
#include "linking/predication_statements.hpp"
#include "linking/statement_contrasts.hpp"
#include "linking/statuses.hpp"
#include "linking/story_contrasts.hpp"
#include "linking/weighing.hpp"

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

/// An event without a day of its own has the days that the network proves.
void date_events(std::vector<Subject>& events, const DayNetwork& network) {
  for (std::size_t e = 0; e < events.size(); ++e)
    if (events[e].date.unbounded()) events[e].date = network.events[e];
}

/// By event and killed person: where articles count that person alone among its dead, as article and event mention.
/// Nobody is killed twice.
using KilledPersons = std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::pair<std::uint32_t, std::uint32_t>>>;

/// Name mentions of persons, by place in the text.
std::vector<std::pair<Span, std::uint32_t>> persons_of(const Reading& reading, const std::vector<std::uint32_t>& entity_of, const EntityLinks& entities) {
  std::vector<std::pair<Span, std::uint32_t>> persons;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m)
    if (entity_of[m] != EntityLinks::none && entities.entities[entity_of[m]].kind == EntityKind::person) persons.emplace_back(reading.mentions[m].span, m);
  std::sort(persons.begin(), persons.end());
  return persons;
}

KilledPersons killed_persons(std::span<const Reading> readings, const EntityLinks& entities, const EventLinks& events, const Lexicon& lexicon) {
  KilledPersons killed;
  for (std::uint32_t r = 0; r < readings.size(); ++r) {
    const Reading& reading = readings[r];
    std::optional<std::vector<std::pair<Span, std::uint32_t>>> persons;
    for (const Claim& claim : reading.claims) {
      if (claim.kind != ClaimKind::figure || !claim.value.hard.exact() || *claim.value.hard.low != Decimal::of(1)) continue;
      const std::uint32_t event = events.event_of[r][claim.subject_mention];
      if (event == EventLinks::none || !lexicon.row(Table::measures, claim.measure).flag("once_each")) continue;
      if (!persons) persons = persons_of(reading, entities.entity_of[r], entities);
      for (auto person = std::lower_bound(persons->begin(), persons->end(), std::pair(claim.value_span, std::uint32_t{0}));
           person != persons->end() && person->first.begin < claim.value_span.end; ++person)
        if (reading.mentions[person->second].sentence == reading.mentions[claim.subject_mention].sentence)
          killed[{event, entities.entity_of[r][person->second]}].emplace(r, claim.subject_mention);
    }
  }
  return killed;
}

/// Where articles say that events were which happen but once; others are told apart by their places.
std::vector<PlaceStatement> once_places(std::span<const Reading> readings, const EntityLinks& entities, const EventLinks& events, const Lexicon& lexicon) {
  std::vector<PlaceStatement> all;
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (std::uint32_t m = 0; m < readings[r].mentions.size(); ++m) {
      const auto* event = std::get_if<EventMention>(&readings[r].mentions[m].what);
      const std::uint32_t which = events.event_of[r][m];
      if (event == nullptr || !event->place || which == EventLinks::none || event->implied) continue;
      const std::uint32_t place = entities.entity_of[r][*event->place];
      if (place != EntityLinks::none && lexicon.row(Table::events, event->kind).flag("once"))
        all.push_back({which, place, r, readings[r].mentions[*event->place].span});
    }
  return all;
}

/// The towns in which articles let one person be killed. A quarter or a street of a town is told as its place too:
/// only towns that a table knows are compared, and only by articles none of which names the other's.
std::vector<PlaceStatement> death_places(std::span<const Reading> readings, const EntityLinks& entities, const EventLinks& events, const Lexicon& lexicon) {
  constexpr std::size_t most_towns = 8;  // of more, the name is one of many people
  const auto known_town = [&](std::uint32_t entity) {
    return entity != EntityLinks::none && !entities.entities[entity].row.empty() && town(entities.entities[entity], lexicon);
  };
  std::vector<PlaceStatement> all;
  for (const auto& [of, claimed] : killed_persons(readings, entities, events, lexicon)) {
    std::vector<PlaceStatement> told;
    for (const auto& [r, m] : claimed) {
      const auto* event = std::get_if<EventMention>(&readings[r].mentions[m].what);
      if (event == nullptr || !event->place || !known_town(entities.entity_of[r][*event->place])) continue;
      told.push_back({of.first, entities.entity_of[r][*event->place], r, readings[r].mentions[*event->place].span});
    }
    std::set<std::uint32_t> towns;
    for (const PlaceStatement& statement : told) towns.insert(statement.place);
    if (towns.size() < 2 || towns.size() > most_towns) continue;
    const auto names_another = [&](const PlaceStatement& statement) {
      const std::vector<std::uint32_t>& named = entities.entity_of[statement.document];
      return std::any_of(named.begin(), named.end(), [&](std::uint32_t entity) { return entity != statement.place && towns.contains(entity); });
    };
    if (std::none_of(told.begin(), told.end(), names_another)) all.insert(all.end(), told.begin(), told.end());
  }
  return all;
}

std::vector<PlaceStatement> place_statements(std::span<const Reading> readings, const EntityLinks& entities,
                                             const EventLinks& events, const Lexicon& lexicon) {
  std::vector<PlaceStatement> all = once_places(readings, entities, events, lexicon);
  const std::vector<PlaceStatement> deaths = death_places(readings, entities, events, lexicon);
  all.insert(all.end(), deaths.begin(), deaths.end());
  const auto in_text = [](const PlaceStatement& statement) { return std::tie(statement.document, statement.span, statement.event, statement.place); };
  std::sort(all.begin(), all.end(), [&](const PlaceStatement& a, const PlaceStatement& b) { return in_text(a) < in_text(b); });
  all.erase(std::unique(all.begin(), all.end(), [&](const PlaceStatement& a, const PlaceStatement& b) { return in_text(a) == in_text(b); }), all.end());
  return all;
}

/// What the user says of when totals are fixed. Nothing that was linked before has asked.
void settle_as_wished(Analysis& analysis, const SettleDays& wished) {
  const auto settle = [&wished](const std::string& name, Subject& subject) {
    if (const auto days = wished.find(name); days != wished.end()) subject.settle_days = days->second;
  };
  for (Subject& event : analysis.events) settle(event.event_kind, event);
  for (Claim& claim : analysis.claims) {
    if (claim.subject.kind != SubjectKind::event) continue;
    settle(claim.subject.event_kind, claim.subject);
    settle(claim.measure, claim.subject);
  }
}

}  // namespace

Analysis link_readings(std::vector<Reading> readings, const Lexicon& lexicon, const AnalyseOptions& options) {
  EntityLinks entities = link_entities(readings, lexicon);
  std::vector<EventCluster> clusters = events_by_rule(readings, entities, lexicon);
  const Weighing weighing = weigh_articles(readings, entities, clusters);
  settle_wholes(readings, weighing, clusters);
  EventLinks events = link_events(joined_by_story(clusters, weighing.articles, weighing.stories, entities), readings, entities, lexicon);
  std::vector<DayStatement> statements = day_statements(readings, events, lexicon);
  DayNetwork network = solve_days(statements, readings.size(), events.events.size());
  date_events(events.events, network);
  link_offices(readings, entities, events, lexicon);
  key_claims(readings, entities, events, lexicon);
  link_statuses(readings, entities, events, lexicon);
  settle_years(readings);
  if (options.claim_days) claim_days(readings, events, lexicon);
  date_articles(readings, statements, network);
  date_offices(readings);

  std::vector<WeighedPair> pairs = weigh_figure_pairs(readings, weighing, entities, events);
  join_figures(readings, pairs);

  Analysis analysis;
  analysis.story_contrasts = story_contrasts(readings, weighing, entities, clusters, events, lexicon);
  analysis.lexicon = &lexicon;
  analysis.relations = relation_logic(lexicon);
  if (options.keep_clues) analysis.weighed_clues = clues_of(readings, weighing, entities, events);
  Parties parties(readings, entities);
  analysis.predications = predication_statements(readings, parties);
  analysis.deed_contrasts = deed_contrasts(readings, entities, parties);
  for (DeedContrast& contrast : once_deeds(readings)) analysis.deed_contrasts.push_back(std::move(contrast));
  if (options.keep_mentions) analysis.mentions = LinkedMentions(readings, entities, events).all();
  if (options.keep_unread) analysis.unread = unread_mentions(readings);
  analysis.contrasts = statement_contrasts(readings, entities);
  analysis.place_statements = place_statements(readings, entities, events, lexicon);
  for (std::size_t e = 0; e < entities.entities.size(); ++e)
    if (entities.within[e] != EntityLinks::none) entities.entities[e].within = entities.within[e];
  analysis.entities = std::move(entities.entities);
  analysis.events = std::move(events.events);
  analysis.day_statements = std::move(statements);
  analysis.day_contradictions = std::move(network.contradictions);
  std::size_t claims = 0;
  for (const Reading& reading : readings) claims += reading.claims.size();
  analysis.claims.reserve(claims);
  std::vector<std::vector<std::uint32_t>> place_of;  // [reading][its claim] -> index into the analysis's claims
  for (Reading& reading : readings) {
    std::vector<std::uint32_t> order(reading.claims.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tie(reading.claims[a].span, reading.claims[a].id, a) < std::tie(reading.claims[b].span, reading.claims[b].id, b);
    });
    place_of.emplace_back(order.size());
    for (const std::uint32_t at : order) {
      Claim& claim = reading.claims[at];
      // Of an office or a state of nobody who is known.
      if ((claim.kind == ClaimKind::office || claim.kind == ClaimKind::status) && claim.key.empty()) continue;
      place_of.back()[at] = static_cast<std::uint32_t>(analysis.claims.size());
      reading.document.coverage.claims += claim.kind == ClaimKind::date ? 0 : 1;
      analysis.claims.push_back(std::move(claim));
    }
    analysis.documents.push_back(std::move(reading.document));
    reading = Reading();  // its mentions make room for the claims of the next
  }
  for (WeighedPair& weighed : pairs) {
    weighed.pair.lower = place_of[weighed.lower.first][weighed.lower.second];
    weighed.pair.higher = place_of[weighed.higher.first][weighed.higher.second];
    analysis.figure_pairs.push_back(std::move(weighed.pair));
  }
  std::sort(analysis.figure_pairs.begin(), analysis.figure_pairs.end(), [](const FigurePair& a, const FigurePair& b) {
    return std::tie(a.lower, a.higher) < std::tie(b.lower, b.higher);
  });
  settle_as_wished(analysis, options.settle);
  return analysis;
}

}  // namespace checkclaims
