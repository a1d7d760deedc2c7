#include "program/document_locations.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "program/article_paths.hpp"

namespace checkclaims {
namespace {

namespace fs = std::filesystem;

bool climbs(const fs::path& path) {
  return std::find(path.begin(), path.end(), "..") != path.end();
}

}  // namespace

std::map<std::string, std::string, std::less<>> document_locations(
    std::span<const Document> documents) {
  std::map<std::string, std::string, std::less<>> located;
  std::map<std::string, fs::path> folders;  // each without links
  std::error_code error;
  const fs::path here = fs::canonical(".", error);
  if (error) return located;
  for (const Document& document : documents) {
    const std::string file(file_of(document));
    const fs::path path(file);
    if (!path.is_absolute() && !climbs(path)) continue;
    const auto [folder, fresh] = folders.try_emplace(folder_of(file));
    if (fresh) folder->second = fs::canonical(folder->first, error);
    if (folder->second.empty()) continue;  // a name invented by --stdin-name
    const fs::path real = folder->second / path.filename(),
                   relative = real.lexically_relative(here);
    const bool within = !climbs(relative);
    if (within || !path.is_absolute())
      located.emplace(file, relative.string());
    else if (climbs(path))
      located.emplace(file, real.string());
  }
  return located;
}

}  // namespace checkclaims
