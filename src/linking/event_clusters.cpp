#include "linking/event_clusters.hpp"

#include <algorithm>
#include <map>

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

/// How many earlier events of a family "the attack" may refer back to.
constexpr std::size_t memory = 24;

/// Events this many days before their article are background.
constexpr int background_days = 60;

/// Sentences that report the news, the headline among them.
constexpr std::uint32_t lead = 4;

EventCluster cluster_of(std::uint32_t reading_index, std::uint32_t mention_index,
                        const LinkedReading& reading, const EntityLinks& entities,
                        const Lexicon& lexicon) {
  const auto& event = the<EventMention>(reading.mentions[mention_index]);
  const Row& row = lexicon.row(Table::events, event.kind);
  EventCluster cluster;
  cluster.kind = row.id;
  cluster.family = row[EventField::family];
  cluster.of = event.of;
  cluster.generic = row[EventField::generic];
  cluster.ongoing = row[EventField::ongoing];
  if (!event.setting.empty()) cluster.settings.insert(event.setting);
  cluster.assumed = event.assumed;
  const auto add = [&](std::set<std::uint32_t>& to, std::optional<std::uint32_t> mention) {
    if (!mention) return;
    const std::uint32_t entity = entities.entity_of[reading_index][*mention];
    if (entity != EntityLinks::none) to.insert(entity);
  };
  add(cluster.agents, event.agent);
  const auto* target = event.target ? if_is<NameMention>(reading.mentions[*event.target]) : nullptr;
  const bool once =
      row[EventField::once] && target != nullptr && target->kind == EntityKind::person;
  add(once ? cluster.people : cluster.where, event.target);
  add(cluster.where, event.place);
  for (const std::uint32_t person : event.people) add(cluster.people, person);
  for (const std::uint32_t place : event.scene) add(cluster.scene, place);
  std::erase_if(cluster.scene, [&](std::uint32_t place) {
    return !is_settlement(entities.entities[place], lexicon);
  });
  // An ongoing event is dated by its beginning.
  bool by_calendar = false;
  const auto dated_by = cluster.ongoing ? event.since : event.date;
  if (dated_by)
    if (const auto* date = if_is<DateMention>(reading.mentions[*dated_by]);
        date != nullptr && date->kind != TimexKind::set) {
      cluster.date = date->days;
      if (date->days.unbounded()) cluster.yearless = date->month_day;
      const bool calendar =
          date->reference == DateReference::complete || date->reference == DateReference::yearless;
      by_calendar = calendar && day_of_year(cluster).has_value();
    }
  const Document& document = reading.document;
  const std::uint32_t sentence = reading.mentions[mention_index].sentence;
  const bool in_headline =
      document.blocks[document.sentences[sentence].block].kind == BlockKind::title;
  cluster.first = cluster.some = cluster.all =
      only_if(event.definite, Telling::definite) | only_if(event.implied, Telling::implied) |
      only_if(in_headline, Telling::headline) | only_if(sentence < lead, Telling::lead) |
      only_if(event.news, Telling::news) | only_if(event.plural, Telling::plural) |
      only_if(by_calendar, Telling::dated_by_calendar) |
      only_if(row[EventField::of], Telling::outbreak) | only_if(once, Telling::once);
  cluster.mentions.emplace_back(reading_index, mention_index);
  cluster.reported = reading.document.published.days;
  return cluster;
}

/// Within one article: can this mention refer to that event?
bool compatible(const EventCluster& event, const EventCluster& mention,
                const EntityLinks& entities) {
  if (const auto same = same_once(event, mention)) return *same;
  if (dates_clash(event, mention) ||
      (!mention.some.has(Telling::definite) && settings_clash(event, mention)))
    return false;
  if (!event.of.empty() && !mention.of.empty() && event.of != mention.of) return false;
  if (!event.where.empty() && !mention.where.empty() &&
      !related(entities, event.where, mention.where))
    return false;
  if (event.family == "war") return true;
  return event.agents.empty() || mention.agents.empty() ||
         related(entities, event.agents, mention.agents);
}

/// Something ties the mention to that event: it presupposes the event, the headline has named it,
/// or they share a name or a day.
bool has_link(const EventCluster& event, const EventCluster& mention, const EntityLinks& entities) {
  if (event.family == "war" || mention.all.has(Telling::implied) ||
      event.all.has(Telling::headline))
    return true;
  if (event.some.has(Telling::news) && mention.first.has(Telling::lead) &&
      !mention.first.has(Telling::plural))
    return true;
  return mention.some.has(Telling::definite) || related(entities, event.where, mention.where) ||
         related(entities, event.agents, mention.agents) || same_day(event, mention);
}

