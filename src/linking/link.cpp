#include "linking/link.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>

#include "linking/action_contrasts.hpp"
#include "linking/amounts.hpp"
#include "linking/dates.hpp"
#include "linking/day_claims.hpp"
#include "linking/day_statements.hpp"
#include "linking/decisions.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/keys.hpp"
#include "linking/linked_reading.hpp"
#include "linking/measurement_contrasts.hpp"
#include "linking/measurement_parts.hpp"
#include "linking/measurements.hpp"
#include "linking/offices.hpp"
#include "linking/one_time_actions.hpp"
#include "linking/outcomes.hpp"
#include "linking/parties.hpp"
#include "linking/place_statements.hpp"
#include "linking/predication_statements.hpp"
#include "linking/statement_contrasts.hpp"
#include "linking/states.hpp"
#include "linking/story_contrasts.hpp"
#include "linking/weighing.hpp"

namespace checkclaims {
namespace {

/// The mentions of all articles with the ids of what they refer to. An event that is only implied
/// by a figure has no words of its own and is left out.
class LinkedMentions {
 public:
  LinkedMentions(std::span<const LinkedReading> readings, const EntityLinks& entities,
                 const EventLinks& events)
      : readings_(readings), entities_(entities), events_(events) {}

  std::vector<LinkedMention> all() const {
    std::vector<LinkedMention> linked;
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m) {
        const Mention& mention = readings_[r].mentions[m];
        const auto* event = if_is<EventMention>(mention);
        if (event == nullptr || !event->implied)
          linked.push_back({DocumentId{r}, mention, id_of(r, m)});
      }
    std::sort(linked.begin(), linked.end(), [](const LinkedMention& a, const LinkedMention& b) {
      return std::tuple(a.document, a.mention.span, a.mention.what.index(),
                        std::string_view(a.id)) <
             std::tuple(b.document, b.mention.span, b.mention.what.index(), std::string_view(b.id));
    });
    return linked;
  }

 private:
  std::string id_of(std::uint32_t reading, std::uint32_t mention) const {
    const Mention& what = readings_[reading].mentions[mention];
    if (const auto* speaker = if_is<SpeakerMention>(what)) {
      if (!speaker->name) return {};
      mention = *speaker->name;
    }
    if (is<EventMention>(what)) {
      const std::uint32_t event = events_.event_of[reading][mention];
      return event == EventLinks::none ? std::string() : events_.events[event].id;
    }
    const std::uint32_t entity = entities_.entity_of[reading][mention];
    return entity == EntityLinks::none ? std::string() : entities_.entities[entity].id;
  }

  std::span<const LinkedReading> readings_;
  const EntityLinks& entities_;
  const EventLinks& events_;
};

std::vector<SkippedMention> skipped_mentions(std::span<const LinkedReading> readings) {
  std::vector<SkippedMention> unread;
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const Mention& mention : readings[r].mentions) {
      const bool number = is<NumberMention>(mention);
      if (mention.unread != SkipReason::claimed && (number || is<DateMention>(mention)))
        unread.push_back({DocumentId{r}, mention.span, number, mention.unread});
    }
  std::sort(unread.begin(), unread.end(), [](const SkippedMention& a, const SkippedMention& b) {
    return std::tie(a.document, a.span, a.number) < std::tie(b.document, b.span, b.number);
  });
  return unread;
}

/// An event without a day of its own gets the days that the network proves.
void date_events(std::vector<Subject>& events, const DayNetwork& network) {
  for (std::size_t e = 0; e < events.size(); ++e)
    if (events[e].date.unbounded()) events[e].date = network.events[e];
}

/// The user's settings for when totals are fixed. No earlier step depends on them.
void apply_settle_overrides(Analysis& analysis, const SettleDays& wished) {
  const auto settle = [&wished](const std::string& name, Subject& subject) {
    if (const auto days = wished.find(name); days != wished.end())
      subject.settle_days = days->second;
  };
  for (Subject& event : analysis.events) settle(event.event_kind, event);
  for (LinkedClaim& claim : analysis.claims) {
    if (claim.subject.kind != SubjectKind::event) continue;
    settle(claim.subject.event_kind, claim.subject);
    settle(claim.said.measure, claim.subject);
  }
}

/// The events found by rule, and how likely the articles are to report one story. Refers to the
/// clues of the readings, which must not be copied or grow.
struct WeighedArticles {
  std::vector<EventCluster> clusters;
  Weighing weighing;
};

