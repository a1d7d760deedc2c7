#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Two claims of office that cannot both be true.
struct OfficeConflict {
  ClaimId one{}, other{};  ///< indexes of claims
  DayRange day;   ///< the day that is too small for both; unbounded: that of their one article
  int apart = 0;  ///< days from `day` to the other statement: two holders between whom nobody tells
                  ///< of a change
  std::int32_t confidence = 1000;  ///< in thousandths: that both held it then, by what is usual;
                                   ///< 1000 where the days leave nothing open
  bool two_holders =
      true;  ///< of one office; else one holder of two offices that exclude each other
  std::vector<ClaimId> repeats;  ///< other claims that say the same as one of the two on such a day
};

/// Two holders on one day of an office that has one, or so few days apart that a change would be a
/// rare chance (`tenure` of its row), and one person in two offices of which nobody holds both.
/// Nothing where a change of holder, or an election, is told of in those days. By claim; each pair
/// of holders or offices once.
std::vector<OfficeConflict> office_conflicts(const ClaimGraph& graph);

/// Names of two people, as far as names can tell: their last names differ by more than spelling.
bool surely_two(const Entity& a, const Entity& b);

}  // namespace checkclaims