/// The place of an article's news: the first place in its headline or lead that is not a country,
/// nation or body.
std::optional<std::uint32_t> place_of_news(std::uint32_t index, const LinkedReading& reading,
                                           const EntityLinks& entities, const Lexicon& lexicon) {
  for (std::uint32_t m = 0; m < reading.mentions.size() && reading.mentions[m].sentence < lead;
       ++m) {
    const auto* name = if_is<NameMention>(reading.mentions[m]);
    const std::uint32_t entity =
        name != nullptr && !name->demonym ? entities.entity_of[index][m] : EntityLinks::none;
    if (entity != EntityLinks::none && is_subnational(entities.entities[entity], lexicon))
      return entity;
  }
  return std::nullopt;
}

std::string telling_of(const EventCluster& cluster, const LinkedReading& reading) {
  std::string sentences;
  for (const auto& [index, mention] : cluster.mentions) {
    const Sentence& sentence = reading.document.sentences[reading.mentions[mention].sentence];
    sentences += one_line(reading.document.at(sentence.span)) + '\n';
  }
  return stable_hash(sentences);
}

/// An older event, mentioned as background; "the shooting" some sentences later is the news again.
bool is_background(const EventCluster& event, const EventCluster& mention,
                   const LinkedReading& reading) {
  if (event.some.has(Telling::news) || event.ongoing || !event.date.high || !mention.reported.low ||
      !mention.date.unbounded() || mention.yearless)
    return false;
  if (plus_days(*event.date.high, background_days) > *mention.reported.low) return false;
  const auto sentence = [&](const EventCluster& cluster) {
    return reading.mentions[cluster.mentions.back().second].sentence;
  };
  return sentence(mention) > sentence(event) + 1;
}

}  // namespace

bool is_settlement(const Entity& entity, const Lexicon& lexicon) {
  if (entity.kind != EntityKind::place) return false;
  const auto row = lexicon.find(Table::places, entity.row);
  return !row || lexicon.row(Table::places, *row)[PlaceField::kind] == "city";
}

bool is_subnational(const Entity& entity, const Lexicon& lexicon) {
  if (entity.kind != EntityKind::place) return false;
  const auto row = lexicon.find(Table::places, entity.row);
  return !row || lexicon.row(Table::places, *row)[PlaceField::kind] != "country";
}

bool related(const EntityLinks& entities, std::uint32_t a, std::uint32_t b) {
  const auto lies_in = [&entities](std::uint32_t inner, std::uint32_t outer) {
    for (int depth = 0; inner != EntityLinks::none && depth < 16;
         ++depth, inner = entities.within[inner])
      if (inner == outer) return true;
    return false;
  };
  return lies_in(a, b) || lies_in(b, a);
}

bool related(const EntityLinks& entities, const std::set<std::uint32_t>& a,
             const std::set<std::uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint32_t x) {
    return std::any_of(b.begin(), b.end(),
                       [&](std::uint32_t y) { return related(entities, x, y); });
  });
}

std::optional<bool> same_once(const EventCluster& a, const EventCluster& b) {
  if (!a.some.has(Telling::once) || !b.some.has(Telling::once)) return std::nullopt;
  return std::any_of(a.people.begin(), a.people.end(),
                     [&](std::uint32_t person) { return b.people.contains(person); });
}

bool settings_clash(const EventCluster& a, const EventCluster& b) {
  return !a.settings.empty() && !b.settings.empty() &&
         std::none_of(a.settings.begin(), a.settings.end(),
                      [&b](const std::string& site) { return b.settings.contains(site); });
}

bool dates_clash(const EventCluster& a, const EventCluster& b) {
  const auto yearless_clash = [](MonthDay open, const EventCluster& other) {
    if (other.yearless) return !can_coincide(open, *other.yearless);
    return other.date.exact() && !can_coincide(open, MonthDay::of(*other.date.low));
  };
  if (a.yearless) return yearless_clash(*a.yearless, b);
  if (b.yearless) return yearless_clash(*b.yearless, a);
  return !can_coincide(a.date, b.date);
}

std::optional<MonthDay> day_of_year(const EventCluster& cluster) {
  if (cluster.yearless && cluster.yearless->day() != 0) return cluster.yearless;
  return cluster.date.exact() ? std::optional(MonthDay::of(*cluster.date.low)) : std::nullopt;
}

bool same_day(const EventCluster& a, const EventCluster& b) {
  const auto x = day_of_year(a), y = day_of_year(b);
  return x && y && *x == *y && !dates_clash(a, b);
}

