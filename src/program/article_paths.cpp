#include "program/article_paths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "checkclaims/report.hpp"

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

bool named_like_article(std::string_view name) {
  static constexpr std::array<std::string_view, 3> endings = {".txt", ".md", ".markdown"};
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

InputError too_large(const std::string& path, std::uintmax_t size, std::size_t most) {
  return {quote_path(path),
          fmt::format("{} bytes, more than the {} MiB it may have", size, most >> 20)};
}

}  // namespace checkclaims