/// Events with their ids and days, and the proof of the days.
struct DatedEvents {
  EventLinks links;
  std::vector<DayStatement> statements;
  DayNetwork network;
};

/// Claims with subjects, keys and ids. Their days are still open.
struct KeyedReadings {
  std::vector<LinkedReading> readings;
};

/// Articles and claims with their days.
struct DatedReadings {
  std::vector<LinkedReading> readings;
};

/// Figures of one thing share one key; everything else that is compared is as in the articles.
struct JoinedReadings {
  std::vector<LinkedReading> readings;
  std::vector<WeighedPair> pairs;
};

WeighedArticles weighed_articles(std::span<const LinkedReading> readings,
                                 const EntityLinks& entities, const Lexicon& lexicon) {
  std::vector<EventCluster> clusters = events_by_rule(readings, entities, lexicon);
  Weighing weighing = weigh_articles(readings, entities, clusters);
  return {std::move(clusters), std::move(weighing)};
}

DatedEvents dated_events(std::span<const LinkedReading> readings, const EntityLinks& entities,
                         const WeighedArticles& weighed, const Lexicon& lexicon) {
  const Weighing& weighing = weighed.weighing;
  DatedEvents events;
  events.links =
      link_events(joined_by_story(weighed.clusters, weighing.articles, weighing.stories, entities),
                  readings, entities, lexicon);
  events.statements = day_statements(readings, events.links, lexicon);
  events.network = solve_days(events.statements, readings.size(), events.links.events.size());
  date_events(events.links.events, events.network);
  return events;
}

KeyedReadings keyed(std::vector<LinkedReading> readings, const EntityLinks& entities,
                    const WeighedArticles& weighed, const DatedEvents& events,
                    const Lexicon& lexicon) {
  // The total of an event has a key of its own.
  settle_wholes(readings, weighed.weighing, weighed.clusters);
  link_offices(readings, entities, events.links);
  assign_keys(readings, entities, events.links, lexicon);
  link_statuses(readings, entities, events.links, lexicon);
  return {std::move(readings)};
}

DatedReadings dated(KeyedReadings keyed, const DatedEvents& events, const Lexicon& lexicon,
                    const AnalyseOptions& options) {
  std::vector<LinkedReading> readings = std::move(keyed.readings);
  settle_years(readings);
  if (options.claim_days) claim_days(readings, events.links, lexicon);
  date_articles(readings, events.statements, events.network);
  date_offices(readings);  // by the days of their articles
  return {std::move(readings)};
}

JoinedReadings joined(DatedReadings dated, const EntityLinks& entities,
                      const WeighedArticles& weighed, const DatedEvents& events) {
  JoinedReadings joined{std::move(dated.readings), {}};
  joined.pairs = weigh_figure_pairs(joined.readings, weighed.weighing, entities, events.links);
  join_figures(joined.readings, joined.pairs);
  return joined;
}

/// What articles report besides claims, and its comparison across articles. The clues of the
/// readings are gone afterwards.
Analysis compared(std::vector<LinkedReading>& readings, const EntityLinks& entities,
                  WeighedArticles weighed, const EventLinks& events, const Lexicon& lexicon,
                  const AnalyseOptions& options) {
  const Weighing& weighing = weighed.weighing;
  Analysis analysis;
  analysis.lexicon = &lexicon;
  analysis.relations = relation_logic(lexicon);
  analysis.story_contrasts =
      story_contrasts(readings, weighing, entities, weighed.clusters, events, lexicon);
  if (options.keep_clues) analysis.weighed_clues = clues_of(readings, weighing, entities, events);
  Parties parties(readings, entities, lexicon);
  analysis.predications = predication_statements(readings, parties);
  analysis.amounts = amount_statements(readings, events, parties, lexicon);
  analysis.amount_contrasts =
      amount_contrasts(readings, analysis.amounts, weighing, entities, lexicon);
  const SidesOfAll sides = sides_of_all(readings, entities, weighing.rarity, lexicon);
  analysis.measurement_contrasts =
      measurement_contrasts(readings, sides, weighing, entities, lexicon);
  analysis.parts_contrasts = parts_contrasts(readings, sides, weighing, entities, lexicon);
  if (options.keep_clues) {
    auto more = measurement_clues(readings, sides, weighing, lexicon);
    std::move(more.begin(), more.end(), std::back_inserter(analysis.weighed_clues));
  }
  analysis.measurements = measurement_statements(readings, entities, lexicon);
  analysis.outcomes = outcome_statements(readings, parties);
  analysis.outcome_contrasts = outcome_contrasts(readings, analysis.outcomes, weighing, entities);
  for (OutcomeContrast& contrast :
       decision_contrasts(readings, analysis.outcomes, weighing, entities, lexicon))
    analysis.outcome_contrasts.push_back(std::move(contrast));
  analysis.action_contrasts = action_contrasts(readings, entities, parties, lexicon);
  for (ActionContrast& contrast : one_time_actions(readings, lexicon))
    analysis.action_contrasts.push_back(std::move(contrast));
  if (options.keep_mentions) analysis.mentions = LinkedMentions(readings, entities, events).all();
  if (options.keep_skipped) analysis.unread = skipped_mentions(readings);
  analysis.place_statements = place_statements(readings, entities, events, lexicon);
  weighed = WeighedArticles{{}, {Rarity({}), {}, {}, {}}};  // makes room for the statements
  for (LinkedReading& reading : readings) reading.clues = ArticleClues();
  analysis.contrasts = statement_contrasts(readings, entities, lexicon);
  return analysis;
}

