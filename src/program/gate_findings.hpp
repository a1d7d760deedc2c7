#pragma once
#include "checkclaims/baseline.hpp"
#include "program/baseline_file.hpp"
#include "program/compare_articles.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// The findings held against what was accepted and, with --against, what the base has too: a
/// finding there is known here, and so is one that lost some of its values since. What is resolved
/// or has ended is so of the baseline alone.
Gate gate_findings(const Analysis& analysis, const std::optional<ComparedFindings>& base,
                   const BaselineFile& baseline, const Options& options);

/// How many findings the base has that no longer occur.
std::size_t resolved_since(const ComparedFindings& base, const Analysis& analysis);

/// The findings that no waiver excuses.
std::vector<Finding> not_waived(const Analysis& analysis, const Options& options);

}  // namespace checkclaims
