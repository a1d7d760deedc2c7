// disputed-status: two named speakers assert states that cannot both be true.
//
//   the ministry: "Carl Stone was acquitted on Friday", and
//   his lawyer: "he was convicted on Friday"        fires
//   the ministry: "he was convicted on Friday"      silent: that is conflicting-status
#include "reasoning/check.hpp"
#include "reasoning/state_conflicts.hpp"

namespace checkclaims {

std::vector<Finding> disputed_status(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const StatusPair& pair : status_pairs(graph))
    if (pair.disputed)
      findings.push_back(status_finding(graph, pair, "disputed-status", Severity::warning));
  return findings;
}

}  // namespace checkclaims
