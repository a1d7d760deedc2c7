#include "program/replace_file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>

#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/output.hpp"

namespace checkclaims {
namespace {

constexpr int most_temporaries = 100, most_links = 40;
constexpr std::string_view temporary_ending = ".tmp";

/// The file that a path refers to after following links, existing or not, so that a link stays a
/// link.
std::string behind_links(std::string path) {
  for (int links = 0; links < most_links; ++links) {
    const std::unique_ptr<char, void (*)(void*)> real(realpath(path.c_str(), nullptr), std::free);
    if (real) return real.get();
    std::string next(PATH_MAX, '\0');
    const ssize_t size = readlink(path.c_str(), next.data(), next.size());
    if (size < 0) break;
    next.resize(static_cast<std::size_t>(size));
    path = next.starts_with('/') ? next : folder_of(path).append("/").append(next);
  }
  return path;
}

/// "report.sarif.4711-0.tmp" of "report.sarif": a temporary of some run.
bool is_temporary_of(std::string_view name, std::string_view target) {
  if (!name.starts_with(target) || !name.ends_with(temporary_ending)) return false;
  name.remove_prefix(target.size());
  if (name.size() <= 1 + temporary_ending.size() || name.front() != '.') return false;
  name = name.substr(1, name.size() - 1 - temporary_ending.size());
  return name.find('-') != std::string_view::npos &&
         name.find_first_not_of("0123456789-") == std::string_view::npos;
}

/// Removes the temporaries of killed runs. A live run holds a lock on its own, which the kernel
/// releases when it dies: a process number would mean nothing in another container.
void sweep(const std::string& target) {
  const std::string name = target.substr(target.rfind('/') + 1);
  const auto close_folder = [](DIR* stream) { closedir(stream); };
  const std::unique_ptr<DIR, decltype(close_folder)> folder(opendir(folder_of(target).c_str()),
                                                            close_folder);
  while (const dirent* entry = folder ? readdir(folder.get()) : nullptr) {
    if (!is_temporary_of(entry->d_name, name)) continue;
    const int left =
        openat(dirfd(folder.get()), entry->d_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (left < 0) continue;
    if (flock(left, LOCK_EX | LOCK_NB) == 0) (void)unlinkat(dirfd(folder.get()), entry->d_name, 0);
    ::close(left);
  }
}

/// A file of our own beside the one to be replaced, locked. It is removed again unless `keep` is
/// called.
class Temporary {
 public:
  explicit Temporary(const std::string& target, mode_t mode) {
    for (int i = 0; i < most_temporaries && !taken(); ++i) {
      path_ = fmt::format("{}.{}-{}{}", target, getpid(), i, temporary_ending);
      descriptor_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
      if (descriptor_ < 0 && errno != EEXIST) break;
    }
    if (descriptor_ < 0)
      error_ = errno;
    else
      lock_ = fcntl(descriptor_, F_DUPFD_CLOEXEC, 0);
  }
  ~Temporary() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (made()) unlink(path_.c_str());
    if (lock_ >= 0) ::close(lock_);
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  bool made() const { return error_ == 0 && !path_.empty(); }
  int error() const { return error_; }
  int descriptor() const { return descriptor_; }
  const std::string& path() const { return path_; }
  /// The lock is still held.
  int close() {
    const int result = ::close(descriptor_);
    descriptor_ = -1;
    return result == 0 ? 0 : errno;
  }
  void keep() { path_.clear(); }

 private:
  /// Whether the file still exists: no other run removed it between creation and locking.
  bool taken() {
    if (descriptor_ < 0) return false;
    struct stat status = {};
    const bool locked = flock(descriptor_, LOCK_EX | LOCK_NB) == 0 ||
                        errno != EWOULDBLOCK;  // some file systems have no locks
    if (locked && fstat(descriptor_, &status) == 0 && status.st_nlink > 0) return true;
    ::close(descriptor_);
    descriptor_ = -1;
    return false;
  }

  std::string path_;
  int descriptor_ = -1, lock_ = -1;
  int error_ = 0;
};

void check_error(const std::string& shown, int error) {
  if (error != 0) throw cannot_write(shown, error);
}

/// Of a system call that returns 0 or sets errno.
void check_call(const std::string& shown, int result) {
  if (result != 0) throw cannot_write(shown, errno);
}

void sync_folder_of(const std::string& target, const std::string& shown) {
  const int folder = open(folder_of(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;  // a folder that may be written but not read; the file is in place
  const int error = fsync(folder) == 0 ? 0 : errno;
  ::close(folder);
  if (error != EINVAL) check_error(shown, error);  // EINVAL: this file system has no such thing
}

}  // namespace

FolderLock::FolderLock(const std::string& path) {
  folder_ = open(folder_of(behind_links(path)).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  while (folder_ >= 0 && flock(folder_, LOCK_EX) != 0 && errno == EINTR) continue;
}

FolderLock::~FolderLock() {
  if (folder_ >= 0) ::close(folder_);
}

void replace_file(const std::string& path, std::string_view bytes) {
  const std::string shown = quote_path(path), target = behind_links(path);
  struct stat status = {};
  const bool exists = stat(target.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode))
    throw InputError(shown, "not a regular file, so it is not overwritten");
  sweep(target);
  Temporary fresh(target, 0666);
  check_error(shown, fresh.error());
  if (exists) check_call(shown, fchmod(fresh.descriptor(), status.st_mode & 07777));
  check_error(shown, write_all(fresh.descriptor(), bytes));
  check_call(shown, fsync(fresh.descriptor()));
  check_error(shown, fresh.close());
  check_call(shown, rename(fresh.path().c_str(), target.c_str()));
  fresh.keep();
  sync_folder_of(target, shown);
}

void make_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0777) != 0 && errno != EEXIST)
    throw cannot_write(quote_path(path), errno);
}

}  // namespace checkclaims
