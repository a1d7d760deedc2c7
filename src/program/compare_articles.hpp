#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/report.hpp"
#include "program/comparison_base.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// How today's articles differ from those of the base.
struct ArticleComparison {
  Comparison comparison;
  std::vector<std::string> changed;  ///< documents of today that are new or differ, sorted
  std::vector<std::pair<std::string, std::string>>
      same;                          ///< path today, path there, of equal bytes
  std::vector<Article> others;       ///< the articles there that no article of today is like
  std::optional<std::string> roles;  ///< the table of roles there
  std::vector<InputError> problems;  ///< what could not be read there, sorted
  bool identical = false;            ///< both trees hold the same, at the same places
};
ArticleComparison compare_articles(ComparisonBase base, const std::vector<Article>& today,
                                   const Options& options);

/// The findings of the base, beside those of today.
struct ComparedFindings {
  Comparison comparison;
  std::vector<DocumentId> changed;               ///< documents that are new or differ, sorted
  std::optional<std::vector<Finding>> findings;  ///< nothing: those of today are those of the base
  std::vector<std::string> problems;             ///< what could not be read there
};
/// An article that both trees hold is not read again.
ComparedFindings compare_findings(ArticleComparison compared, const ReadArticles& today,
                                  const Options& options, const AnalyseOptions& analyse_options);

}  // namespace checkclaims
