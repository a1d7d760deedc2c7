// conflicting-status: the states of one thing on one day rule each other out, or nothing that is
// told leads from the earlier to the later.
//
//   3 May  "Ann Berg died on Friday";  5 May  "Ann Berg told reporters on Sunday"     fires
//   3 May  "Carl Stone was arrested";  5 May  "Carl Stone was released"                silent: the
//   one may follow the other
//
// One happening that an article without any day tells otherwise is a warning, and so is what only a
// name ties together.
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
