#pragma once
#include <span>
#include <vector>

#include "checkclaims/measurement.hpp"
#include "linking/linked_reading.hpp"
#include "linking/measurement_pair.hpp"
#include "linking/weighing.hpp"

namespace checkclaims {

/// A number of one of two articles.
struct PairedSide {
  const MeasurementSide* side = nullptr;
  bool of_other = false;  ///< of ArticlePair::other
};

/// Numbers of two articles that may be parts and whole of one thing, and cannot be.
struct FoundParts {
  PartsContrast::Kind kind = PartsContrast::Kind::sum;
  std::vector<PairedSide> parts;
  PairedSide whole, other;
  Milli odds = 0;
  std::vector<Clue> clues;
};

/// Not planned or denied, no rate, no addition, of no other time or place.
bool is_plain(const MeasurementSide& side);
/// One word says what both count, or two words for one thing.
bool of_one_noun(const MeasurementSide& a, const MeasurementSide& b, WordRelations& words);
/// Each is of a party, and neither is called by a part of the other's name.
bool are_of_two_parties(const ArticlePair& pair, const MeasurementSide& one,
                        const MeasurementSide& other);
/// Each word and name that tells which of them `some` counts is told around the others, too.
bool is_told_around(const MeasurementSide& some, std::span<const PairedSide> others,
                    const std::vector<MeasurementSide>& article);
/// The weighed identity of two numbers of which words tell that they are of one thing.
FoundParts weighed_parts(const ArticlePair& pair, PartsContrast::Kind kind,
                         const MeasurementSide& one, const MeasurementSide& other);

/// A part and its whole in `one`, another percentage in `other`:
///
///   Tallis will dismiss 900 of its 6,000 employees · parting with a quarter of its workforce
void find_shares(const ArticlePair& pair, std::vector<FoundParts>& found);

/// Parts in `one` that are together more than the whole in `other`:
///
///   31,000 heaters in Ardenia and 9,500 in Costanza · all 36,000 sold in Ardenia and Costanza
///   340 of the employees · the firm, which has 260 employees
void find_sums(const ArticlePair& pair, std::vector<FoundParts>& found);

/// Shares of one vote that are more than all; from one number to another in `one`, by how many
/// percent in `other`.
void find_shares_of_all(const ArticlePair& pair, std::vector<FoundParts>& found);
void find_changes(const ArticlePair& pair, const Lexicon& lexicon, std::vector<FoundParts>& found);

/// Parts and wholes of numbers of any kind in articles about one story, and within an article. The
/// surest first.
std::vector<PartsContrast> parts_contrasts(std::span<const LinkedReading> readings,
                                           const SidesOfAll& sides, const Weighing& weighing,
                                           const EntityLinks& entities, const Lexicon& lexicon);

}  // namespace checkclaims
