#pragma once
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checkclaims/error.hpp"

namespace checkclaims {

/// An entry of a folder in a revision.
struct TreeEntry {
  enum class Kind { file, folder, link, submodule };
  std::string name;
  Kind kind = Kind::folder;
  std::array<unsigned char, 20> id = {};
  std::size_t repository = 0;  ///< 0, or the submodule that it was found in
};

/// One commit of the git repository around the working directory. It is only read: nothing is
/// checked out, no ref, index or file is written, no program is started. The repository need not be
/// trusted, because nothing in it is executed.
///
/// Throws InputError if there is no such repository or revision, and so do all functions if the
/// repository is broken; each message says what to do next.
class Revision {
 public:
  /// `expression` as git's own commands take it: a branch, a tag, a hash, "HEAD~1".
  explicit Revision(const std::string& expression);
  ~Revision();
  Revision(const Revision&) = delete;
  Revision& operator=(const Revision&) = delete;

  /// The working tree's folder: absolute, without links, without a slash at the end.
  const std::string& root() const;
  /// The root's folder in the revision.
  TreeEntry top() const;
  /// The entries of a folder, in git's order.
  std::vector<TreeEntry> entries(const TreeEntry& folder) const;
  /// The folder of a submodule's commit, if its clone is at `path` (absolute); no value without a
  /// clone.
  std::optional<TreeEntry> folder_of(const TreeEntry& submodule, const std::string& path);
  /// The bytes of a file as a checkout at `path` (from the root) would write them, or a link's
  /// target. Throws TooLarge before a byte is read.
  std::string bytes(const TreeEntry& file, const std::string& path) const;

  struct TooLarge {
    std::size_t size;
  };

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Whether the repository around the working directory, if any, has a branch, a tag or another
/// reference of that name. Names that could merely be the beginning of a hash do not count.
bool is_branch_or_tag(const std::string& name);

}  // namespace checkclaims
