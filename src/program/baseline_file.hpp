#pragma once
#include <functional>
#include <optional>
#include <string>

#include "checkclaims/baseline.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// The baseline in use.
struct BaselineFile {
  std::string path;                 ///< empty: none
  std::optional<Baseline> content;  ///< nothing: the file is yet to be made
};
BaselineFile find_baseline(const Options& options);
/// Where it is, or would be.
std::string baseline_path(const Options& options);
/// What is in it at this moment; nothing where there is none.
std::optional<Baseline> read_baseline(const Options& options);
/// Replaces what is in it, as it is by then, by what `change` makes of that, in a folder that is
/// made where it is the usual one. Of several runs that do so at a time each sees what the others
/// did.
void change_baseline(const Options& options,
                     const std::function<Baseline(std::optional<Baseline>)>& change);

}  // namespace checkclaims
