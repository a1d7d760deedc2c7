#pragma once
#include "checkclaims/baseline.hpp"
#include "program/baseline_file.hpp"
#include "program/compare_articles.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// Compares the findings with the baseline and, with --against, with the base: a finding that
/// exists there is known here, and so is one that has lost some of its values since. Resolved and
/// expired entries refer to the baseline only.
Gate gate_findings(const Analysis& analysis, const std::optional<ComparedFindings>& base,
                   const BaselineFile& baseline, const Options& options);

/// How many findings the base has that no longer occur.
std::size_t resolved_since(const ComparedFindings& base, const Analysis& analysis);

/// The findings that no waiver excuses.
std::vector<Finding> not_waived(const Analysis& analysis, const Options& options);

}  // namespace checkclaims
