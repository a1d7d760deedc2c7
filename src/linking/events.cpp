#include "linking/events.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "linking/event_clusters.hpp"
#include "linking/in_parallel.hpp"

namespace checkclaims {
namespace {

/// Articles within this many days may refer to one recent event without giving its day.
constexpr int news_days = 7;
/// Days that two articles assume for one event, without proof, are at most this far apart.
constexpr int same_news_days = 3;
/// How many earlier events of one place and family an event is compared with.
constexpr std::size_t window = 64;

/// Both were reported within one week, and a day that one of them gives is in that week.
bool told_together(const EventCluster& a, const EventCluster& b) {
  if (!a.reported.low || !a.reported.high || !b.reported.low || !b.reported.high) return false;
  const auto apart = [](Day x, Day y) { return std::abs(x.number - y.number); };
  if (apart(*a.reported.low, *b.reported.high) > news_days ||
      apart(*b.reported.low, *a.reported.high) > news_days)
    return false;
  const auto recent = [&](const EventCluster& event, const EventCluster& other) {
    return event.date.unbounded() ||
           (event.date.exact() && apart(*event.date.low, *other.reported.high) <= news_days);
  };
  return recent(a, b) && recent(b, a) && !a.yearless && !b.yearless;
}

bool meet(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint32_t entity) { return b.contains(entity); });
}

/// One was reported before the other happened. An article may carry the previous day's date because
/// of time zones.
bool told_before(const EventCluster& a, const EventCluster& b) {
  return a.reported.low && b.date.low && plus_days(*a.reported.low, 1) < *b.date.low;
}

/// The news of two articles is one event: it has the same victims, or it happened on one day in one
/// town and at most one of the articles names its victims.
bool one_news(const EventCluster& a, const EventCluster& b) {
  if (meet(a.people, b.people)) return true;
  if (!a.people.empty() && !b.people.empty()) return false;
  return a.date.exact() && a.date == b.date && meet(a.scene, b.scene);
}

/// Articles within this many days may refer to one outbreak.
constexpr int outbreak_days = 60;

/// An outbreak of one disease in one place, as long as reports about it continue. An outbreak in a
/// town is not the one in its country.
bool one_outbreak(const EventCluster& a, const EventCluster& b) {
  if (a.of != b.of || a.of.empty() || a.where != b.where || a.where.empty()) return false;
  if (!a.reported.low || !a.reported.high || !b.reported.low || !b.reported.high) return false;
  return b.reported.low->number - a.reported.high->number <= outbreak_days &&
         a.reported.low->number - b.reported.high->number <= outbreak_days;
}

/// The result of one test of two events.
enum class Match : std::uint8_t { same, different, unknown };

Match different_if(bool apart) { return apart ? Match::different : Match::unknown; }
Match same_if(bool one) { return one ? Match::same : Match::unknown; }
Match decided(bool one) { return one ? Match::same : Match::different; }

/// Events of two articles.
struct EventPair {
  const EventCluster &a, &b;
  const EntityLinks& entities;
  const Lexicon& lexicon;

  bool both(Telling telling) const { return a.some.has(telling) && b.some.has(telling); }
  bool same_place() const { return related(entities, a.where, b.where); }
  bool same_agent() const { return related(entities, a.agents, b.agents); }
};

Match of_other_families(const EventPair& pair) {
  return different_if(pair.a.family != pair.b.family || pair.a.generic || pair.b.generic);
}

/// Events that happen to a person only once: "the death of Ann Berg".
Match once_to_a_person(const EventPair& pair) {
  const auto same = same_once(pair.a, pair.b);
  return same ? decided(*same) : Match::unknown;
}

Match at_other_times_or_sites(const EventPair& pair) {
  return different_if(dates_clash(pair.a, pair.b) || settings_clash(pair.a, pair.b) ||
                      told_before(pair.a, pair.b) || told_before(pair.b, pair.a));
}

/// The main events of both articles.
Match as_main_events(const EventPair& pair) {
  const EventCluster &a = pair.a, &b = pair.b;
  if (!pair.both(Telling::news)) return Match::unknown;
  if (a.family == "news") return Match::different;
  if (one_news(a, b)) return Match::same;
  if (!a.people.empty() && !b.people.empty()) return Match::different;
  return different_if(a.assumed && b.assumed &&
                      std::abs(a.assumed->number - b.assumed->number) > same_news_days);
}

