#include "linking/link.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "linking/action_contrasts.hpp"
#include "linking/amounts.hpp"
#include "linking/dates.hpp"
#include "linking/day_claims.hpp"
#include "linking/day_statements.hpp"
#include "linking/entities.hpp"
#include "linking/events.hpp"
#include "linking/keys.hpp"
#include "linking/linked_reading.hpp"
#include "linking/offices.hpp"
#include "linking/one_time_actions.hpp"
#include "linking/parties.hpp"
#include "linking/place_statements.hpp"
#include "linking/predication_statements.hpp"
#include "linking/statement_contrasts.hpp"
#include "linking/states.hpp"
#include "linking/story_contrasts.hpp"
#include "linking/weighing.hpp"

namespace checkclaims {
namespace {

/// The mentions of all articles with the ids of what they mean. An event that a figure
/// only implies has no words of its own and is left out.
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
        const auto* event = std::get_if<EventMention>(&mention.what);
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

  std::span<const LinkedReading> readings_;
  const EntityLinks& entities_;
  const EventLinks& events_;
};

std::vector<SkippedMention> skipped_mentions(std::span<const LinkedReading> readings) {
  std::vector<SkippedMention> unread;
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    for (const Mention& mention : readings[r].mentions) {
      const bool number = std::holds_alternative<NumberMention>(mention.what);
      if (mention.unread != SkipReason::claimed &&
          (number || std::holds_alternative<DateMention>(mention.what)))
        unread.push_back({DocumentId{r}, mention.span, number, mention.unread});
    }
  std::sort(unread.begin(), unread.end(), [](const SkippedMention& a, const SkippedMention& b) {
    return std::tie(a.document, a.span, a.number) < std::tie(b.document, b.span, b.number);
  });
  return unread;
}

/// An event without a day of its own has the days that the network proves.
void date_events(std::vector<Subject>& events, const DayNetwork& network) {
  for (std::size_t e = 0; e < events.size(); ++e)
    if (events[e].date.unbounded()) events[e].date = network.events[e];
}

/// What the user says of when totals are fixed. Nothing that was linked before has asked.
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

}  // namespace

Analysis link_readings(std::vector<Reading> read, const Lexicon& lexicon,
                       const AnalyseOptions& options) {
  std::vector<LinkedReading> readings = begin_linking(std::move(read));
  EntityLinks entities = link_entities(readings, lexicon);
  std::vector<EventCluster> clusters = events_by_rule(readings, entities, lexicon);
  const Weighing weighing = weigh_articles(readings, entities, clusters);
  settle_wholes(readings, weighing, clusters);
  EventLinks events =
      link_events(joined_by_story(clusters, weighing.articles, weighing.stories, entities),
                  readings, entities, lexicon);
  std::vector<DayStatement> statements = day_statements(readings, events, lexicon);
  DayNetwork network = solve_days(statements, readings.size(), events.events.size());
  date_events(events.events, network);
  link_offices(readings, entities, events, lexicon);
  assign_keys(readings, entities, events, lexicon);
  link_statuses(readings, entities, events, lexicon);
  settle_years(readings);
  if (options.claim_days) claim_days(readings, events, lexicon);
  date_articles(readings, statements, network);
  date_offices(readings);

  std::vector<WeighedPair> pairs = weigh_figure_pairs(readings, weighing, entities, events);
  join_figures(readings, pairs);

  Analysis analysis;
  analysis.story_contrasts =
      story_contrasts(readings, weighing, entities, clusters, events, lexicon);
  analysis.lexicon = &lexicon;
  analysis.relations = relation_logic(lexicon);
  if (options.keep_clues) analysis.weighed_clues = clues_of(readings, weighing, entities, events);
  Parties parties(readings, entities, lexicon);
  analysis.predications = predication_statements(readings, parties);
  analysis.amounts = amount_statements(readings, events, parties, lexicon);
  analysis.amount_contrasts =
      amount_contrasts(readings, analysis.amounts, weighing, entities, lexicon);
  analysis.action_contrasts = action_contrasts(readings, entities, parties, lexicon);
  for (ActionContrast& contrast : one_time_actions(readings, lexicon))
    analysis.action_contrasts.push_back(std::move(contrast));
  if (options.keep_mentions) analysis.mentions = LinkedMentions(readings, entities, events).all();
  if (options.keep_skipped) analysis.unread = skipped_mentions(readings);
  analysis.contrasts = statement_contrasts(readings, entities, lexicon);
  analysis.place_statements = place_statements(readings, entities, events, lexicon);
  for (std::size_t e = 0; e < entities.entities.size(); ++e)
    if (entities.within[e] != EntityLinks::none) entities.entities[e].within = entities.within[e];
  analysis.entities = std::move(entities.entities);
  analysis.events = std::move(events.events);
  analysis.day_statements = std::move(statements);
  analysis.day_contradictions = std::move(network.contradictions);
  std::size_t claims = 0;
  for (const LinkedReading& reading : readings) claims += reading.claims.size();
  analysis.claims.reserve(claims);
  std::vector<std::vector<ClaimId>> place_of;  // [reading][its claim]
  for (LinkedReading& reading : readings) {
    std::vector<std::uint32_t> order(reading.claims.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tie(reading.claims[a].said.span, reading.claims[a].id, a) <
             std::tie(reading.claims[b].said.span, reading.claims[b].id, b);
    });
    place_of.emplace_back(order.size());
    for (const std::uint32_t at : order) {
      LinkedClaim& claim = reading.claims[at];
      // Of an office or a state of nobody who is known.
      if ((claim.kind() == ClaimKind::office || claim.kind() == ClaimKind::status) &&
          claim.key.empty())
        continue;
      reading.document.coverage.claims += claim.kind() == ClaimKind::date ? 0 : 1;
      place_of.back()[at] = analysis.claims.push_back(std::move(claim));
    }
    analysis.documents.push_back(std::move(reading.document));
    reading = LinkedReading();  // its mentions make room for the claims of the next
  }
  for (WeighedPair& weighed : pairs) {
    weighed.pair.lower = place_of[weighed.lower.first][weighed.lower.second];
    weighed.pair.higher = place_of[weighed.higher.first][weighed.higher.second];
    analysis.figure_pairs.push_back(std::move(weighed.pair));
  }
  std::sort(analysis.figure_pairs.begin(), analysis.figure_pairs.end(),
            [](const FigurePair& a, const FigurePair& b) {
              return std::tie(a.lower, a.higher) < std::tie(b.lower, b.higher);
            });
  apply_settle_overrides(analysis, options.settle);
  return analysis;
}

}  // namespace checkclaims
