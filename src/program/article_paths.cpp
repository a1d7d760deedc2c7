#include "program/article_paths.hpp"

#include <algorithm>
#include <array>

#include "checkclaims/media.hpp"
#include "program/read_file.hpp"

namespace checkclaims {

std::string tidy(std::string_view path) {
  std::string tidied = path.starts_with('/') ? "/" : "";
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (!tidied.empty() && tidied.back() != '/') tidied += '/';
    tidied += part;
  }
  return tidied.empty() ? "." : tidied;
}

std::string inside(const std::string& folder, std::string_view name) {
  if (folder == ".") return std::string(name);
  return folder + (folder.ends_with('/') ? "" : "/") + std::string(name);
}

bool named_like_text(std::string_view name) {
  static constexpr std::array<std::string_view, 3> endings = {".txt", ".md", ".markdown"};
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool named_like_article(std::string_view name) {
  if (named_like_text(name)) return true;
  switch (media_of_name(name)) {
    case Media::web_page:
    case Media::pdf:
    case Media::word_processor:
    case Media::json:
    case Media::json_lines:
    case Media::xml:
    case Media::web_archive:
    case Media::archive: return true;
    default: return false;
  }
}

std::size_t largest_of(std::string_view name) {
  constexpr std::size_t of_many = std::size_t{1} << 30;
  switch (media_of_name(name)) {
    case Media::json_lines:
    case Media::web_archive:
    case Media::archive: return of_many;
    default: return largest_file;
  }
}

std::optional<std::string_view> path_below(std::string_view folder, std::string_view path) {
  if (folder == "." && !path.starts_with('/') && !path.starts_with("../")) return path;
  if (!path.starts_with(folder)) return std::nullopt;
  path.remove_prefix(folder.size());
  if (path.empty() || folder.ends_with('/')) return path;
  if (path.front() != '/') return std::nullopt;
  return path.substr(1);
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace checkclaims
