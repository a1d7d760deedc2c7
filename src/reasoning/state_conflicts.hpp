#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "checkclaims/finding.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {

/// Why two states of one thing cannot both be true.
enum class StateConflictReason : std::uint8_t {
  none,
  order,     ///< no succession leads from the earlier one to the later one
  together,  ///< they hold for one day
  undated,   ///< one occurrence, reported by articles of which one has no day
};

/// Two status claims that cannot both be true, as indexes into the analysis's claims; `first` is
/// the earlier one where an order is known.
struct StatusPair {
  ClaimId first{}, second{};
  StateConflictReason reason = StateConflictReason::none;
  bool disputed = false;  ///< both name a speaker, and the speakers differ
  bool likely = false;    ///< only the name says that both are about one person
};

/// One pair for each key whose states conflict; a dispute between two speakers only where there is
/// no other conflict. States that one article reports together are not compared, nor are lasting
/// states that some article denies. Linear, apart from at most 64 claims for each state.
std::vector<StatusPair> status_pairs(const ClaimGraph& graph);

/// The finding for such a pair.
Finding status_finding(const ClaimGraph& graph, const StatusPair& pair, std::string_view rule,
                       Severity severity);

}  // namespace checkclaims
