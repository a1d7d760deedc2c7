#pragma once
#include "program/options.hpp"

namespace checkclaims {

// The commands, each in a file of its own or with its like. Each returns the exit status.

/// The report on articles.
int check_command(const Options& options);

// Views of what was read: exit_clean where all was.
int extract_command(const Options& options);
int why_command(const Options& options);
int timeline_command(const Options& options);
int graph_command(const Options& options);

// Texts that need no article.
int help_command(const Options& options);
int version_command(const Options& options);
int explain_command(const Options& options);
int generate_command(const Options& options);

// `checkclaims baseline ...`. None writes anything where not every article was read.

/// Accepts every finding there is; refuses to replace a baseline.
int baseline_create_command(const Options& options);
/// Accepts the findings that are named, with a reason.
int baseline_accept_command(const Options& options);
/// Drops what no longer occurs, and accepts nothing.
int baseline_prune_command(const Options& options);
int baseline_show_command(const Options& options);
/// exit_findings where two baselines differ.
int baseline_diff_command(const Options& options);

}  // namespace checkclaims
