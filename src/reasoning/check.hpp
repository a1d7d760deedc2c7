#pragma once
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

class ClaimGraph;

/// Linked claims -> findings: everything in `analysis` but its findings is read.
/// By severity, key, rule, id; the order of documents and claims changes nothing else
/// than which of equal places is shown first.
std::vector<Finding> check(const Analysis& analysis, const Thresholds& thresholds);

/// Figures that no other article's figure was held against, and why; by claim.
std::vector<UncomparedFigure> uncompared_figures(const Analysis& analysis);

// One file in checks/ each.
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

// Of the same rule as conflicting_statement: of two named parties, and of what one did.
std::vector<Finding> conflicting_relation(const ClaimGraph& graph);
std::vector<Finding> conflicting_action(const ClaimGraph& graph);
std::vector<Finding> conflicting_amount(const ClaimGraph& graph);

}  // namespace checkclaims
