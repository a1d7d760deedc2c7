#pragma once
#include <optional>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/error.hpp"

namespace checkclaims {

/// What --against names: the articles to which the same paths lead there.
struct ComparisonBase {
  std::vector<Article> articles;     ///< by path, which is the path that leads to them today
  std::vector<InputError> problems;  ///< by path
  std::optional<std::string> roles;  ///< what --roles names, as it was there
};

}  // namespace checkclaims
