#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"
#include "linking/event_clusters.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// The events of a set of articles, and the event that each event mention refers to.
struct EventLinks {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::vector<Subject> events;                       ///< by id
  std::vector<std::vector<std::uint32_t>> event_of;  ///< [reading][mention] -> event, or `none`
  /// [event] -> entities where it happens or that it is directed at, sorted.
  std::vector<std::vector<std::uint32_t>> where;
  /// [event] the same and all places that contain them, sorted
  std::vector<std::vector<std::uint32_t>> around;
  /// [event] some article states its day; otherwise the day is assumed or open
  std::vector<bool> day_stated;
};

/// Some place of one is a place of the other, or one contains the other. Judged by the places of
/// the event that has fewer.
bool places_related(const EventLinks& events, std::uint32_t one, std::uint32_t other);

/// All ways of naming one event become one cluster. Within an article the antecedent of "the
/// attack" is the last event that fits; across articles two events are one where kind, day and
/// place say so, or where both presuppose the same recent event. Events that are only likely to be
/// one are joined later by their story.
std::vector<EventCluster> events_by_rule(std::span<const LinkedReading> readings,
                                         const EntityLinks& entities, const Lexicon& lexicon);

/// Clusters as events with ids and names, in the order of their ids.
EventLinks link_events(std::vector<EventCluster> clusters, std::span<const LinkedReading> readings,
                       const EntityLinks& entities, const Lexicon& lexicon);

}  // namespace checkclaims
