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
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>

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

/// "report.sarif" of "report.sarif.4711-0.tmp": the file beside which some run wrote it.
std::optional<std::string_view> target_of_temporary(std::string_view name) {
  if (!name.ends_with(temporary_ending)) return std::nullopt;
  name.remove_suffix(temporary_ending.size());
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string_view numbers = name.substr(dot + 1);
  if (numbers.find('-') == std::string_view::npos ||
      numbers.find_first_not_of("0123456789-") != std::string_view::npos)
    return std::nullopt;
  return name.substr(0, dot);
}

/// Removes the temporaries of killed runs that lie beside the targets, which are in one folder. A
/// live run holds a lock on its own, which the kernel releases when it dies: a process number would
/// mean nothing in another container.
void sweep(const std::string& path, const std::set<std::string, std::less<>>& names) {
  const auto close_folder = [](DIR* stream) { closedir(stream); };
  const std::unique_ptr<DIR, decltype(close_folder)> folder(opendir(path.c_str()), close_folder);
  while (const dirent* entry = folder ? readdir(folder.get()) : nullptr) {
    const auto target = target_of_temporary(entry->d_name);
    if (!target || !names.contains(*target)) continue;
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

/// A file to be replaced.
struct Target {
  std::string shown, path;     ///< for messages; behind all links
  std::optional<mode_t> mode;  ///< of the one that exists
};

/// Throws InputError for something that is not a regular file.
Target target_at(const std::string& path) {
  Target target{quote_path(path), behind_links(path), std::nullopt};
  struct stat status = {};
  if (stat(target.path.c_str(), &status) != 0) return target;
  if (!S_ISREG(status.st_mode))
    throw InputError(target.shown, "not a regular file, so it is not overwritten");
  target.mode = status.st_mode & 07777;
  return target;
}

std::string name_in_folder(const std::string& path) { return path.substr(path.rfind('/') + 1); }

void fill(const Temporary& fresh, const Target& target, std::string_view bytes) {
  check_error(target.shown, fresh.error());
  if (target.mode) check_call(target.shown, fchmod(fresh.descriptor(), *target.mode));
  check_error(target.shown, write_all(fresh.descriptor(), bytes));
}

void put_in_place(Temporary& fresh, const Target& target) {
  check_error(target.shown, fresh.close());
  check_call(target.shown, rename(fresh.path().c_str(), target.path.c_str()));
  fresh.keep();
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
  const Target target = target_at(path);
  sweep(folder_of(target.path), {name_in_folder(target.path)});
  Temporary fresh(target.path, 0666);
  fill(fresh, target, bytes);
  check_call(target.shown, fsync(fresh.descriptor()));
  put_in_place(fresh, target);
  sync_folder_of(target.path, target.shown);
}

void replace_files(const std::string& folder, std::span<const FileBytes> files) {
  std::vector<Target> targets;
  std::map<std::string, std::set<std::string, std::less<>>> folders;  // with links there are more
  for (const FileBytes& file : files) {
    const Target& target = targets.emplace_back(target_at(folder + file.name));
    folders[std::string(folder_of(target.path))].insert(name_in_folder(target.path));
  }
  for (const auto& [path, names] : folders) sweep(path, names);
  std::list<Temporary> fresh;
  for (std::size_t i = 0; i < files.size(); ++i)
    fill(fresh.emplace_back(targets[i].path, 0666), targets[i], files[i].bytes);
  // One wait for all: a wait for each takes many times as long.
  if (!fresh.empty()) check_call(quote_path(folder), syncfs(fresh.front().descriptor()));
  auto target = targets.begin();
  for (Temporary& file : fresh) put_in_place(file, *target++);
  for (const auto& [path, names] : folders)
    sync_folder_of(path + "/" + *names.begin(), quote_path(folder));
}

void make_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0777) != 0 && errno != EEXIST)
    throw cannot_write(quote_path(path), errno);
}

}  // namespace checkclaims
