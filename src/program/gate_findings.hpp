#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "checkclaims/baseline.hpp"
#include "program/baseline_file.hpp"
#include "program/compare_articles.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// Findings with their states.
struct GatedFindings {
  Gate gate;                         ///< resolved and expired entries are those of the baseline
  std::size_t resolved_in_base = 0;  ///< findings of the base that no longer occur
};

/// Compares the findings with the baseline and, with --against, with the base: a finding that
/// exists there is known here, and so is one that has lost some of its values since.
GatedFindings gate_findings(const Analysis& analysis, const std::optional<ComparedFindings>& base,
                            const BaselineFile& baseline, const Options& options);

/// The findings that no waiver excuses.
std::vector<Finding> not_waived(const Analysis& analysis, const Options& options);

}  // namespace checkclaims
