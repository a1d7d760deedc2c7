#pragma once
#include <cstddef>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/error.hpp"
#include "checkclaims/media.hpp"

namespace checkclaims {

/// The files found under the user's paths. Nothing is left out silently: everything found is in
/// `articles`, in `problems`, or counted.
struct Input {
  /// Sorted by path, as bytes; each file once, even if several paths lead to it.
  std::vector<Article> articles;
  std::vector<InputError> problems;     ///< by path
  std::size_t ignored = 0;              ///< articles that .checkclaimsignore files leave out
  std::vector<PassedOver> other_files;  ///< other files in the folders, by kind
};

}  // namespace checkclaims