Match at_other_places(const EventPair& pair) {
  return different_if(!pair.a.where.empty() && !pair.b.where.empty() && !pair.same_place());
}

Match as_outbreaks(const EventPair& pair) {
  if (!pair.a.some.has(Telling::outbreak)) return Match::unknown;
  return decided(one_outbreak(pair.a, pair.b));
}

Match what_lasts(const EventPair& pair) {
  return pair.a.ongoing ? decided(pair.same_place()) : Match::unknown;
}

Match by_other_agents(const EventPair& pair) {
  return different_if(!pair.a.agents.empty() && !pair.b.agents.empty() && !pair.same_agent());
}

Match on_one_day(const EventPair& pair) {
  if (!same_day(pair.a, pair.b)) return Match::unknown;
  return decided(pair.same_place() || pair.same_agent());
}

Match not_known_to_both(const EventPair& pair) {
  return different_if(!pair.same_place() || !pair.both(Telling::definite));
}

/// "The 2011 attack": a year is enough for an event that both presuppose.
Match known_by_its_days(const EventPair& pair) {
  const DayRange &one = pair.a.date, &other = pair.b.date;
  const bool both_dated = one.low && one.high && other.low && other.high;
  return both_dated ? decided(one == other) : Match::unknown;
}

/// A town or a region that both name, in articles of one week or without any day.
Match known_by_its_place(const EventPair& pair) {
  const EventCluster &a = pair.a, &b = pair.b;
  const bool named_place = std::any_of(a.where.begin(), a.where.end(), [&](std::uint32_t entity) {
    return b.where.contains(entity) && is_subnational(pair.entities.entities[entity], pair.lexicon);
  });
  const bool undated =
      a.reported.unbounded() && b.reported.unbounded() && a.date.unbounded() && b.date.unbounded();
  return same_if(a.kind == b.kind && named_place && (undated || told_together(a, b)));
}

/// The first of these tests that decides settles the question; where none does, the two are
/// different events.
constexpr std::array event_tests = {of_other_families, once_to_a_person,  at_other_times_or_sites,
                                    as_main_events,    at_other_places,   as_outbreaks,
                                    what_lasts,        by_other_agents,   on_one_day,
                                    not_known_to_both, known_by_its_days, known_by_its_place};

/// Cross-document event coreference: what proves that events of two articles are one.
bool one_event(const EventCluster& a, const EventCluster& b, const EntityLinks& entities,
               const Lexicon& lexicon) {
  const EventPair pair{a, b, entities, lexicon};
  for (const auto test : event_tests)
    if (const Match match = test(pair); match != Match::unknown) return match == Match::same;
  return false;
}

/// What identifies an event, independent of file names and positions.
std::string identity(const EventCluster& cluster, const EntityLinks& entities) {
  std::string text = cluster.family;
  if (cluster.some.has(Telling::once)) {
    for (const std::uint32_t person : cluster.people) text += "|of " + entities.entities[person].id;
    return text;
  }
  if (!cluster.of.empty()) text += " of " + cluster.of;
  // Of places within each other only the widest counts: the others vary with the set of articles.
  for (const std::uint32_t entity : cluster.where) {
    if (!cluster.where.contains(entities.within[entity]))
      text += '|' + entities.entities[entity].id;
  }
  if (cluster.where.empty())
    for (const std::uint32_t entity : cluster.agents) text += "|by " + entities.entities[entity].id;
  if (!cluster.ongoing) {
    if (cluster.date.low) text += '|' + to_iso(*cluster.date.low);
    if (cluster.date.high) text += ".." + to_iso(*cluster.date.high);
    if (cluster.yearless)
      text += '|' + std::to_string(cluster.yearless->month()) + '-' +
              std::to_string(cluster.yearless->day());
  }
  return text;
}

/// What tells apart events of one kind, place and day: the victims, and the exact place.
std::string detail(const EventCluster& cluster, const EntityLinks& entities) {
  std::string text;
  for (const std::uint32_t entity : cluster.people) text += "|of " + entities.entities[entity].id;
  for (const std::uint32_t entity : cluster.scene) text += "|at " + entities.entities[entity].id;
  return text;
}

/// How well an entity shows where an event happened: a place in a table or within such a place, any
/// other place, and last an entity that is not a place.
enum class Whereabouts : std::uint8_t { known, place, body };

