#pragma once
#include <vector>

#include "checkclaims/document.hpp"
#include "program/comparison_base.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// A folder, else a git revision. `today`: the articles as they are. Throws InputError where it is
/// neither, or where a path has no place in it.
ComparisonBase read_comparison_base(const Options& options, const std::vector<Article>& today);

}  // namespace checkclaims
