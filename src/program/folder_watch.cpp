// One round of events is only a reason to look again, so a lost event costs nothing but the name of
// what changed. Folders are watched before they are read: what changes while they are read wakes
// again.
#include "program/folder_watch.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/output.hpp"
#include "program/read_file.hpp"

#if __has_include(<sys/inotify.h>)
#include <sys/inotify.h>

namespace checkclaims {
namespace {

constexpr int quiet_milliseconds = 200;  // an editor writes several times
constexpr int most_rounds = 25;          // of them: after five seconds of changes it looks anyway
constexpr std::uint32_t changes = IN_CREATE | IN_DELETE | IN_CLOSE_WRITE | IN_MOVED_FROM |
                                  IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB;

[[noreturn]] void refuse(const std::string& path, int error) {
  if (error == ENOSPC)
    throw InputError(quote_path(path),
                     "cannot be watched: no more watches are allowed, see "
                     "/proc/sys/fs/inotify/max_user_watches");
  if (error == EMFILE)
    throw InputError(quote_path(path),
                     "cannot be watched: too many programs watch folders, see "
                     "/proc/sys/fs/inotify/max_user_instances");
  throw InputError(quote_path(path), "cannot be watched: " + reason_of(error));
}

/// Folders, articles and the files that say which of them are read.
bool matters(const inotify_event& event, std::string_view name) {
  if ((event.mask & (IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF)) != 0) return !is_hidden(name);
  return named_like_article(name) || name == ".checkclaimsignore";
}

}  // namespace

FolderWatch::FolderWatch(std::vector<std::string> paths) : paths_(std::move(paths)) {
  descriptor_ = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (descriptor_ < 0) refuse(paths_.front(), errno);
  try {
    watch_all();
  } catch (...) {
    ::close(descriptor_);
    throw;
  }
}

FolderWatch::~FolderWatch() { ::close(descriptor_); }

int FolderWatch::watch(const std::string& folder) {
  const int number = inotify_add_watch(descriptor_, folder.c_str(), changes | IN_ONLYDIR);
  if (number >= 0) return number;
  // It vanished meanwhile, is no folder, or is not ours to read; the last is reported when it is
  // read.
  if (errno == ENOENT || errno == ENOTDIR || errno == EACCES || errno == ELOOP) return -1;
  refuse(folder, errno);
}

void FolderWatch::watch_all() {
  std::vector<std::string> pending;
  for (const std::string& path : paths_) {
    const std::string tidied = tidy(path);
    (void)watch(folder_of(tidied));
    if (is_folder(path)) pending.push_back(tidied);
  }
  while (!pending.empty()) {
    const std::string folder = std::move(pending.back());
    pending.pop_back();
    inside_.insert(watch(folder));
    const auto close_folder = [](DIR* stream) { closedir(stream); };
    const std::unique_ptr<DIR, decltype(close_folder)> stream(opendir(folder.c_str()),
                                                              close_folder);
    while (const dirent* entry = stream ? readdir(stream.get()) : nullptr) {
      struct stat status = {};
      if (!is_hidden(entry->d_name) &&
          fstatat(dirfd(stream.get()), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
          S_ISDIR(status.st_mode))
        pending.push_back(inside(folder, entry->d_name));
    }
  }
}

/// Takes all events that are there. Whether one of them matters.
bool FolderWatch::take_events(Woken& woken) {
  alignas(inotify_event) std::array<char, 1 << 14> room;
  bool any = false;
  for (;;) {
    const ssize_t size = read(descriptor_, room.data(), room.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return any;
    for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
      inotify_event event = {};
      std::memcpy(&event, room.data() + at, sizeof event);
      const char* name = event.len > 0 ? room.data() + at + sizeof event : "";
      at += sizeof event + event.len;
      if ((event.mask & IN_Q_OVERFLOW) != 0) woken = Woken::overflow;
      const bool inside = inside_.contains(event.wd);
      any = any || (event.mask & IN_Q_OVERFLOW) != 0 ||
            (inside ? matters(event, name) : is_named(name));
      if ((event.mask & IN_IGNORED) != 0) inside_.erase(event.wd);
    }
  }
}

/// Whether a path ends with this name.
bool FolderWatch::is_named(std::string_view name) const {
  return std::any_of(paths_.begin(), paths_.end(), [name](const std::string& path) {
    const std::string tidied = tidy(path);
    return name == std::string_view(tidied).substr(tidied.rfind('/') + 1);  // npos + 1 is 0
  });
}

FolderWatch::Woken FolderWatch::wait() {
  Woken woken = Woken::change;
  pollfd ready = {descriptor_, POLLIN, 0};
  bool any = false;
  while (!any)
    if (poll(&ready, 1, -1) > 0) any = take_events(woken);
  for (int round = 0; round < most_rounds && poll(&ready, 1, quiet_milliseconds) > 0; ++round)
    (void)take_events(woken);
  watch_all();
  return woken;
}

}  // namespace checkclaims

#else

namespace checkclaims {

FolderWatch::FolderWatch(std::vector<std::string> paths) : paths_(std::move(paths)) {
  throw InputError("watch", "this system has no inotify; Linux has");
}
FolderWatch::~FolderWatch() = default;
FolderWatch::Woken FolderWatch::wait() { return Woken::overflow; }

}  // namespace checkclaims

#endif
