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
  std::vector<std::string> changed;  ///< current documents that are new or differ, sorted
  /// Current path and base path of articles with equal bytes.
  std::vector<std::pair<std::string, std::string>> same;
  std::vector<Article> others;       ///< articles of the base that equal no current article
  std::optional<std::string> roles;  ///< the table of roles in the base
  std::vector<InputError> problems;  ///< files of the base that could not be read, sorted
  bool identical = false;            ///< both trees have the same articles at the same paths
};
ArticleComparison compare_articles(ComparisonBase base, const std::vector<Article>& today,
                                   const Options& options);

/// The findings of the base, for comparison with the current ones.
struct ComparedFindings {
  Comparison comparison;
  std::vector<DocumentId> changed;               ///< documents that are new or differ, sorted
  std::optional<std::vector<Finding>> findings;  ///< no value: the base has the same findings
  std::vector<std::string> problems;             ///< files of the base that could not be read
};
/// Articles that both trees contain are not read again.
ComparedFindings compare_findings(ArticleComparison compared, const ReadArticles& today,
                                  const Options& options, const AnalyseOptions& analyse_options);

}  // namespace checkclaims
