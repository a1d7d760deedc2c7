#pragma once
#include <vector>

#include "linking/statement_alignment.hpp"

namespace checkclaims {

/// Two statements of two articles that share enough neighbouring terms to be held against each
/// other.
struct StatementPair {
  StatementPlace one, other;  ///< `one` is of the earlier article in the order of readings
  auto operator<=>(const StatementPair&) const = default;
};

/// All such pairs, sorted. Linear: what more than a bounded number of statements share is
/// boilerplate and joins nobody, and each joins its next few neighbours only.
std::vector<StatementPair> statement_pairs(const StatementTerms& terms);

}  // namespace checkclaims
