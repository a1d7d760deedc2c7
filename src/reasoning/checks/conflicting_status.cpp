// conflicting-status: the states of one thing on one day exclude each other, or no reported
// succession leads from the earlier to the later.
//
//   3 May "Ann Berg died on Friday"; 5 May "Ann Berg told reporters on Sunday"   fires
//   3 May "Carl Stone was arrested"; 5 May "Carl Stone was released"             silent: may follow
//
// It is a warning where an article without a day reports one occurrence differently, and where only
// the name connects the two claims.
#include "reasoning/check.hpp"
#include "reasoning/state_conflicts.hpp"

namespace checkclaims {

std::vector<Finding> conflicting_status(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const StatusPair& pair : status_pairs(graph))
    if (!pair.disputed) {
      const Severity severity = pair.reason == StateConflictReason::undated || pair.likely
                                    ? Severity::warning
                                    : Severity::error;
      findings.push_back(status_finding(graph, pair, "conflicting-status", severity));
    }
  return findings;
}

}  // namespace checkclaims
