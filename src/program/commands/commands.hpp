#pragma once
#include "program/options.hpp"

namespace checkclaims {

// The commands, each in a file of its own or with similar ones. Each returns the exit status.

/// The report on articles.
int check_command(const Options& options);

// Views of the analysis: exit_clean if all articles were read.
int read_command(const Options& options);
int extract_command(const Options& options);
int why_command(const Options& options);
int timeline_command(const Options& options);
int graph_command(const Options& options);

/// Judges findings one by one, or prints statistics of what was judged.
int audit_command(const Options& options);
/// Checks again on each change, until SIGINT or SIGTERM.
int watch_command(const Options& options);

// Texts that do not need articles.
int help_command(const Options& options);
int version_command(const Options& options);
int explain_command(const Options& options);
int generate_command(const Options& options);

// `checkclaims baseline ...`. None of them writes anything unless all articles were read.

/// Accepts all findings; refuses to replace a baseline.
int baseline_create_command(const Options& options);
/// Accepts the named findings, with a reason.
int baseline_accept_command(const Options& options);
/// Drops entries that no longer occur; accepts nothing.
int baseline_prune_command(const Options& options);
int baseline_show_command(const Options& options);
/// exit_findings if two baselines differ.
int baseline_diff_command(const Options& options);

}  // namespace checkclaims
