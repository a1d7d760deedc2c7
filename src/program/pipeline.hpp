#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/media.hpp"
#include "program/compare_articles.hpp"
#include "program/options.hpp"
#include "program/stopwatch.hpp"

namespace checkclaims {

/// What was read, linked and checked. Each problem has been printed.
struct PipelineResult {
  std::unique_ptr<const Lexicon> lexicon;  ///< of the analysis; null: the built-in one
  Analysis analysis;
  std::vector<std::string> skipped;  ///< articles that could not be read, "a.txt: reason", sorted
  std::optional<ComparedFindings> base;  ///< of --against
  std::size_t ignored = 0;               ///< articles that .checkclaimsignore files leave out
  std::vector<PassedOver> other_files;   ///< what else lies in the folders
  bool all_read() const { return skipped.empty(); }
  bool nothing_read() const { return analysis.documents.empty(); }
};

/// From which confidence on findings are told, and as what.
Thresholds thresholds_of(const Options& options);

/// Of which events the days become claims: the views show those of all.
enum class DateClaims { main_event, all };
PipelineResult run_pipeline(const Options& options, Stopwatch& watch,
                            DateClaims dates = DateClaims::main_event);
/// The same without its last stage: there are no findings.
PipelineResult run_pipeline_unchecked(const Options& options, Stopwatch& watch);

}  // namespace checkclaims
