#pragma once
#include <span>
#include <vector>

#include "linking/linked_reading.hpp"
#include "linking/weighing.hpp"

namespace checkclaims {

/// Articles that surely tell one story though they give the day of its event, or the town that it
/// was in, differently: all else agrees but this. `clusters` are the events as the rules know them,
/// `events` what became of them.
std::vector<StoryContrast> story_contrasts(std::span<const LinkedReading> readings,
                                           const Weighing& weighing, const EntityLinks& entities,
                                           std::span<const EventCluster> clusters,
                                           const EventLinks& events, const Lexicon& lexicon);

}  // namespace checkclaims
