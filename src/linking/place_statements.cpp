#include "linking/place_statements.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "linking/event_clusters.hpp"

namespace checkclaims {
namespace {

/// By event and killed person: the places where articles count that person alone among the dead, as
/// article and event mention. A person is killed only once.
using KilledPersons = std::map<std::pair<std::uint32_t, std::uint32_t>,
                               std::set<std::pair<std::uint32_t, std::uint32_t>>>;

/// Name mentions of persons, by place in the text.
std::vector<std::pair<Span, std::uint32_t>> persons_of(const LinkedReading& reading,
                                                       const std::vector<std::uint32_t>& entity_of,
                                                       const EntityLinks& entities) {
  std::vector<std::pair<Span, std::uint32_t>> persons;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m)
    if (entity_of[m] != EntityLinks::none &&
        entities.entities[entity_of[m]].kind == EntityKind::person)
      persons.emplace_back(reading.mentions[m].span, m);
  std::sort(persons.begin(), persons.end());
  return persons;
}

KilledPersons killed_persons(std::span<const LinkedReading> readings, const EntityLinks& entities,
                             const EventLinks& events, const Lexicon& lexicon) {
  KilledPersons killed;
  for (std::uint32_t r = 0; r < readings.size(); ++r) {
    const LinkedReading& reading = readings[r];
    std::optional<std::vector<std::pair<Span, std::uint32_t>>> persons;
    for (const LinkedClaim& claim : reading.claims) {
      if (claim.kind() != ClaimKind::figure || !claim.figure().value.hard.exact() ||
          *claim.figure().value.hard.low != Decimal::of(1))
        continue;
      const std::uint32_t event = events.event_of[r][claim.said.subject_mention];
      if (event == EventLinks::none ||
          !lexicon.row(Table::measures, claim.said.measure)[MeasureField::once_each])
        continue;
      if (!persons) persons = persons_of(reading, entities.entity_of[r], entities);
      for (auto person = std::lower_bound(persons->begin(), persons->end(),
                                          std::pair(claim.said.value_span, std::uint32_t{0}));
           person != persons->end() && person->first.begin < claim.said.value_span.end; ++person)
        if (reading.mentions[person->second].sentence ==
            reading.mentions[claim.said.subject_mention].sentence)
          killed[{event, entities.entity_of[r][person->second]}].emplace(
              r, claim.said.subject_mention);
    }
  }
  return killed;
}

/// The places that articles give for events that happen only once; other events are told apart by
/// their places.
std::vector<PlaceStatement> once_places(std::span<const LinkedReading> readings,
                                        const EntityLinks& entities, const EventLinks& events,
                                        const Lexicon& lexicon) {
  std::vector<PlaceStatement> all;
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (std::uint32_t m = 0; m < readings[r].mentions.size(); ++m) {
      const auto* event = if_is<EventMention>(readings[r].mentions[m]);
      const std::uint32_t which = events.event_of[r][m];
      if (event == nullptr || !event->place || which == EventLinks::none || event->implied)
        continue;
      const std::uint32_t place = entities.entity_of[r][*event->place];
      if (place != EntityLinks::none && lexicon.row(Table::events, event->kind)[EventField::once])
        all.push_back({which, place, DocumentId{r}, readings[r].mentions[*event->place].span});
    }
  return all;
}

/// The towns in which articles say that one person was killed. A quarter or a street of a town is
/// also given as the place: only towns known to a table are compared, and only between articles
/// neither of which names the other's.
std::vector<PlaceStatement> death_places(std::span<const LinkedReading> readings,
                                         const EntityLinks& entities, const EventLinks& events,
                                         const Lexicon& lexicon) {
  constexpr std::size_t most_towns = 8;  // with more towns, the name belongs to many people
  const auto known_town = [&](std::uint32_t entity) {
    return entity != EntityLinks::none && !entities.entities[entity].row.empty() &&
           is_settlement(entities.entities[entity], lexicon);
  };
  std::vector<PlaceStatement> all;
  for (const auto& [of, claimed] : killed_persons(readings, entities, events, lexicon)) {
    std::vector<PlaceStatement> statements;
    for (const auto& [r, m] : claimed) {
      const auto* event = if_is<EventMention>(readings[r].mentions[m]);
      if (event == nullptr || !event->place || !known_town(entities.entity_of[r][*event->place]))
        continue;
      statements.push_back({of.first, entities.entity_of[r][*event->place], DocumentId{r},
                            readings[r].mentions[*event->place].span});
    }
    std::set<std::uint32_t> towns;
    for (const PlaceStatement& statement : statements) towns.insert(statement.place);
    if (towns.size() < 2 || towns.size() > most_towns) continue;
    const auto names_another = [&](const PlaceStatement& statement) {
      const std::vector<std::uint32_t>& named = entities.entity_of[index(statement.document)];
      return std::any_of(named.begin(), named.end(), [&](std::uint32_t entity) {
        return entity != statement.place && towns.contains(entity);
      });
    };
    if (std::none_of(statements.begin(), statements.end(), names_another))
      all.insert(all.end(), statements.begin(), statements.end());
  }
  return all;
}

}  // namespace

std::vector<PlaceStatement> place_statements(std::span<const LinkedReading> readings,
                                             const EntityLinks& entities, const EventLinks& events,
                                             const Lexicon& lexicon) {
  std::vector<PlaceStatement> all = once_places(readings, entities, events, lexicon);
  const std::vector<PlaceStatement> deaths = death_places(readings, entities, events, lexicon);
  all.insert(all.end(), deaths.begin(), deaths.end());
  const auto in_text = [](const PlaceStatement& statement) {
    return std::tie(statement.document, statement.span, statement.event, statement.place);
  };
  std::sort(all.begin(), all.end(), [&](const PlaceStatement& a, const PlaceStatement& b) {
    return in_text(a) < in_text(b);
  });
  all.erase(std::unique(all.begin(), all.end(),
                        [&](const PlaceStatement& a, const PlaceStatement& b) {
                          return in_text(a) == in_text(b);
                        }),
            all.end());
  return all;
}

}  // namespace checkclaims
