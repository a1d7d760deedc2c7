#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "linking/statement_alignment.hpp"

namespace checkclaims {

/// Two statements of two articles that share enough adjacent terms to be compared.
struct StatementPair {
  StatementPlace one, other;  ///< `one` is from the earlier article in the order of readings
  auto operator<=>(const StatementPair&) const = default;
};

/// Whether two articles, by reading, may contradict each other at all. Asked from many threads.
using ComparableArticles = std::function<bool(std::uint32_t, std::uint32_t)>;

/// All such pairs of comparable articles, sorted. Linear: what more than a bounded number of
/// statements share is boilerplate and pairs none of them, and each statement is paired only with
/// its next few neighbours.
std::vector<StatementPair> statement_pairs(const StatementTerms& terms,
                                           const ComparableArticles& comparable);

}  // namespace checkclaims
