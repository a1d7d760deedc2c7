#pragma once
#include <span>
#include <vector>

#include "linking/figure_pairs.hpp"
#include "linking/linked_reading.hpp"

namespace checkclaims {

/// The sums of the clues of all articles: which articles report one story, which figures are
/// totals.
struct Weighing {
  Rarity rarity;
  std::vector<ArticleProfile> articles;             ///< by reading
  std::vector<StoryPair> stories;                   ///< the surest first
  std::vector<std::vector<WeighedFigure>> figures;  ///< by reading, by claim
};

/// `clusters` are the events found by rule. Valid as long as all arguments are.
Weighing weigh_articles(std::span<const LinkedReading> readings, const EntityLinks& entities,
                        std::span<const EventCluster> clusters);

/// Figures that are surely the total of their article's event are marked as being about that event
/// and the whole; those that surely are not, as being about a part.
void settle_wholes(std::vector<LinkedReading>& readings, const Weighing& weighing,
                   std::span<const EventCluster> clusters);

/// Two differing figures, weighed, by (reading, claim) of the lower and of the higher.
struct WeighedPair {
  std::pair<std::uint32_t, std::uint32_t> lower, higher;  ///< reading, index into its claims
  FigurePair pair;                                        ///< its claims are not set yet
};

/// The figures of one measure in articles that may report one story, and those of one key. Of an
/// article with many figures of a measure, and of a key with many values, only the likeliest totals
/// are taken.
std::vector<WeighedPair> weigh_figure_pairs(std::span<const LinkedReading> readings,
                                            const Weighing& weighing, const EntityLinks& entities,
                                            const EventLinks& events);

/// Figures that are surely about one thing, however their sentences name it, get one subject and
/// one key.
void join_figures(std::vector<LinkedReading>& readings, std::span<const WeighedPair> pairs);

/// The clues that two articles report one story or two, the weightiest first.
std::vector<Clue> weightiest_clues(const ClueValues<StoryClue>& values);
/// The clues that two numbers give one quantity or two, the weightiest first.
std::vector<Clue> weightiest_clues(const ClueValues<MeasurementClue>& values);

/// For calibration: what was weighed. Only pairs of articles that may report one story have pairs
/// of figures.
std::vector<WeighedClues> clues_of(std::span<const LinkedReading> readings,
                                   const Weighing& weighing, const EntityLinks& entities,
                                   const EventLinks& events);

}  // namespace checkclaims
