#pragma once
#include "program/input.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// Throws InputError for an output that would overwrite an input of the run, that the next run
/// would read as an article, or that is also the target of another output, however the paths are
/// spelt. Must be called before anything is written.
void check_output_paths(const Options& options, const Input& input);

}  // namespace checkclaims
