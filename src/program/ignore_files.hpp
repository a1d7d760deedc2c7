#pragma once
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"
#include "program/ignore.hpp"

namespace checkclaims {

inline constexpr std::string_view ignore_file_name = ".checkclaimsignore";
inline constexpr std::size_t largest_ignore_file = std::size_t{1} << 20;

/// The ignore files from the root of a repository down to a folder, inclusive. Without a repository
/// the root is the working directory, or the named folder if that is outside.
class IgnoreFiles {
 public:
  struct Rules {
    IgnoreRules rules;
    std::string folder;  ///< the folder of the file, relative to the root; empty: the root
    const Rules* above;  ///< the rules of the folder above; null at the root
  };
  struct Folder {
    std::string place;   ///< from the root; empty: there
    const Rules* rules;  ///< the rules that apply in it; null if there are none
  };

  /// A folder named by the user: it is read even if it is ignored. Throws InputError for an ignore
  /// file that cannot be read.
  Folder named(const std::string& path);
  /// A folder in another.
  Folder enter(const Folder& above, std::string_view name, const std::string& path);
  /// Whether an entry of the folder is passed over.
  static bool ignores(const Folder& folder, std::string_view name, EntryKind kind);

 private:
  const Rules* read(const std::string& path, const std::string& place, const Rules* above);
  std::deque<Rules> files_;  // whose elements stay where they are
};

/// The articles except those that the current ignore files exclude in the named folders.
std::vector<Article> without_ignored(std::vector<Article> articles,
                                     std::span<const std::string> named);

}  // namespace checkclaims
