// A revision overlays the disk: inside the repository's root a path leads to the revision's
// content, outside to the current files.
#include "program/revision_articles.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>

#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/output.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_links_followed = 40, most_folders = 1'000'000, most_articles = 4'000'000,
                      longest_path = 4096;

std::string working_folder() {
  const std::unique_ptr<char, void (*)(void*)> here(getcwd(nullptr, 0), std::free);
  if (!here) throw InputError("the working directory", reason_of(errno));
  return std::string_view(here.get()) == "/" ? "" : here.get();
}

/// The parts of a path, the last one first.
std::vector<std::string> parts_backwards(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0 && path.substr(0, end) != ".") parts.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

std::optional<std::string> link_on_disk(const std::string& path) {
  std::string target(PATH_MAX, '\0');
  const ssize_t size = readlink(path.c_str(), target.data(), target.size());
  if (size < 0) return std::nullopt;
  target.resize(static_cast<std::size_t>(size));
  return target;
}

/// The target of a path: absolute, without links and "..".
struct Place {
  std::string path;
  bool inside = false;             ///< of the repository's root
  std::optional<TreeEntry> entry;  ///< inside: what the revision holds there
};

class Overlay {
 public:
  explicit Overlay(Revision& revision) : revision_(revision) {}

  /// No value for a cycle of links.
  std::optional<Place> place_of(const std::string& folder, std::string_view path) {
    std::string at = path.starts_with('/') ? "" : folder;
    std::vector<std::string> pending = parts_backwards(path);
    std::size_t links = 0;
    while (!pending.empty()) {
      const std::string part = std::move(pending.back());
      pending.pop_back();
      if (part == "..") {
        at.erase(std::min(at.rfind('/'), at.size()));
        continue;
      }
      std::string next = at;
      next.append("/").append(part);
      if (next.size() > longest_path) return std::nullopt;
      const auto target = link_at(next);
      if (!target) {
        at = next;
        continue;
      }
      if (++links > most_links_followed) return std::nullopt;
      if (target->starts_with('/')) at.clear();
      for (std::string& step : parts_backwards(*target)) pending.push_back(std::move(step));
    }
    return Place{at, is_inside(at), is_inside(at) ? entry_at(at) : std::nullopt};
  }

  /// The folder, or one that a submodule's commit holds.
  std::optional<TreeEntry> opened(const TreeEntry& entry, const std::string& path) {
    if (entry.kind != TreeEntry::Kind::submodule) return entry;
    if (const auto known = submodules_.find(path); known != submodules_.end()) return known->second;
    return submodules_[path] = revision_.folder_of(entry, path);
  }

  std::vector<TreeEntry> entries(const TreeEntry& folder) const {
    return revision_.entries(folder);
  }

  /// What a link says; one that is too long leads nowhere.
  std::string target_of(const TreeEntry& link, const std::string& path) const {
    try {
      return bytes(link, path);
    } catch (const Revision::TooLarge&) {
      return path;
    }
  }

  std::string bytes(const TreeEntry& file, const std::string& path) const {
    return revision_.bytes(file, path.substr(revision_.root().size() + 1));
  }

 private:
  bool is_inside(const std::string& path) const {
    return path_below(revision_.root(), path).has_value();
  }

  std::optional<TreeEntry> entry_at(const std::string& path) {
    TreeEntry entry = revision_.top();
    std::string at = revision_.root();
    std::vector<std::string> parts = parts_backwards(path.substr(at.size()));
    for (; !parts.empty(); parts.pop_back()) {
      if (entry.kind == TreeEntry::Kind::file || entry.kind == TreeEntry::Kind::link)
        return std::nullopt;
      const auto folder = opened(entry, at);
      if (!folder) return std::nullopt;
      const auto& children = by_name(*folder, at);
      const auto child = children.find(parts.back());
      if (child == children.end()) return std::nullopt;
      entry = child->second;
      at += "/" + parts.back();
    }
    return opened(entry, at);
  }

  std::optional<std::string> link_at(const std::string& path) {
    if (!is_inside(path)) return link_on_disk(path);
    const auto entry = entry_at(path);
    if (!entry || entry->kind != TreeEntry::Kind::link) return std::nullopt;
    return target_of(*entry, path);
  }

  /// Cached, because many paths may lead through one folder.
  const std::map<std::string, TreeEntry>& by_name(const TreeEntry& folder,
                                                  const std::string& path) {
    const auto [known, fresh] = folders_.try_emplace(path);
    if (fresh)
      for (TreeEntry& entry : entries(folder)) known->second.emplace(entry.name, entry);
    return known->second;
  }

