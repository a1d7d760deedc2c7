#pragma once
#include <span>
#include <vector>

#include "linking/article_profile.hpp"
#include "linking/linked_reading.hpp"
#include "linking/weights.hpp"

namespace checkclaims {

/// Of the text: those that tell what the article is about.
constexpr std::uint32_t lead_sentences = 3;

/// A figure of an article, beside the others of its measure.
struct WeighedFigure {
  std::uint32_t claim = 0;  ///< index into the reading's claims
  ClueValues<TotalClue> clues;
  Milli odds = 0;  ///< that it is the event's total, the article's figures of one measure competing
  bool likeliest = false;         ///< no other figure of its measure in the article is likelier
  bool part_of_sum = false;       ///< with another figure of its article it makes up a third
  bool compared = false;          ///< of another event, told for comparison with that of the lead
  bool against_headline = false;  ///< the headline has one figure, the text no other than this one,
                                  ///< early and of the main event
};

/// The figures of one article, by claim. `cluster_of` gives of each mention the event cluster, or
/// ToldArticle::none.
std::vector<WeighedFigure> weigh_totals(const LinkedReading& reading, const ArticleProfile& profile,
                                        std::span<const std::uint32_t> cluster_of,
                                        std::span<const EventCluster> clusters,
                                        const EntityLinks& entities);

}  // namespace checkclaims
