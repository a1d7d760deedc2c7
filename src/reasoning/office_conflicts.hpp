#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Two claims about offices that cannot both be true.
struct OfficeConflict {
  ClaimId one{}, other{};  ///< indexes of claims
  DayRange day;  ///< the day on which both cannot hold; unbounded: that of their one article
  /// days from `day` to the other statement, for two holders without a reported change between them
  int apart = 0;
  /// confidence in thousandths, by what is usual, that both held it then; 1000 where the days leave
  /// nothing open
  std::int32_t confidence = 1000;
  /// two holders of one office; otherwise one holder of two offices that exclude each other
  bool two_holders = true;
  /// other claims that say the same as one of the two for such a day
  std::vector<ClaimId> repeats;
};

/// Two holders on one day of an office that has one, or so few days apart that a change would be
/// unlikely (`tenure` of its row), and one person in two offices that exclude each other. None
/// where a change of holder, or an election, is reported around those days. By claim; each pair of
/// holders or offices once.
std::vector<OfficeConflict> office_conflicts(const ClaimGraph& graph);

/// The names of two different people, as far as names can show: their last names differ by more
/// than spelling.
bool surely_two(const Entity& a, const Entity& b);

}  // namespace checkclaims
