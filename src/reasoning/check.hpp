#pragma once
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

class ClaimGraph;

/// Runs all checks on linked claims: reads everything in `analysis` except its findings. The
/// findings are ordered by severity, key, rule, id; the order of documents and claims only changes
/// which of several equal places is shown first.
std::vector<Finding> check(const Analysis& analysis, const Thresholds& thresholds);

/// The findings in that order.
std::vector<Finding> in_order(std::vector<Finding> findings);

/// Figures that were not compared with a figure of another article, and why; by claim.
std::vector<UncomparedFigure> uncompared_figures(const Analysis& analysis);

// Each of these is in its own file in checks/.
std::vector<Finding> conflicting_figure(const ClaimGraph& graph);
std::vector<Finding> falling_total(const ClaimGraph& graph);
std::vector<Finding> two_versions(const ClaimGraph& graph);
std::vector<Finding> disputed_figure(const ClaimGraph& graph);
std::vector<Finding> evolving_figure(const ClaimGraph& graph);
std::vector<Finding> revised_figure(const ClaimGraph& graph);
std::vector<Finding> refined_figure(const ClaimGraph& graph);
std::vector<Finding> conflicting_date(const ClaimGraph& graph);
std::vector<Finding> conflicting_place(const ClaimGraph& graph);
std::vector<Finding> conflicting_office(const ClaimGraph& graph);
std::vector<Finding> impossible_order(const ClaimGraph& graph);
std::vector<Finding> weekday_mismatch(const ClaimGraph& graph);
std::vector<Finding> impossible_date(const ClaimGraph& graph);
std::vector<Finding> part_exceeds_whole(const ClaimGraph& graph);
std::vector<Finding> parts_miss_whole(const ClaimGraph& graph);
std::vector<Finding> stale_figure(const ClaimGraph& graph);
std::vector<Finding> implausible_jump(const ClaimGraph& graph);
std::vector<Finding> conflicting_statement(const ClaimGraph& graph);
std::vector<Finding> conflicting_status(const ClaimGraph& graph);
std::vector<Finding> disputed_status(const ClaimGraph& graph);
std::vector<Finding> conflicting_outcome(const ClaimGraph& graph);

// Also under the rule conflicting-statement: about two named parties, and about what one of them
// did.
std::vector<Finding> conflicting_relation(const ClaimGraph& graph);
std::vector<Finding> conflicting_action(const ClaimGraph& graph);
std::vector<Finding> conflicting_amount(const ClaimGraph& graph);

// Also under the rule conflicting-figure: about numbers of any kind.
std::vector<Finding> conflicting_measurement(const ClaimGraph& graph);

// Under the rules part-exceeds-whole and conflicting-figure: parts and wholes of any kind.
std::vector<Finding> parts_of_quantities(const ClaimGraph& graph);

}  // namespace checkclaims
