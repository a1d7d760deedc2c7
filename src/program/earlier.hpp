#pragma once
#include <optional>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/error.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// What --against names: the articles to which the same paths lead there.
struct Earlier {
  std::vector<Article> articles;     ///< by path, which is the path that leads to them today
  std::vector<InputError> problems;  ///< by path
  std::optional<std::string> roles;  ///< what --roles names, as it was there
};
/// A folder, else a git revision. `today`: the articles as they are. Throws InputError where it is
/// neither, or where a path has no place in it.
Earlier read_earlier(const Options& options, const std::vector<Article>& today);

}  // namespace checkclaims
