#include "program/ignore_files.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/read_file.hpp"
#include "program/repository_folder.hpp"

namespace checkclaims {
namespace {

namespace fs = std::filesystem;

std::string joined(const std::string& place, std::string_view name) {
  return place.empty() ? std::string(name) : place + '/' + std::string(name);
}

/// The folder from which ignore files apply to a folder.
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
    return above;  // the folder cannot be entered, which listing it reports
  if (S_ISLNK(status.st_mode)) throw InputError(quote_path(file), "a link, which is not followed");
  const auto text = read_file(file, largest_ignore_file);
  if (!text) return above;
  files_.push_back({parse_ignore(*text), place, above});
  return &files_.back();
}

IgnoreFiles::Folder IgnoreFiles::named(const std::string& path) {
  std::error_code error;
  const fs::path folder = fs::canonical(path, error);
  if (error) return {"", nullptr};  // listing it will report the error
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

namespace {

/// The current ignore files, applied to paths of another tree.
class IgnoredToday {
 public:
  /// `below`: path of the article within the folder `top` that the user named.
  bool ignores(const std::string& top, std::string_view below) {
    std::string path = top;
    IgnoreFiles::Folder folder = folder_at(path, [&] { return files_.named(top); });
    while (true) {
      const std::size_t end = std::min(below.find('/'), below.size());
      const std::string_view name = below.substr(0, end);
      const bool last = end == below.size();
      if (IgnoreFiles::ignores(folder, name, last ? EntryKind::file : EntryKind::folder))
        return true;
      if (last) return false;
      path = inside(path, name);
      folder = folder_at(path, [&] { return files_.enter(folder, name, path); });
      below.remove_prefix(end + 1);
    }
  }

 private:
  template <class Enter>
  IgnoreFiles::Folder folder_at(const std::string& path, const Enter& enter) {
    const auto [known, fresh] = folders_.try_emplace(path, IgnoreFiles::Folder{"", nullptr});
    if (!fresh) return known->second;
    try {
      known->second = enter();
    } catch (const InputError&) {
      // Reading the current articles reports the error.
    }
    return known->second;
  }

  IgnoreFiles files_;
  std::map<std::string, IgnoreFiles::Folder>
      folders_;  // of today; those that are gone have no ignore file of their own
};

/// Whether the article is in at least one of the folders, and each of them excludes it.
bool is_left_out(const Article& article, std::span<const std::string> named,
                 IgnoredToday& ignored) {
  bool found = false;
  for (const std::string& argument : named) {
    const std::string top = tidy(argument);
    const auto below = path_below(top, article.path);
    if (!below) continue;
    if (below->empty() || !ignored.ignores(top, *below)) return false;
    found = true;
  }
  return found;
}

}  // namespace

std::vector<Article> without_ignored(std::vector<Article> articles,
                                     std::span<const std::string> named) {
  IgnoredToday ignored;
  std::erase_if(articles,
                [&](const Article& article) { return is_left_out(article, named, ignored); });
  return articles;
}

}  // namespace checkclaims