  Revision& revision_;
  std::map<std::string, std::map<std::string, TreeEntry>> folders_;
  std::map<std::string, std::optional<TreeEntry>> submodules_;
};

struct FoundInTree {
  std::string path;  ///< as the user's path leads to it
  Place place;
};

/// The articles below a folder, at any depth.
void walk_folder(Overlay& overlay, const std::string& shown, const Place& place,
                 std::vector<FoundInTree>& found) {
  struct Folder {
    std::string shown, path;
    TreeEntry entry;
  };
  std::vector<Folder> pending = {{shown, place.path, *place.entry}};
  for (std::size_t visited = 0; !pending.empty(); ++visited) {
    const Folder folder = std::move(pending.back());
    pending.pop_back();
    if (visited == most_folders || folder.path.size() > longest_path)
      throw InputError(
          quote_path(shown),
          fmt::format("the revision has more than {} folders here, or a path longer than {} bytes",
                      most_folders, longest_path));
    if (found.size() > most_articles)
      throw InputError(quote_path(shown),
                       fmt::format("the revision has more than {} articles here", most_articles));
    for (TreeEntry& entry : overlay.entries(folder.entry)) {
      if (is_hidden(entry.name)) continue;
      const std::string path = folder.path + "/" + entry.name;
      const std::string name = inside(folder.shown, entry.name);
      if (entry.kind == TreeEntry::Kind::folder || entry.kind == TreeEntry::Kind::submodule) {
        if (auto below = overlay.opened(entry, path))
          pending.push_back({name, path, std::move(*below)});
      } else if (!named_like_article(entry.name)) {
        continue;
      } else if (entry.kind == TreeEntry::Kind::file) {
        found.push_back({name, {path, true, std::move(entry)}});
      } else if (auto target = overlay.place_of(folder.path, overlay.target_of(entry, path))) {
        found.push_back({name, std::move(*target)});
      }
    }
  }
}

bool is_file(const Place& place) {
  if (place.inside) return place.entry && place.entry->kind == TreeEntry::Kind::file;
  struct stat status = {};
  return stat(place.path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
}

Place named(Overlay& overlay, const std::string& root, const std::string& argument) {
  const auto place = overlay.place_of(working_folder(), argument);
  if (place && !place->inside)
    throw InputError(quote_path(argument),
                     fmt::format("outside the repository {} of the revision; compare it with a "
                                 "folder, or run checkclaims in its repository",
                                 quote_path(root)));
  return place.value_or(Place{});
}

std::optional<std::string> content_of(const Overlay& overlay, const Place& place) {
  if (!is_file(place)) return std::nullopt;
  return place.inside ? overlay.bytes(*place.entry, place.path) : read_file(place.path);
}

}  // namespace

Input articles_at(Revision& revision, std::span<const std::string> arguments,
                  std::uintmax_t most_bytes) {
  Overlay overlay(revision);
  std::vector<FoundInTree> found;
  std::set<std::string> seen;
  for (const std::string& argument : arguments) {
    if (argument.empty() || !seen.insert(tidy(argument)).second) continue;
    Place place = named(overlay, revision.root(), argument);
    if (place.entry && place.entry->kind == TreeEntry::Kind::folder)
      walk_folder(overlay, tidy(argument), place, found);
    else
      found.push_back({tidy(argument), std::move(place)});
  }
  std::sort(found.begin(), found.end(),
            [](const FoundInTree& a, const FoundInTree& b) { return a.path < b.path; });
  Input input;
  std::set<std::string> kept;
  for (const FoundInTree& file : found) {
    if (!is_file(file.place) || !kept.insert(file.place.path).second) continue;
    try {
      auto bytes = content_of(overlay, file.place);
      if (!bytes) continue;
      if (bytes->size() > most_bytes)
        throw InputError(quote_path(file.path),
                         "too large together with the other articles of the revision");
      most_bytes -= bytes->size();
      input.articles.push_back({file.path, std::move(*bytes), true});
    } catch (const Revision::TooLarge& large) {
      input.problems.push_back(too_large(file.path, large.size, largest_file));
    }
  }
  return input;
}

std::optional<std::string> file_at(Revision& revision, const std::string& path) {
  Overlay overlay(revision);
  try {
    const auto place = overlay.place_of(working_folder(), path);
    return place ? content_of(overlay, *place) : std::nullopt;
  } catch (const Revision::TooLarge& large) {
    throw too_large(path, large.size, largest_file);
  }
}

}  // namespace checkclaims