Whereabouts whereabouts(const EntityLinks& entities, std::uint32_t entity) {
  if (entities.entities[entity].kind != EntityKind::place) return Whereabouts::body;
  const bool known =
      !entities.entities[entity].row.empty() || entities.within[entity] != EntityLinks::none;
  return known ? Whereabouts::known : Whereabouts::place;
}

/// In how many articles each entity is given as the place of the event, or as the target of an
/// attack.
std::map<std::uint32_t, std::size_t> place_counts(const EventCluster& cluster,
                                                  std::span<const LinkedReading> readings,
                                                  const EntityLinks& entities) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> in_article;  // entity and reading
  for (const auto& [reading, mention] : cluster.mentions) {
    const auto& event = the<EventMention>(readings[reading].mentions[mention]);
    if (event.place) in_article.emplace(entities.entity_of[reading][*event.place], reading);
    if (event.target && cluster.kind == "attack")
      in_article.emplace(entities.entity_of[reading][*event.target], reading);
  }
  std::map<std::uint32_t, std::size_t> counts;
  for (const auto& [entity, reading] : in_article) ++counts[entity];
  return counts;
}

/// The entity used as the place in the event's name: among those that contain no other, the best
/// known, and among these the one that most articles give. "Attack on the army": the target of an
/// event, which is not a place, is used where there is no place.
std::optional<std::uint32_t> called_place(const EventCluster& cluster,
                                          std::span<const LinkedReading> readings,
                                          const EntityLinks& entities) {
  std::set<std::uint32_t> wider;  // places that contain others of them
  for (const std::uint32_t entity : cluster.where) wider.insert(entities.within[entity]);
  auto counts = place_counts(cluster, readings, entities);
  std::optional<std::uint32_t> best;
  const auto comes_before = [&](std::uint32_t one, std::uint32_t other) {
    const Whereabouts here = whereabouts(entities, one), there = whereabouts(entities, other);
    return here != there ? here < there : counts[one] > counts[other];
  };
  for (const std::uint32_t entity : cluster.where)
    if (!wider.contains(entity) && (!best || comes_before(entity, *best))) best = entity;
  return best;
}

/// "7 October 2023 attack on Israel", "war in the Gaza Strip": the name shown to readers. An
/// earthquake is not "in" the police.
std::string name_of_event(const EventCluster& cluster, std::optional<std::uint32_t> place,
                          const EntityLinks& entities) {
  std::string name;
  if (!cluster.ongoing && cluster.date.exact()) {
    name = to_text(MonthDay::of(*cluster.date.low)) + ' ' +
           std::to_string(civil_of(*cluster.date.low).year) + ' ';
  } else if (cluster.yearless && !cluster.ongoing) {
    name = to_text(*cluster.yearless) + ' ';
  }
  if (!cluster.of.empty()) name += cluster.of + ' ';
  name += cluster.kind;
  if (cluster.some.has(Telling::once))
    return name + " of " + entities.entities[*cluster.people.begin()].name;
  const bool on = cluster.kind == "attack";
  if (place && (on || whereabouts(entities, *place) != Whereabouts::body))
    name += (on ? " on " : " in ") + entities.entities[*place].name;
  else if (!cluster.agents.empty())
    name += " by " + entities.entities[*cluster.agents.begin()].name;
  return name;
}

/// Ordered by content, not by file.
std::vector<EventCluster> in_order_of_content(std::vector<EventCluster> clusters,
                                              const EntityLinks& entities) {
  struct Place {
    std::string identity;
    std::size_t cluster;
  };
  std::vector<Place> places;
  places.reserve(clusters.size());
  for (std::size_t c = 0; c < clusters.size(); ++c)
    places.push_back({identity(clusters[c], entities), c});
  std::stable_sort(places.begin(), places.end(), [&](const Place& x, const Place& y) {
    const EventCluster &a = clusters[x.cluster], &b = clusters[y.cluster];
    return std::tuple(!a.date.exact(), a.date.low, a.reported.low, std::string_view(x.identity),
                      std::string_view(a.telling)) <
           std::tuple(!b.date.exact(), b.date.low, b.reported.low, std::string_view(y.identity),
                      std::string_view(b.telling));
  });
  std::vector<EventCluster> sorted;
  sorted.reserve(clusters.size());
  for (const Place& place : places) sorted.push_back(std::move(clusters[place.cluster]));
  return sorted;
}

/// The groups that each entity has met in each family, the last one last.
class Acquaintances {
 public:
  std::vector<std::uint32_t>& of(const std::string& family, std::uint32_t entity) {
    return groups_[std::uint64_t{number(family)} << 32U | entity];
  }

