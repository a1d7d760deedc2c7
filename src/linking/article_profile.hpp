#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "linking/event_clusters.hpp"
#include "linking/linked_reading.hpp"
#include "linking/rarity.hpp"

namespace checkclaims {

/// What an article tells as a whole, made ready for being laid beside others. Vectors are sorted,
/// each element once.
struct ArticleProfile {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t reading = 0;
  const ArticleClues* clues = nullptr;
  std::vector<std::pair<std::uint32_t, double>>
      words;                           ///< key and weight, by key; the weights' squares add up to 1
  std::optional<Day> published;        ///< where it is known to the day
  std::vector<std::uint32_t> persons;  ///< entities with a full name
  std::vector<std::uint32_t> places;   ///< entities, and those that they lie in
  std::vector<std::int32_t> event_days;     ///< days of its events, as stated
  std::vector<std::int32_t> assumed_days;   ///< of those without a stated day: that of the article
  std::vector<std::uint32_t> event_places;  ///< entities
  std::vector<std::pair<std::string, std::int64_t>> figures;  ///< measure and number: exact, stated
  std::uint32_t main = none;  ///< the event cluster that it tells most of
  std::optional<Day> main_day;
  bool main_day_stated = false;
  bool main_day_by_hours = false;          ///< "on Monday night", "early on Tuesday"
  std::vector<std::uint32_t> main_places;  ///< entities
  std::string main_family;
};

/// Headlines and first sentences name years, and none that both name.
bool years_apart(const ArticleProfile& a, const ArticleProfile& b);
/// Their storms or ships have names, and neither article says that of the other.
bool names_apart(const ArticleProfile& a, const ArticleProfile& b);
/// It tells an hour or a part of the day, or that it is about that day.
bool by_hours(const DateMention& date);

/// For each reading, in their order. `clusters` are events, each with its mentions. Valid as long
/// as all that is given.
std::vector<ArticleProfile> article_profiles(std::span<const LinkedReading> readings,
                                             const EntityLinks& entities,
                                             std::span<const EventCluster> clusters,
                                             const Rarity& rarity);

}  // namespace checkclaims
