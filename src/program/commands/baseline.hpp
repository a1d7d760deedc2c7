#pragma once
#include "program/baseline_file.hpp"
#include "program/options.hpp"
#include "program/pipeline.hpp"

namespace checkclaims {

/// `--update-baseline`: accepts every finding, drops entries that no longer occur, and keeps the
/// reasons of the others. `known` is the baseline before the articles were read. Returns the exit
/// status.
int accept_all_findings(const Options& options, const BaselineFile& known,
                        const PipelineResult& result);

}  // namespace checkclaims