/// The claims of an article in text order, as indexes.
std::vector<std::uint32_t> in_order_of_text(std::span<const LinkedClaim> claims) {
  std::vector<std::uint32_t> order(claims.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(claims[a].said.span, claims[a].id, a) <
           std::tie(claims[b].said.span, claims[b].id, b);
  });
  return order;
}

/// About an office or a state whose holder or subject is unknown.
bool of_nobody_known(const LinkedClaim& claim) {
  return (claim.kind() == ClaimKind::office || claim.kind() == ClaimKind::status) &&
         claim.key.empty();
}

/// Moves documents, claims and pairs into the analysis; the readings are consumed.
void take_claims(Analysis& analysis, JoinedReadings joined) {
  std::size_t claims = 0;
  for (const LinkedReading& reading : joined.readings) claims += reading.claims.size();
  analysis.claims.reserve(claims);
  std::vector<std::vector<ClaimId>> place_of;  // [reading][its claim]
  for (LinkedReading& reading : joined.readings) {
    place_of.emplace_back(reading.claims.size());
    for (const Measurement& measurement : reading.measurements)
      reading.document.coverage.claims += measurement.claimed ? 0 : 1;
    for (const std::uint32_t at : in_order_of_text(reading.claims)) {
      LinkedClaim& claim = reading.claims[at];
      if (of_nobody_known(claim)) continue;
      reading.document.coverage.claims += claim.kind() == ClaimKind::date ? 0 : 1;
      place_of.back()[at] = analysis.claims.push_back(std::move(claim));
    }
    analysis.documents.push_back(std::move(reading.document));
    reading = LinkedReading();  // releases its mentions to make room for the claims of the next
  }
  for (WeighedPair& weighed : joined.pairs) {
    weighed.pair.lower = place_of[weighed.lower.first][weighed.lower.second];
    weighed.pair.higher = place_of[weighed.higher.first][weighed.higher.second];
    analysis.figure_pairs.push_back(std::move(weighed.pair));
  }
  std::sort(analysis.figure_pairs.begin(), analysis.figure_pairs.end(),
            [](const FigurePair& a, const FigurePair& b) {
              return std::tie(a.lower, a.higher) < std::tie(b.lower, b.higher);
            });
}

}  // namespace

Analysis link_readings(std::vector<Reading> read, const Lexicon& lexicon,
                       const AnalyseOptions& options) {
  std::vector<LinkedReading> readings = begin_linking(std::move(read));
  EntityLinks entities = link_entities(readings, lexicon);
  WeighedArticles weighed = weighed_articles(readings, entities, lexicon);
  DatedEvents events = dated_events(readings, entities, weighed, lexicon);
  KeyedReadings with_keys = keyed(std::move(readings), entities, weighed, events, lexicon);
  JoinedReadings all =
      joined(dated(std::move(with_keys), events, lexicon, options), entities, weighed, events);
  Analysis analysis =
      compared(all.readings, entities, std::move(weighed), events.links, lexicon, options);
  take_claims(analysis, std::move(all));
  for (std::size_t e = 0; e < entities.entities.size(); ++e)
    if (entities.within[e] != EntityLinks::none) entities.entities[e].within = entities.within[e];
  analysis.entities = std::move(entities.entities);
  analysis.events = std::move(events.links.events);
  analysis.day_statements = std::move(events.statements);
  analysis.day_contradictions = std::move(events.network.contradictions);
  apply_settle_overrides(analysis, options.settle);
  return analysis;
}

}  // namespace checkclaims
