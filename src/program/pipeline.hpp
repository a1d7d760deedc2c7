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

/// The result of reading, linking and checking. Each problem has been printed.
struct PipelineResult {
  std::unique_ptr<const Lexicon> lexicon;  ///< the lexicon of the analysis; null: the built-in one
  Analysis analysis;
  std::vector<std::string> skipped;  ///< articles that could not be read, "a.txt: reason", sorted
  std::optional<ComparedFindings> base;  ///< of --against
  std::size_t ignored = 0;               ///< articles that .checkclaimsignore files leave out
  std::vector<PassedOver> other_files;   ///< other files in the folders
  bool all_read() const { return skipped.empty(); }
  bool nothing_read() const { return analysis.documents.empty(); }
};

/// The confidence from which findings are reported, and with which severity.
Thresholds thresholds_of(const Options& options);

/// Which events get claims of kind date: the views show those of all.
enum class DateClaims { main_event, all };
PipelineResult run_pipeline(const Options& options, Stopwatch& watch,
                            DateClaims dates = DateClaims::main_event);
/// The same without its last stage: there are no findings.
PipelineResult run_pipeline_unchecked(const Options& options, Stopwatch& watch);

/// Articles that are read and no more. Each problem has been printed.
struct OnlyRead {
  std::unique_ptr<const Lexicon> lexicon;  ///< as in PipelineResult
  ReadArticles articles;
  bool all_read = true;
};
OnlyRead run_reading(const Options& options, Stopwatch& watch);

}  // namespace checkclaims
