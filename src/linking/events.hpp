#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "linking/entities.hpp"

namespace checkclaims {

/// The events of a set of articles, and which one each event mention means.
struct EventLinks {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::vector<Subject> events;                       ///< by id
  std::vector<std::vector<std::uint32_t>> event_of;  ///< [reading][mention] -> event, or `none`
  /// [event] -> entities where it happens or that it is done to, sorted.
  std::vector<std::vector<std::uint32_t>> where;
};

/// All ways of naming one event become one. Within an article "the attack" is the last
/// one that fits; across articles two events are one only where something proves it:
/// the same day and place, the same war in the same place, or the same recent event
/// spoken of as known. Two similar events stay two until then.
EventLinks link_events(std::span<const Reading> readings, const EntityLinks& entities, const Lexicon& lexicon);

}  // namespace checkclaims
