#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// The claims that give the same value of one quantity or day, in the same sense.
struct ValueGroup {
  std::vector<ClaimId> claims;  ///< indexes into Analysis::claims, the earliest first
  std::uint32_t articles = 0;   ///< number of articles with these claims
  /// Indexes of the errors and warnings in which one of them is a rival.
  std::vector<std::uint32_t> conflicts;
  /// For a total that grew: the days do not prove that it follows the previous value group.
  bool order_inferred = false;
  /// For an office: measures of other offices that its holder is said to hold in the same body.
  std::vector<std::string> together;
  /// For elapsed time: it may be counted from the day the subject began.
  bool fits_beginning = false;
};

/// All claims with one key, in order of time.
struct Story {
  ClaimKind kind = ClaimKind::figure;
  std::string key;
  Subject subject;
  std::string measure;
  std::vector<std::string> scope;  ///< who is counted, as in Finding::scope
  std::string counted;  ///< `scope` in words: "Palestinians"; empty means people in general
  std::vector<ValueGroup> value_groups;  ///< sorted by time of the earliest claim
  std::uint32_t articles = 0;            ///< number of articles with claims in the story
  std::vector<std::uint32_t> findings;   ///< indexes of all findings about it
};

/// Linked claims and their findings -> the stories of all keys, sorted by the day of the subject,
/// its name and the measure; subjects without a day last.
std::vector<Story> stories_of(const Analysis& analysis);

/// The stories that a finding is about: usually one, two for a part and its whole.
std::vector<Story> stories_behind(const Analysis& analysis, const Finding& finding);

}  // namespace checkclaims
