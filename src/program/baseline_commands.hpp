#pragma once
#include "checkclaims/checkclaims.hpp"
#include "program/loading.hpp"
#include "program/options.hpp"

namespace checkclaims {

// `checkclaims baseline ...`: each returns the exit status. None writes anything where not
// every article was read.

/// Accepts every finding there is; refuses to replace a baseline.
int create_baseline(const Options& options);
/// Accepts the findings that are named, with a reason.
int accept_findings(const Options& options);
/// Drops what no longer occurs, and accepts nothing.
int prune_baseline(const Options& options);
int show_baseline(const Options& options);
/// Status 1 where two baselines differ.
int diff_baselines(const Options& options);

/// `--update-baseline`: every finding is accepted, what no longer occurs is dropped, and the
/// reasons of what stays are kept. `known` is what was accepted before the articles were read.
int take_all(const Options& options, const Accepted& known, const Analysis& analysis,
             bool complete);

}  // namespace checkclaims
