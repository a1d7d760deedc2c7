#pragma once
#include <cstdint>
#include <vector>

#include "linking/statement_terms.hpp"

namespace checkclaims {

/// Terms of two statements that stand in one place of what both say.
struct AlignedPair {
  std::uint32_t first = 0, second = 0;  ///< indexes of terms within the two statements
  TermRelation relation = TermRelation::same;
};

/// How two statements say the same.
struct Alignment {
  std::vector<AlignedPair> pairs;  ///< all but unrelated ones, in the order of both
  std::uint32_t same = 0;          ///< how many say the same
  double covered_first = 0,
         covered_second = 0;  ///< share of each statement's weight that the other has too: 0..1
};

/// Not both terms can be true in one place.
bool contrasts(TermRelation relation);

/// What a term counts for in what is shared.
double weight_of(const Term& term);

/// The longest common sequence by weight, in which terms that exclude each other may stand
/// for one another. Time and memory of the product of their lengths; of longer statements
/// than 96 terms only so many are looked at.
Alignment align(const StatementTerms& terms, StatementPlace one, StatementPlace other,
                KnownForms& forms);

}  // namespace checkclaims
