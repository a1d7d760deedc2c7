#pragma once
#include "program/input.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// Throws InputError for an output that would replace what the run reads, that the next run would
/// take for an article, or that another output of the run goes to as well, however each is spelt.
/// Nothing has been written then.
void check_output_paths(const Options& options, const Input& input);

}  // namespace checkclaims