 private:
  /// There are few families.
  std::uint32_t number(const std::string& family) {
    const auto known = std::find(families_.begin(), families_.end(), family);
    const auto at = static_cast<std::uint32_t>(known - families_.begin());
    if (known == families_.end()) families_.push_back(family);
    return at;
  }

  std::vector<std::string> families_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> groups_;
};

/// Compares events of one family that share a place or an agent, and joins those that are one.
std::vector<EventCluster> joined(std::vector<EventCluster> clusters, const EntityLinks& entities,
                                 const Lexicon& lexicon) {
  // This order decides which events are met first.
  clusters = in_order_of_content(std::move(clusters), entities);
  Acquaintances met;
  std::vector<EventCluster> groups;
  for (EventCluster& cluster : clusters) {
    std::set<std::uint32_t> around = cluster.where;
    around.insert(cluster.agents.begin(), cluster.agents.end());
    for (std::uint32_t entity : std::set<std::uint32_t>(around))
      for (int depth = 0; depth < 16 && entities.within[entity] != EntityLinks::none; ++depth)
        around.insert(entity = entities.within[entity]);
    around.insert(cluster.people.begin(), cluster.people.end());
    around.insert(cluster.scene.begin(), cluster.scene.end());
    std::size_t found = groups.size();
    for (const std::uint32_t entity : around) {
      const auto& candidates = met.of(cluster.family, entity);
      for (std::size_t back = 0;
           back < candidates.size() && back < window && found == groups.size(); ++back) {
        const std::size_t candidate = candidates[candidates.size() - 1 - back];
        if (one_event(groups[candidate], cluster, entities, lexicon)) found = candidate;
      }
      if (found != groups.size()) break;
    }
    if (found == groups.size()) {
      groups.push_back(std::move(cluster));
    } else {
      merge(groups[found], std::move(cluster));
    }
    for (const std::uint32_t entity : around) {
      auto& list = met.of(groups[found].family, entity);
      if (list.empty() || list.back() != found) list.push_back(static_cast<std::uint32_t>(found));
    }
  }
  return groups;
}

/// "the 7 October attack": the day of an event that is presupposed and identified only by its
/// calendar day.
std::optional<MonthDay> day_it_is_known_by(const EventCluster& cluster) {
  const bool by_day = cluster.some.has(Telling::definite) &&
                      cluster.some.has(Telling::dated_by_calendar) && !cluster.ongoing &&
                      !cluster.generic && cluster.agents.empty();
  return by_day && cluster.where.empty() ? day_of_year(cluster) : std::nullopt;
}

/// "The 7 October attack", with no place or agent: the one attack of that day that the articles
/// report. Where they report two it stays separate.
std::vector<EventCluster> joined_by_day(std::vector<EventCluster> clusters) {
  std::map<std::pair<std::string, MonthDay>, std::vector<std::size_t>> days;
  for (std::size_t c = 0; c < clusters.size(); ++c)
    if (const auto day = day_of_year(clusters[c]);
        day && !clusters[c].ongoing && !clusters[c].where.empty())
      days[{clusters[c].family, *day}].push_back(c);
  std::vector<bool> gone(clusters.size(), false);
  for (std::size_t c = 0; c < clusters.size(); ++c) {
    const auto day = day_it_is_known_by(clusters[c]);
    const auto same = day ? days.find({clusters[c].family, *day}) : days.end();
    if (same == days.end() || same->second.size() != 1) continue;
    EventCluster& partner = clusters[same->second.front()];
    if (dates_clash(partner, clusters[c])) continue;
    merge(partner, std::move(clusters[c]));
    gone[c] = true;
  }
  return erase_marked(std::move(clusters), gone);
}

/// "the war, which began with the attack": the day of the attack is the beginning of the war.
void take_beginnings(
    std::vector<EventCluster>& clusters, std::span<const LinkedReading> readings,
    const std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t>& cluster_of) {
  for (EventCluster& cluster : clusters) {
    if (!cluster.ongoing) continue;
    for (const auto& [reading, mention] : cluster.mentions) {
      const auto& event = the<EventMention>(readings[reading].mentions[mention]);
      if (!event.since || !is<EventMention>(readings[reading].mentions[*event.since])) continue;
      const auto by = cluster_of.find({reading, *event.since});
      if (by == cluster_of.end()) continue;
      if (const auto both = intersection(cluster.date, clusters[by->second].date))
        cluster.date = *both;
    }
  }
}

