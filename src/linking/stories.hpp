#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "linking/article_profile.hpp"
#include "linking/weights.hpp"

namespace checkclaims {

/// What two articles share, laid side by side.
ClueValues<StoryClue> story_clues(const ArticleProfile& a, const ArticleProfile& b,
                                  const EntityLinks& entities, const Rarity& rarity);

/// Two articles that may tell one story; `one` < `other`, indexes of readings.
struct StoryPair {
  std::uint32_t one = 0, other = 0;
  Milli odds = 0;
};

/// Pairs that share rare words, names or persons, by readings. Of the articles that share a term
/// each meets a few, those told of next to it in time, so that their number stays in proportion to
/// the text.
std::vector<std::pair<std::uint32_t, std::uint32_t>> story_candidates(
    std::span<const ArticleProfile> articles, const Rarity& rarity);

/// The candidates with their odds, the surest first; among equals in the order of what they tell,
/// not of files.
std::vector<StoryPair> weigh_stories(std::span<const ArticleProfile> articles,
                                     const EntityLinks& entities, const Rarity& rarity);

/// The main events of articles that surely tell one story become one event, the surest pair first;
/// two events that one article tells apart never do.
std::vector<EventCluster> joined_by_story(std::vector<EventCluster> clusters,
                                          std::span<const ArticleProfile> articles,
                                          std::span<const StoryPair> pairs,
                                          const EntityLinks& entities);

}  // namespace checkclaims
