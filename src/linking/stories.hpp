#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "linking/article_profile.hpp"
#include "linking/weights.hpp"

namespace checkclaims {

/// The clues in the comparison of two articles.
ClueValues<StoryClue> story_clues(const ArticleProfile& a, const ArticleProfile& b,
                                  const EntityLinks& entities, const Rarity& rarity);

/// Two articles that may report one story; `one` < `other`, indexes of readings.
struct StoryPair {
  std::uint32_t one = 0, other = 0;
  Milli odds = 0;
};

/// Pairs that share rare words, names or persons, by readings. An article meets only a few of the
/// articles that share a term with it, those next to it in time, so that the number of pairs stays
/// proportional to the text.
std::vector<std::pair<std::uint32_t, std::uint32_t>> story_candidates(
    std::span<const ArticleProfile> articles, const Rarity& rarity);

/// The candidates with their odds, the surest first; equal ones in order of content, not of file.
std::vector<StoryPair> weigh_stories(std::span<const ArticleProfile> articles,
                                     const EntityLinks& entities, const Rarity& rarity);

/// Cross-document event coreference by story: the main events of articles that surely report one
/// story become one event, the surest pair first; two events that one article tells apart are never
/// joined.
std::vector<EventCluster> joined_by_story(std::vector<EventCluster> clusters,
                                          std::span<const ArticleProfile> articles,
                                          std::span<const StoryPair> pairs,
                                          const EntityLinks& entities);

}  // namespace checkclaims
