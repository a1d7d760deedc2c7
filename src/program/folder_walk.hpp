#pragma once
#include <sys/types.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "checkclaims/error.hpp"
#include "checkclaims/media.hpp"

namespace checkclaims {

/// The identity of a file: two paths with the same FileId are one file.
using FileId = std::pair<dev_t, ino_t>;

struct FoundFile {
  std::string path;
  FileId id;
  bool listed = false;  ///< in a folder, not named by the user
};

/// The content of folders, at any depth.
struct FolderWalk {
  std::vector<FoundFile> articles;
  std::vector<FoundFile> ignored;  ///< articles that .checkclaimsignore files leave out
  std::vector<InputError> problems;
  std::map<FileId, Media> other_files;  ///< each once, even if several paths lead to it
};

/// Links to folders inside of the folder are not followed.
FolderWalk walk_folder(const std::string& folder);

}  // namespace checkclaims
