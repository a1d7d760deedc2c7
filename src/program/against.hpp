#pragma once
#include <string>
#include <utility>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/report.hpp"
#include "program/earlier.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// How today's articles differ from those of the tree that --against names.
struct Difference {
  Comparison comparison;
  std::vector<std::string> changed;  ///< documents of today that are new or differ, sorted
  std::vector<std::pair<std::string, std::string>>
      same;                          ///< path today, path there, of equal bytes
  std::vector<Article> others;       ///< the articles there that no article of today is like
  std::optional<std::string> roles;  ///< the table of roles there
  std::vector<InputError> problems;  ///< what could not be read there, sorted
  bool none = false;                 ///< both trees hold the same, at the same places
};
Difference difference_of(Earlier earlier, const std::vector<Article>& today,
                         const Options& options);

/// The findings of the other tree. An article that both trees hold was read already. What there
/// could not be read as an article joins difference.problems.
std::vector<Finding> findings_there(Difference& difference, const ReadArticles& today,
                                    const Options& options, const AnalyseOptions& wanted);

}  // namespace checkclaims
