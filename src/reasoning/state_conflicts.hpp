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
  together,  ///< they are of one day
  undated,   ///< of one happening, told by articles of which one has no day
};

/// Two status claims that cannot both be true, as indexes into the analysis's claims; `first` is
/// the earlier one where an order is known.
struct StatusPair {
  ClaimId first{}, second{};
  StateConflictReason reason = StateConflictReason::none;
  bool disputed = false;  ///< both name a speaker, and not the same
  bool likely = false;    ///< only the name says that both are of one person
};

/// One for each key whose states clash: of two speakers only where nothing else clashes. What an
/// article tells together is compared with nothing, nor what lasts and somebody denies. Linear but
/// for 64 claims of a state.
std::vector<StatusPair> status_pairs(const ClaimGraph& graph);

/// The finding that says so.
Finding status_finding(const ClaimGraph& graph, const StatusPair& pair, std::string_view rule,
                       Severity severity);

}  // namespace checkclaims
