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

/// An article as a whole, prepared for comparison with others. Vectors are sorted and free of
/// duplicates.
struct ArticleProfile {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t reading = 0;
  const ArticleClues* clues = nullptr;
  /// of the words of the clues, one each; their squares add up to 1
  std::vector<double> word_weights;
  std::optional<Day> published;            ///< where it is known to the day
  std::vector<std::uint32_t> persons;      ///< entities with a full name
  std::vector<std::uint32_t> places;       ///< entities, and the places that contain them
  std::vector<std::int32_t> event_days;    ///< stated days of its events
  std::vector<std::int32_t> assumed_days;  ///< for events without a stated day: that of the article
  std::vector<std::uint32_t> event_places;                    ///< entities
  std::vector<std::pair<std::string, std::int64_t>> figures;  ///< measure and number: exact, stated
  std::uint32_t main = none;  ///< event cluster that the article is mainly about
  std::optional<Day> main_day;
  bool main_day_stated = false;
  bool main_day_by_hours = false;          ///< "on Monday night", "early on Tuesday"
  std::vector<std::uint32_t> main_places;  ///< entities
  std::string main_family;
};

/// The headlines and first sentences name years, but none in common.
bool years_apart(const ArticleProfile& a, const ArticleProfile& b);
/// Each article's storms or ships have names, and neither article mentions the other's.
bool names_apart(const ArticleProfile& a, const ArticleProfile& b);
/// The date gives an hour or a part of the day, or has a TIMEX3 modifier.
bool by_hours(const DateMention& date);

/// One profile for each reading, in their order. `clusters` are events, each with its mentions.
/// Valid as long as all arguments are.
std::vector<ArticleProfile> article_profiles(std::span<const LinkedReading> readings,
                                             const EntityLinks& entities,
                                             std::span<const EventCluster> clusters,
                                             const Rarity& rarity);

}  // namespace checkclaims
