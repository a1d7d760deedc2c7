#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// The places that say the same of one quantity or day, meant the same way.
struct ValueGroup {
  std::vector<ClaimId> claims;  ///< indexes into the analysis's claims, the earliest first
  std::uint32_t articles = 0;   ///< that say so
  std::vector<std::uint32_t>
      conflicts;  ///< indexes of the errors and warnings in which it is a rival
  bool order_inferred =
      false;  ///< of a total that grew: the days leave open that it follows the value group before
  std::vector<std::string> together;  ///< of an office: measures of what its holder is said to hold
                                      ///< in the same body besides
  bool fits_beginning =
      false;  ///< of elapsed time: it may be counted from the day the subject began
};

/// All that articles say under one key, told in the order of time.
struct Story {
  ClaimKind kind = ClaimKind::figure;
  std::string key;
  Subject subject;
  std::string measure;
  std::vector<std::string> scope;  ///< who is counted, as in Finding::scope
  std::string counted;             ///< the same in words: "Palestinians"; empty = people in general
  std::vector<ValueGroup> value_groups;  ///< by time of the earliest claim
  std::uint32_t articles = 0;            ///< that speak of it
  std::vector<std::uint32_t> findings;   ///< indexes of all findings about it
};

/// Linked claims and their findings -> the stories of all keys, by the day of the
/// subject, its name, then measure; subjects without a day last.
std::vector<Story> stories_of(const Analysis& analysis);

/// Of these the ones that a finding is about: as a rule one, of a part and its whole two.
std::vector<Story> stories_behind(const Analysis& analysis, const Finding& finding);

}  // namespace checkclaims
