#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "checkclaims/baseline.hpp"
#include "checkclaims/checkclaims.hpp"
#include "checkclaims/report.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// The program's exit status.
inline constexpr int nothing_new = 0, something_new = 1, failed = 2;

/// Prints what has passed since it was last asked, where that is wanted.
class Stopwatch {
 public:
  explicit Stopwatch(const Options& options) : wanted_(options.timings) {}
  void lap(std::string_view stage);

 private:
  bool wanted_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

/// The tree that --against names, beside the articles.
struct Before {
  Comparison comparison;
  std::vector<DocumentId> changed;  ///< indexes of documents that are new or differ, sorted
  std::optional<std::vector<Finding>> findings;  ///< nothing: those of the articles themselves
  std::vector<std::string> problems;             ///< what could not be read there
};

/// What was read and linked. What was found is in the analysis or skipped, and has been said then.
struct Loaded {
  std::unique_ptr<const Lexicon> lexicon;  // null: the built-in one
  Analysis analysis;
  std::vector<std::string> skipped;     // "a.txt: reason", sorted
  std::optional<Before> before;         // of --against
  std::size_t ignored = 0;              // articles that .checkclaimsignore files pass over
  std::vector<PassedOver> passed_over;  // what else lies in the folders
  bool complete() const { return skipped.empty(); }
};

/// From which confidence on findings are told, and as what.
Thresholds thresholds_of(const Options& options);

enum class Days { of_news, of_everything };
Loaded load(const Options& options, Stopwatch& watch, Days days = Days::of_news);
/// The same with its findings. The views show the days of all events.
Loaded load_checked(const Options& options, Stopwatch& watch, Days days = Days::of_news);

/// The baseline in use: its path, and what it holds. A path without content is one to be made.
struct Accepted {
  std::string path;  // empty: none
  std::optional<Baseline> baseline;
};
Accepted find_baseline(const Options& options);
/// Where it is, or would be.
std::string baseline_path(const Options& options);
/// What is in it at this moment; nothing where there is none.
std::optional<Baseline> baseline_now(const Options& options);
/// Replaces what is in it, as it is by then, by what `change` makes of that, in a folder that is
/// made where it is the usual one. Of several runs that do so at a time each sees what the others
/// did.
void change_baseline(const Options& options,
                     const std::function<Baseline(std::optional<Baseline>)>& change);

/// On standard output, all of it or an error.
void print(std::string_view text);

}  // namespace checkclaims
