#pragma once
#include <cstdint>
#include <vector>

#include "linking/statement_terms.hpp"

namespace checkclaims {

/// Terms of two statements in the same position of what both say.
struct AlignedPair {
  std::uint32_t first = 0, second = 0;  ///< indexes of terms within the two statements
  TermRelation relation = TermRelation::same;
};

/// The alignment of two statements.
struct Alignment {
  /// all aligned pairs except unrelated terms, in the order of both statements
  std::vector<AlignedPair> pairs;
  std::uint32_t same = 0;  ///< number of pairs that say the same
  /// share of each statement's weight that the other has as well: 0..1
  double covered_first = 0, covered_second = 0;
};

/// At most one of the two terms can be true in one position.
bool contrasts(TermRelation relation);

/// The weight of a term in what is shared.
double weight_of(const Term& term);

/// The heaviest common subsequence, in which terms that exclude each other may be paired. Time and
/// memory are proportional to the product of the lengths; of statements longer than 96 terms only
/// the first 96 are considered.
Alignment align(const StatementTerms& terms, StatementPlace one, StatementPlace other,
                KnownForms& forms);

}  // namespace checkclaims
