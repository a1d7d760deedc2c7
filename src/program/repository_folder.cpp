#include "program/repository_folder.hpp"

#include <algorithm>

namespace checkclaims {

namespace fs = std::filesystem;

bool entry_exists(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

std::optional<fs::path> repository_of(fs::path folder) {
  while (true) {
    if (entry_exists(folder / ".git")) return folder;
    if (folder == folder.parent_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

bool lies_in(const fs::path& folder, const fs::path& path) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
         folder.end();
}

}  // namespace checkclaims
