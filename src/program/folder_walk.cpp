// Folders are walked as untrusted input: no device or FIFO is opened, no link to a folder is
// followed.
#include "program/folder_walk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string_view>

#include "program/article_paths.hpp"
#include "program/config_parser.hpp"
#include "program/ignore_files.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

FileId id_of(const struct stat& status) { return {status.st_dev, status.st_ino}; }

bool is_link_to_folder(int folder, const char* name, const struct stat& status) {
  struct stat target = {};
  return S_ISLNK(status.st_mode) && fstatat(folder, name, &target, 0) == 0 &&
         S_ISDIR(target.st_mode);
}

class Walker {
 public:
  FolderWalk walk(const std::string& folder) && {
    try {
      list({folder, ignore_.named(folder)}, 0);  // a link that the user names is followed
    } catch (const InputError& problem) {
      found_.problems.push_back(problem);
    }
    while (!pending_.empty()) {
      const Folder next = std::move(pending_.back());
      pending_.pop_back();
      list(next, O_NOFOLLOW);
    }
    return std::move(found_);
  }

 private:
  /// A folder that is still to be listed, or one whose whole content is ignored.
  struct Folder {
    std::string path;
    IgnoreFiles::Folder rules = {"", nullptr};
    bool ignored = false;

    bool ignores(std::string_view name, EntryKind kind) const {
      return ignored || IgnoreFiles::ignores(rules, name, kind);
    }
  };
  struct Entry {
    const char* name;
    std::string path;
    struct stat status;  // of a link itself
  };

  void list(const Folder& folder, int extra_flags) {
    const int opened =
        open(folder.path.c_str(), O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC | extra_flags);
    const auto close_folder = [](DIR* stream) { closedir(stream); };
    const std::unique_ptr<DIR, decltype(close_folder)> stream(
        opened < 0 ? nullptr : fdopendir(opened), close_folder);
    if (!stream) {
      found_.problems.push_back(unreadable(folder.path, errno));
      if (opened >= 0) close(opened);
      return;
    }
    errno = 0;
    while (const dirent* entry = readdir(stream.get())) {
      if (!is_hidden(entry->d_name))
        add_entry(folder, opened, entry->d_name);
      else if (!folder.ignored && named_like_text(entry->d_name))
        add_hidden_article(opened, entry->d_name);
      errno = 0;
    }
    if (errno != 0) found_.problems.push_back(unreadable(folder.path, errno));
  }

  void add_hidden_article(int opened, const char* name) {
    struct stat status = {};
    if (fstatat(opened, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && !S_ISDIR(status.st_mode))
      found_.other_files.emplace(id_of(status), Media::hidden_article);
  }

  void add_entry(const Folder& folder, int opened, const char* name) {
    Entry entry{name, inside(folder.path, name), {}};
    if (fstatat(opened, name, &entry.status, AT_SYMLINK_NOFOLLOW) != 0)
      found_.problems.push_back(unreadable(entry.path, errno));
    else if (S_ISDIR(entry.status.st_mode))
      add_folder(folder, entry);
    else if (named_like_article(name))
      add_article(folder, opened, entry);
    else if (name != std::string_view(config_file_name) && !folder.ignores(name, EntryKind::file))
      found_.other_files.emplace(id_of(entry.status), is_link_to_folder(opened, name, entry.status)
                                                          ? Media::folder_link
                                                          : media_of_name(name));
  }

  void add_folder(const Folder& above, const Entry& entry) {
    if (above.ignores(entry.name, EntryKind::folder)) {
      pending_.push_back({entry.path, {"", nullptr}, true});
      return;
    }
    try {
      pending_.push_back({entry.path, ignore_.enter(above.rules, entry.name, entry.path)});
    } catch (const InputError& problem) {
      found_.problems.push_back(problem);
    }
  }

  void add_article(const Folder& folder, int opened, const Entry& entry) {
    struct stat status = entry.status;
    if (S_ISLNK(status.st_mode) && fstatat(opened, entry.name, &status, 0) != 0) {
      found_.problems.push_back(unreadable(entry.path, errno));
    } else if (S_ISDIR(status.st_mode)) {
      if (!folder.ignored) found_.other_files.emplace(id_of(status), Media::folder_link);
    } else {
      auto& files = folder.ignores(entry.name, EntryKind::file) ? found_.ignored : found_.articles;
      files.push_back({entry.path, id_of(status), true});
    }
  }

  IgnoreFiles ignore_;
  FolderWalk found_;
  std::vector<Folder> pending_;
};

}  // namespace

FolderWalk walk_folder(const std::string& folder) { return Walker().walk(folder); }

}  // namespace checkclaims
