// Which claims a picture of the graph needs.
#include <algorithm>
#include <set>

#include "checkclaims/report.hpp"

namespace checkclaims {
namespace {

void add_claims(const std::vector<Story>& stories, std::set<ClaimId>& claims) {
  for (const Story& story : stories)
    for (const ValueGroup& value_group : story.value_groups)
      claims.insert(value_group.claims.begin(), value_group.claims.end());
}

}  // namespace

std::vector<ClaimId> claims_of(const Timeline& timeline) {
  std::set<ClaimId> claims;
  add_claims(timeline.stories, claims);
  return {claims.begin(), claims.end()};
}

std::vector<ClaimId> claims_behind(const Analysis& analysis, const Finding& finding) {
  std::set<ClaimId> claims;
  for (const Label& label : finding.labels)
    if (label.quotes_claim) claims.insert(label.claim);
  add_claims(stories_behind(analysis, finding), claims);
  return {claims.begin(), claims.end()};
}

}  // namespace checkclaims