void merge(EventCluster& a, EventCluster&& b) {
  if (a.generic && !b.generic) {
    a.kind = b.kind;
    a.family = b.family;
    a.ongoing = b.ongoing;
    a.generic = false;
  } else if (!b.generic && b.kind != a.kind) {
    // Of two kinds in one family the general one ("attack", "war") gives way; ties are broken by
    // name.
    if (a.kind == a.family || (b.kind != b.family && b.kind < a.kind)) a.kind = b.kind;
  }
  if (a.of.empty()) a.of = b.of;
  const bool told_again = a.all.has(Telling::headline) && !b.all.has(Telling::headline);
  a.some = a.some | b.some | only_if(told_again, Telling::definite);
  a.all = a.all & b.all;
  if (b.assumed && (!a.assumed || *b.assumed < *a.assumed)) a.assumed = b.assumed;
  a.people.insert(b.people.begin(), b.people.end());
  a.scene.insert(b.scene.begin(), b.scene.end());
  a.settings.insert(b.settings.begin(), b.settings.end());
  a.agents.insert(b.agents.begin(), b.agents.end());
  a.where.insert(b.where.begin(), b.where.end());
  if (const auto both = intersection(a.date, b.date)) a.date = *both;
  if (!a.yearless) a.yearless = b.yearless;
  if (!a.date.unbounded()) a.yearless.reset();
  a.mentions.insert(a.mentions.end(), b.mentions.begin(), b.mentions.end());
  if (b.reported.low && (!a.reported.low || *b.reported.low < *a.reported.low))
    a.reported.low = b.reported.low;
  if (b.reported.high && (!a.reported.high || *b.reported.high > *a.reported.high))
    a.reported.high = b.reported.high;
}

std::vector<EventCluster> erase_marked(std::vector<EventCluster> clusters,
                                       const std::vector<bool>& gone) {
  std::vector<EventCluster> left;
  for (std::size_t c = 0; c < clusters.size(); ++c)
    if (!gone[c]) left.push_back(std::move(clusters[c]));
  return left;
}

namespace {

/// What the headline, the lead or "the shooting" refers to without a day of its own is the news,
/// however the scene is named: one sentence names the street, another the hotel.
std::vector<EventCluster> with_lead_joined(std::vector<EventCluster> clusters) {
  const auto news = std::find_if(clusters.begin(), clusters.end(), [](const EventCluster& c) {
    return c.some.has(Telling::news) && !c.ongoing;
  });
  if (news == clusters.end()) return clusters;
  const auto at = static_cast<std::size_t>(news - clusters.begin());
  std::vector<bool> gone(clusters.size(), false);
  for (std::size_t c = 0; c < clusters.size(); ++c) {
    const EventCluster& other = clusters[c];
    const bool told_first = other.first.has(Telling::lead) || other.all.has(Telling::headline) ||
                            other.some.has(Telling::definite);
    if (c == at || !told_first || other.family != clusters[at].family || other.ongoing ||
        other.first.has(Telling::plural) || !other.date.unbounded() || other.yearless)
      continue;
    merge(clusters[at], std::move(clusters[c]));
    gone[c] = true;
  }
  return erase_marked(std::move(clusters), gone);
}

}  // namespace

std::vector<EventCluster> clusters_within(std::uint32_t index, const LinkedReading& reading,
                                          const EntityLinks& entities, const Lexicon& lexicon) {
  std::vector<EventCluster> clusters;
  // family -> clusters, most recently used last
  std::map<std::string, std::vector<std::size_t>> recent;
  std::vector<std::size_t> order;  // clusters by most recent use, for generic words
  // The news first: any mention of such an event in the article refers to it, unless day or place
  // speak against that.
  std::vector<std::uint32_t> mentions;
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m)
    if (is<EventMention>(reading.mentions[m])) mentions.push_back(m);
  std::stable_partition(mentions.begin(), mentions.end(), [&](std::uint32_t m) {
    return the<EventMention>(reading.mentions[m]).news;
  });
  for (const std::uint32_t m : mentions) {
    EventCluster mention = cluster_of(index, m, reading, entities, lexicon);
    const std::string family = mention.family;
    auto& candidates = mention.generic ? order : recent[family];
    std::size_t found = clusters.size();
    for (std::size_t back = 0;
         back < candidates.size() && back < memory && found == clusters.size(); ++back) {
      const std::size_t candidate = candidates[candidates.size() - 1 - back];
      if (compatible(clusters[candidate], mention, entities) &&
          has_link(clusters[candidate], mention, entities) &&
          !is_background(clusters[candidate], mention, reading))
        found = candidate;
    }
    if (found == clusters.size()) {
      clusters.push_back(std::move(mention));
    } else {
      merge(clusters[found], std::move(mention));
    }
    recent[clusters[found].family].push_back(found);
    order.push_back(found);
  }
  clusters = with_lead_joined(std::move(clusters));
  if (const auto place = place_of_news(index, reading, entities, lexicon))
    for (EventCluster& cluster : clusters)
      // An event that is dated by the calendar is an older one, which happened elsewhere.
      if (!cluster.ongoing && cluster.where.empty() &&
          (cluster.some.has(Telling::news) || !cluster.some.has(Telling::dated_by_calendar)))
        cluster.where.insert(*place);
  for (EventCluster& cluster : clusters) cluster.telling = telling_of(cluster, reading);
  return clusters;
}

}  // namespace checkclaims
