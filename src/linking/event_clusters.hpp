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

/// How one mention tells of its event.
enum class Telling : std::uint8_t {
  definite,           ///< "the attack": spoken of as known
  implied,            ///< by no word of its own
  headline,           ///< in the headline
  lead,               ///< in the first sentences of its article
  news,               ///< as what the article is about
  plural,             ///< as several at once: "the shootings"
  dated_by_calendar,  ///< "the 7 October attack": by a day that names it, no weekday
  outbreak,           ///< as one of something: "an outbreak of cholera"
  once,               ///< as what happens to a person but once, whatever days are told
};

/// A set of them.
struct Tellings {
  std::uint16_t bits = 0;
  bool has(Telling telling) const { return (bits >> static_cast<unsigned>(telling) & 1U) != 0; }
};
constexpr Tellings only_if(bool there, Telling telling) {
  return {static_cast<std::uint16_t>(there ? 1U << static_cast<unsigned>(telling) : 0U)};
}
constexpr Tellings operator|(Tellings a, Tellings b) {
  return {static_cast<std::uint16_t>(a.bits | b.bits)};
}
constexpr Tellings operator&(Tellings a, Tellings b) {
  return {static_cast<std::uint16_t>(a.bits & b.bits)};
}

/// What is known of one event from the mentions gathered so far.
struct EventCluster {
  std::string kind;  ///< the most telling row among its mentions
  std::string family;
  bool generic = false, ongoing = false;  ///< as the row of `kind` says
  std::string of;                         ///< what it is an outbreak of, where the kind asks for it
  Tellings first;                         ///< how the first mention tells of it
  Tellings some;                          ///< how at least one does; named twice, it is known
  Tellings all;                           ///< how every one does
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
