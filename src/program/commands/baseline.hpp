#pragma once
#include "program/baseline_file.hpp"
#include "program/options.hpp"
#include "program/pipeline.hpp"

namespace checkclaims {

/// `--update-baseline`: every finding is accepted, what no longer occurs is dropped, and the
/// reasons of what stays are kept. `known` is what was accepted before the articles were read.
/// Returns the exit status.
int accept_all_findings(const Options& options, const BaselineFile& known,
                        const PipelineResult& result);

}  // namespace checkclaims
