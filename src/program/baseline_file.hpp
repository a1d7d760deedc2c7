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
  std::optional<Baseline> content;  ///< no value: the file does not exist yet
};
BaselineFile find_baseline(const Options& options);
/// The path of the baseline, whether or not it exists.
std::string baseline_path(const Options& options);
/// The file of judgements, beside the baseline; whether or not it exists.
std::string audit_path(const Options& options);
/// The current content of the baseline; no value if there is none.
std::optional<Baseline> read_baseline(const Options& options);
/// Makes the folder of a file if it is the default one, .checkclaims, and does not exist.
void make_usual_folder(const std::string& file);
/// Replaces the current content of the baseline by the result of `change`. The folder is created if
/// it is the default one. Safe with several concurrent runs: each sees the changes of the others.
void change_baseline(const Options& options,
                     const std::function<Baseline(std::optional<Baseline>)>& change);

}  // namespace checkclaims
