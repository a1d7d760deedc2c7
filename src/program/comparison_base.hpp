#pragma once
#include <optional>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/error.hpp"

namespace checkclaims {

/// The tree named by --against: the articles found there under the same paths.
struct ComparisonBase {
  std::vector<Article> articles;     ///< sorted by path, which is the current path of the article
  std::vector<InputError> problems;  ///< by path
  std::optional<std::string> roles;  ///< the content of the --roles file in that tree
};

}  // namespace checkclaims
