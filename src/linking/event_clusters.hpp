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

/// How one mention presents its event.
enum class Telling : std::uint8_t {
  definite,           ///< "the attack": presupposed as known
  implied,            ///< without a word of its own
  headline,           ///< in the headline
  lead,               ///< in the first sentences of its article
  news,               ///< as what the article is about
  plural,             ///< as several at once: "the shootings"
  dated_by_calendar,  ///< "the 7 October attack": identified by a calendar day, not a weekday
  outbreak,           ///< as a case of something: "an outbreak of cholera"
  once,               ///< as something that happens to a person only once, whatever days are given
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
  std::string kind;  ///< the most specific row among its mentions
  std::string family;
  bool generic = false, ongoing = false;  ///< as the row of `kind` says
  std::string of;  ///< what it is an outbreak of, where the kind requires that
  Tellings first;  ///< how the first mention presents it
  Tellings some;   ///< how at least one mention does; once named twice, the event is known
  Tellings all;    ///< how every mention does
  std::set<std::uint32_t> agents, where;  ///< entities
  std::set<std::string> settings;         ///< kinds of sites that its mentions name: "hotel"
  /// of news: the victims, and the places in the leads that report it
  std::set<std::uint32_t> people, scene;
  DayRange date;               ///< when it happened, or when an ongoing one began
  std::optional<Day> assumed;  ///< of news without a day: that of the first article; proves nothing
  std::optional<MonthDay> yearless;                               ///< as long as the year is open
  std::vector<std::pair<std::uint32_t, std::uint32_t>> mentions;  ///< (reading, mention), in order
  std::string telling;  ///< hash of the sentences about it in one article
  DayRange reported;    ///< days on which articles about it were written
};

/// A place that is neither a country nor a subdivision of one.
bool is_settlement(const Entity& entity, const Lexicon& lexicon);
/// A place small enough to tell events apart: not a country.
bool is_subnational(const Entity& entity, const Lexicon& lexicon);
/// `a` is `b`, or one contains the other.
bool related(const EntityLinks& entities, std::uint32_t a, std::uint32_t b);
/// Some entity of `a` is related to some entity of `b`.
bool related(const EntityLinks& entities, const std::set<std::uint32_t>& a,
             const std::set<std::uint32_t>& b);
/// True where it happened once to the same person, false where it happened to two people; empty
/// where this does not decide.
std::optional<bool> same_once(const EventCluster& a, const EventCluster& b);
/// Both dates are known and no day fits both.
bool dates_clash(const EventCluster& a, const EventCluster& b);
/// The two are said to be at sites of different kinds: a hotel, a factory.
bool settings_clash(const EventCluster& a, const EventCluster& b);
/// Month and day of an event whose day is known, with or without the year.
std::optional<MonthDay> day_of_year(const EventCluster& cluster);
/// Both name the same day, with or without the year.
bool same_day(const EventCluster& a, const EventCluster& b);
/// Adds the mentions and knowledge of `b` to `a`.
void merge(EventCluster& a, EventCluster&& b);
/// The clusters that are not marked as erased, in order.
std::vector<EventCluster> erase_marked(std::vector<EventCluster> clusters,
                                       const std::vector<bool>& gone);

/// The event mentions of one article, clustered by the event they refer to, in the order of first
/// mention.
std::vector<EventCluster> clusters_within(std::uint32_t index, const LinkedReading& reading,
                                          const EntityLinks& entities, const Lexicon& lexicon);

}  // namespace checkclaims