/// The places and all places that contain them, sorted.
std::vector<std::uint32_t> all_around(const EntityLinks& entities,
                                      const std::set<std::uint32_t>& places) {
  std::vector<std::uint32_t> around;
  for (std::uint32_t place : places)
    for (int depth = 0; place != EntityLinks::none && depth < 16;
         ++depth, place = entities.within[place])
      around.push_back(place);
  std::sort(around.begin(), around.end());
  around.erase(std::unique(around.begin(), around.end()), around.end());
  return around;
}

}  // namespace

bool places_related(const EventLinks& events, std::uint32_t one, std::uint32_t other) {
  if (events.where[one].size() > events.where[other].size()) std::swap(one, other);
  if (one == other) return !events.where[one].empty();
  const auto some_in = [](const std::vector<std::uint32_t>& few,
                          const std::vector<std::uint32_t>& many) {
    return std::any_of(few.begin(), few.end(), [&](std::uint32_t place) {
      return std::binary_search(many.begin(), many.end(), place);
    });
  };
  return some_in(events.where[one], events.around[other]) ||
         some_in(events.around[one], events.where[other]);
}

std::vector<EventCluster> events_by_rule(std::span<const LinkedReading> readings,
                                         const EntityLinks& entities, const Lexicon& lexicon) {
  std::vector<std::vector<EventCluster>> within(readings.size());
  for_each_in_parallel(readings.size(), [&](std::size_t r) {
    within[r] = clusters_within(static_cast<std::uint32_t>(r), readings[r], entities, lexicon);
  });
  std::vector<EventCluster> clusters;
  for (std::vector<EventCluster>& of_article : within)
    std::move(of_article.begin(), of_article.end(), std::back_inserter(clusters));
  return joined_by_day(joined(std::move(clusters), entities, lexicon));
}

EventLinks link_events(std::vector<EventCluster> clusters, std::span<const LinkedReading> readings,
                       const EntityLinks& entities, const Lexicon& lexicon) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> cluster_of;
  for (std::size_t c = 0; c < clusters.size(); ++c)
    for (const auto& mention : clusters[c].mentions) cluster_of.emplace(mention, c);
  take_beginnings(clusters, readings, cluster_of);

  // Ids by content; two events that nothing tells apart are numbered in the order of their
  // mentions.
  std::map<std::string, std::uint32_t> alike;
  for (const EventCluster& cluster : clusters) ++alike[identity(cluster, entities)];
  std::map<std::string, std::uint32_t> seen;
  std::vector<std::pair<Subject, std::size_t>> subjects;
  for (std::size_t c = 0; c < clusters.size(); ++c) {
    const EventCluster& cluster = clusters[c];
    std::string what = identity(cluster, entities);
    if (alike[what] > 1) what += detail(cluster, entities);
    const std::uint32_t nth = seen[what]++;
    const Row& row = lexicon.row(Table::events, cluster.kind);
    Subject subject;
    subject.id = "event-" + stable_hash(nth == 0 ? what : what + '#' + std::to_string(nth));
    const auto place = called_place(cluster, readings, entities);
    subject.name = name_of_event(cluster, place, entities);
    subject.date =
        cluster.assumed && !cluster.date.exact() ? DayRange::on(*cluster.assumed) : cluster.date;
    if (place) subject.place = entities.entities[*place].name;
    subject.event_kind = cluster.kind;
    subject.ongoing = cluster.ongoing;
    if (const auto settle = row[EventField::settle])
      subject.settle_days = static_cast<int>(*settle);
    subjects.emplace_back(std::move(subject), c);
  }
  std::sort(subjects.begin(), subjects.end(),
            [](const auto& a, const auto& b) { return a.first.id < b.first.id; });

  EventLinks links;
  for (const LinkedReading& reading : readings)
    links.event_of.emplace_back(reading.mentions.size(), EventLinks::none);
  for (auto& [subject, c] : subjects) {
    for (const auto& [reading, mention] : clusters[c].mentions)
      links.event_of[reading][mention] = static_cast<std::uint32_t>(links.events.size());
    links.where.emplace_back(clusters[c].where.begin(), clusters[c].where.end());
    links.around.push_back(all_around(entities, clusters[c].where));
    links.day_stated.push_back(clusters[c].date.exact());
    links.events.push_back(std::move(subject));
  }
  return links;
}

}  // namespace checkclaims
