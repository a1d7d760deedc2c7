// impossible-order: what the articles say about days, order and distance cannot all be true.
//
//   "the vote on 3 May", "the blast came two days after the vote", and
//   "the blast on 12 May"     fires
//   "the blast on 6 May"      silent: a count of days may include both ends
#include <map>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/day_proof.hpp"

namespace checkclaims {

std::vector<Finding> impossible_order(const ClaimGraph& graph) {
  const Analysis& analysis = graph.analysis();
  std::map<BlamedDay, std::vector<std::vector<std::uint32_t>>> by_day;
  for (const auto& circle : analysis.day_contradictions)
    if (!two_days_of_one_event(analysis, circle))
      by_day[blamed_day(analysis, circle)].push_back(circle);
  if (by_day.empty()) return {};
  const StatementsOfDays statements(analysis);
  std::vector<Finding> findings;
  for (const auto& [day, circles] : by_day)
    findings.push_back(broken_circle(statements, circles, "impossible-order"));
  return findings;
}

}  // namespace checkclaims
