#pragma once
#include "checkclaims/baseline.hpp"
#include "program/loading.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// The findings held against what was accepted and, with --against, what the other tree has too:
/// a finding there is known here, and so is one that lost some of its values since. What is
/// resolved or has ended is so of the baseline alone; what the other tree alone has is counted in
/// its comparison.
Gate gate_of(Loaded& loaded, const Accepted& accepted, const Options& options);

/// The findings that no waiver excuses.
std::vector<Finding> not_waived(const Analysis& analysis, const Options& options);

}  // namespace checkclaims
