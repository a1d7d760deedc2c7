#pragma once
#include <span>
#include <vector>

#include "linking/article_profile.hpp"
#include "linking/linked_reading.hpp"
#include "linking/weights.hpp"

namespace checkclaims {

/// Sentences at the beginning of the text that say what the article is about.
constexpr std::uint32_t lead_sentences = 3;

/// A figure of an article, among the others of its measure.
struct WeighedFigure {
  std::uint32_t claim = 0;  ///< index into the reading's claims
  ClueValues<TotalClue> clues;
  /// that it is the event's total, with the article's figures of one measure competing
  Milli odds = 0;
  bool likeliest = false;    ///< no other figure of its measure in the article is likelier
  bool part_of_sum = false;  ///< with another figure of its article it adds up to a third
  bool compared = false;     ///< about another event, given for comparison with that of the lead
  /// the headline has one figure, the text only this one, early and about the main event
  bool against_headline = false;
};

/// The figures of one article, by claim. `cluster_of` gives the event cluster of each mention, or
/// ArticleProfile::none.
std::vector<WeighedFigure> weigh_totals(const LinkedReading& reading, const ArticleProfile& profile,
                                        std::span<const std::uint32_t> cluster_of,
                                        std::span<const EventCluster> clusters,
                                        const EntityLinks& entities);

}  // namespace checkclaims
