#pragma once
#include <span>
#include <vector>

#include "linking/linked_reading.hpp"
#include "linking/weighing.hpp"

namespace checkclaims {

/// Articles that surely report one story although they give different days for its event, or
/// different towns: everything else agrees. `clusters` are the events found by rule, `events` the
/// final ones.
std::vector<StoryContrast> story_contrasts(std::span<const LinkedReading> readings,
                                           const Weighing& weighing, const EntityLinks& entities,
                                           std::span<const EventCluster> clusters,
                                           const EventLinks& events, const Lexicon& lexicon);

}  // namespace checkclaims
