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

/// The events of a set of articles, and which one each event mention means.
struct EventLinks {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::vector<Subject> events;                       ///< by id
  std::vector<std::vector<std::uint32_t>> event_of;  ///< [reading][mention] -> event, or `none`
  /// [event] -> entities where it happens or that it is done to, sorted.
  std::vector<std::vector<std::uint32_t>> where;
  std::vector<std::vector<std::uint32_t>>
      around;  ///< [event] the same and all in which they lie, sorted
  std::vector<bool>
      day_stated;  ///< [event] some article states its day; else it is assumed or open
};

/// Some place of one is a place of the other, or one lies in the other. By the places of the event
/// that has fewer.
bool places_related(const EventLinks& events, std::uint32_t one, std::uint32_t other);

/// All ways of naming one event become one cluster. Within an article "the attack" is the last one
/// that fits; across articles two events are one where kind, day and place say so, or the same
/// recent event is spoken of as known. What is only likely to be one is joined by its story.
std::vector<EventCluster> events_by_rule(std::span<const LinkedReading> readings,
                                         const EntityLinks& entities, const Lexicon& lexicon);

/// Clusters as events with ids and names, in the order of their ids.
EventLinks link_events(std::vector<EventCluster> clusters, std::span<const LinkedReading> readings,
                       const EntityLinks& entities, const Lexicon& lexicon);

}  // namespace checkclaims
