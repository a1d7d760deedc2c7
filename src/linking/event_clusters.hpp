#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// What is known of one event from the mentions gathered so far.
struct EventCluster {
  std::string kind;  ///< the most telling row among its mentions
  std::string family;
  std::string of;             ///< what it is an outbreak of, where the kind asks for it
  bool of_something = false;  ///< the kind asks for it
  bool generic = false, ongoing = false, definite = false, implied = false;
  bool dated_by_calendar = false;  ///< "the 7 October attack": a day that names it, no weekday
  bool plural = false;             ///< several at once: "the shootings"
  bool lead = false;               ///< named in the first sentences of its article
  bool headline = false;           ///< only the headline has named it so far
  bool once = false;               ///< happens to a person but once, whatever days are told
  bool news = false;               ///< what an article is about
  std::set<std::uint32_t> agents, where;  ///< entities
  std::set<std::string> settings;         ///< sorts of sites that its mentions name: "hotel"
  std::set<std::uint32_t> people,
      scene;                   ///< of news: whom it befell, places in the leads that tell it
  DayRange date;               ///< when it was, or when an ongoing one began
  std::optional<Day> assumed;  ///< of news without a day: that of the first article; proves nothing
  std::optional<MonthDay> yearless;                               ///< while the year is open
  std::vector<std::pair<std::uint32_t, std::uint32_t>> mentions;  ///< (reading, mention), in order
  std::string telling;  ///< hash of the sentences of one article that tell of it
  DayRange reported;    ///< days on which it was written about
};

/// A place that is neither a country nor a part of one.
bool is_settlement(const Entity& entity, const Lexicon& lexicon);
/// A place small enough to tell events apart: no country.
bool is_subnational(const Entity& entity, const Lexicon& lexicon);
/// `a` is `b`, or one lies in the other.
bool related(const EntityLinks& entities, std::uint32_t a, std::uint32_t b);
/// Some entity of `a` is related to some entity of `b`.
bool related(const EntityLinks& entities, const std::set<std::uint32_t>& a,
             const std::set<std::uint32_t>& b);
/// What happened once to the same person: `true`; to two: `false`; nothing where that decides
/// nothing.
std::optional<bool> same_once(const EventCluster& a, const EventCluster& b);
/// Both dates are known and no day fits both.
bool dates_clash(const EventCluster& a, const EventCluster& b);
/// Each is said to be at sites of another sort: a hotel, a factory.
bool settings_clash(const EventCluster& a, const EventCluster& b);
/// Month and day of an event whose day is known, with or without its year.
std::optional<MonthDay> day_of_year(const EventCluster& cluster);
/// Both name the same day, with or without its year.
bool same_day(const EventCluster& a, const EventCluster& b);
/// `b`'s mentions and knowledge added to `a`.
void merge(EventCluster& a, EventCluster&& b);
/// Those that are not gone, in order.
std::vector<EventCluster> erase_marked(std::vector<EventCluster> clusters,
                                       const std::vector<bool>& gone);

/// The event mentions of one article, gathered by the event they mean, in the order of
/// first mention.
std::vector<EventCluster> clusters_within(std::uint32_t index, const LinkedReading& reading,
                                          const EntityLinks& entities, const Lexicon& lexicon);

}  // namespace checkclaims
