#include "program/ignore_files.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/config_files.hpp"
#include "program/files.hpp"

namespace checkclaims {
namespace {

namespace fs = std::filesystem;

std::string joined(const std::string& place, std::string_view name) {
  return place.empty() ? std::string(name) : place + '/' + std::string(name);
}

/// Where rules begin to hold for a folder.
fs::path root_of(const fs::path& folder) {
  if (auto root = repository_of(folder)) return *std::move(root);
  std::error_code error;
  const fs::path here = fs::canonical(".", error);
  return !error && lies_in(here, folder) ? here : folder;
}

}  // namespace

const IgnoreFiles::Rules* IgnoreFiles::read(const std::string& path, const std::string& place,
                                            const Rules* above) {
  const std::string file = inside(path, ignore_file_name);
  struct stat status = {};
  if (lstat(file.c_str(), &status) != 0)
    return above;  // in a folder that cannot be entered, which listing it tells
  if (S_ISLNK(status.st_mode)) throw InputError(quote_path(file), "a link, which is not followed");
  const auto text = read_file(file, largest_ignore_file);
  if (!text) return above;
  files_.push_back({parse_ignore(*text), place, above});
  return &files_.back();
}

IgnoreFiles::Folder IgnoreFiles::named(const std::string& path) {
  std::error_code error;
  const fs::path folder = fs::canonical(path, error);
  if (error) return {"", nullptr};  // which listing it will tell
  const fs::path root = root_of(folder);
  const fs::path down = folder == root ? fs::path() : folder.lexically_relative(root);
  Folder place{"", nullptr};
  fs::path at = root;
  for (const fs::path& name : down) {
    place.rules = read(at.string(), place.place, place.rules);
    place.place = joined(place.place, name.string());
    at /= name;
  }
  place.rules = read(path, place.place, place.rules);
  return place;
}

IgnoreFiles::Folder IgnoreFiles::enter(const Folder& above, std::string_view name,
                                       const std::string& path) {
  Folder folder{joined(above.place, name), above.rules};
  folder.rules = read(path, folder.place, folder.rules);
  return folder;
}

bool IgnoreFiles::ignores(const Folder& folder, std::string_view name, EntryKind kind) {
  if (!folder.rules) return false;
  const std::string path = joined(folder.place, name);
  for (const Rules* rules = folder.rules; rules; rules = rules->above) {
    const std::size_t base = rules->folder.empty() ? 0 : rules->folder.size() + 1;
    const Ignored said = ignored_by(rules->rules, std::string_view(path).substr(base), kind);
    if (said != Ignored::unsaid) return said == Ignored::yes;
  }
  return false;
}

std::vector<Article> without_ignored(std::vector<Article> articles,
                                     std::span<const std::string> named) {
  IgnoreFiles files;
  std::map<std::string, IgnoreFiles::Folder>
      folders;  // of today; those that are gone have no ignore file of their own
  const auto folder_at = [&](const std::string& path,
                             const auto& enter) -> const IgnoreFiles::Folder& {
    const auto known = folders.find(path);
    if (known != folders.end()) return known->second;
    try {
      return folders.emplace(path, enter()).first->second;
    } catch (const InputError&) {  // which reading today's articles tells
      return folders.emplace(path, IgnoreFiles::Folder{"", nullptr}).first->second;
    }
  };
  const auto passed_over = [&](const std::string& article, const std::string& top) {
    std::string path = top;
    const IgnoreFiles::Folder* folder = &folder_at(path, [&] { return files.named(top); });
    for (std::size_t at = top == "." ? 0 : top.size() + (top.ends_with('/') ? 0 : 1);
         at < article.size();) {
      const std::size_t end = std::min(article.find('/', at), article.size());
      const std::string name = article.substr(at, end - at);
      if (IgnoreFiles::ignores(*folder, name,
                               end == article.size() ? EntryKind::file : EntryKind::folder))
        return true;
      path = inside(path, name);
      at = end + 1;
      if (at < article.size())
        folder = &folder_at(path, [&, above = *folder] { return files.enter(above, name, path); });
    }
    return false;
  };
  std::erase_if(articles, [&](const Article& article) {
    bool found = false;
    for (const std::string& argument : named) {
      const std::string top = tidy(argument);
      if (article.path == top) return false;
      const bool within = top == "."
                              ? !article.path.starts_with('/') && !article.path.starts_with("../")
                              : article.path.starts_with(top.ends_with('/') ? top : top + '/');
      if (!within) continue;
      if (!passed_over(article.path, top)) return false;
      found = true;
    }
    return found;
  });
  return articles;
}

}  // namespace checkclaims
