#include "program/output.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

namespace {

constexpr std::size_t buffer_size = 1 << 16;
constexpr int most_temporaries = 100, most_links = 40;
constexpr std::string_view temporary_ending = ".tmp";

/// 0, or the error that stopped it.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    if (written == 0) return EIO;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

InputError cannot_write(const std::string& what, int error) {
  return {what, fmt::format("cannot be written: {}", reason_of(error))};
}

void check_output(int error) {
  if (error == EPIPE) throw NobodyReads{};
  if (error != 0) throw cannot_write("standard output", error);
}

/// The file that a path names in the end, there or yet to be made, so that a link to it stays a
/// link.
std::string behind_links(std::string path) {
  for (int links = 0; links < most_links; ++links) {
    const std::unique_ptr<char, void (*)(void*)> real(realpath(path.c_str(), nullptr), std::free);
    if (real) return real.get();
    std::string next(PATH_MAX, '\0');
    const ssize_t size = readlink(path.c_str(), next.data(), next.size());
    if (size < 0) break;
    next.resize(static_cast<std::size_t>(size));
    path = next.starts_with('/') ? next : folder_of(path) + "/" + next;
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

/// Removes the temporaries of runs that were killed. Whoever lives holds a lock on its own, and the
/// kernel takes it from the dead: a process number would mean nothing in another container.
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
    error_ = descriptor_ < 0 ? errno : 0;
    lock_ = descriptor_ < 0 ? -1 : fcntl(descriptor_, F_DUPFD_CLOEXEC, 0);
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
  /// The lock is held on.
  int close() {
    const int result = ::close(descriptor_);
    descriptor_ = -1;
    return result == 0 ? 0 : errno;
  }
  void keep() { path_.clear(); }

 private:
  /// It is there, and nobody swept it between its making and its locking.
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

bool dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal && std::string_view(terminal) == "dumb";
}

}  // namespace

std::string reason_of(int error) {
  std::string text = std::strerror(error);
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && !(text[1] >= 'A' && text[1] <= 'Z'))
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

void secure_standard_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  // The wrong direction on purpose: writing to a stream that was closed must fail.
  for (const auto& [stream, mode] :
       {std::pair{STDIN_FILENO, O_WRONLY}, {STDOUT_FILENO, O_RDONLY}, {STDERR_FILENO, O_RDONLY}})
    if (fcntl(stream, F_GETFD) < 0 && errno == EBADF)
      (void)open("/dev/null", mode);  // takes the lowest free number
}

void StandardOutput::flush() {
  const int error = write_all(STDOUT_FILENO, buffer_);
  buffer_.clear();
  check_output(error);
}

void StandardOutput::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= buffer_size) flush();
}

void StandardOutput::close() {
  flush();
  check_output(::close(STDOUT_FILENO) == 0 ? 0 : errno);
}

bool colour_terminal() {
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) == 1 && !(no_colour && *no_colour) && !dumb();
}

std::optional<std::size_t> terminal_width() {
  constexpr std::size_t least = 40, most = 400;
  if (isatty(STDOUT_FILENO) != 1) return std::nullopt;
  std::size_t columns = 0;
  if (const char* told = std::getenv("COLUMNS")) {
    const std::string_view text(told);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), columns);
    if (error != std::errc() || end != text.data() + text.size()) columns = 0;
  }
  struct winsize size = {};
  if (columns == 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
  if (columns == 0) return std::nullopt;
  return std::clamp(columns, least, most);
}

bool error_terminal() { return isatty(STDERR_FILENO) == 1 && !dumb(); }

void write_to_terminal(std::string_view bytes) { (void)write_all(STDERR_FILENO, bytes); }

void complain(std::string_view text) { remark("checkclaims: " + escape(text)); }

void remark(std::string_view line) {
  // In one piece where it can be, for others may write there too, and without memory, for there may
  // be none.
  std::array<char, 4096> room;
  if (line.size() >= room.size()) {
    if (write_all(STDERR_FILENO, line) == 0) (void)write_all(STDERR_FILENO, "\n");
    return;
  }
  *std::copy(line.begin(), line.end(), room.begin()) = '\n';
  (void)write_all(STDERR_FILENO, {room.data(), line.size() + 1});
}

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
    throw InputError(shown, "not a regular file, it is left as it is");
  sweep(target);
  Temporary fresh(target, 0666);
  if (!fresh.made()) throw cannot_write(shown, fresh.error());
  if (exists && fchmod(fresh.descriptor(), status.st_mode & 07777) != 0)
    throw cannot_write(shown, errno);
  if (const int error = write_all(fresh.descriptor(), bytes)) throw cannot_write(shown, error);
  if (fsync(fresh.descriptor()) != 0) throw cannot_write(shown, errno);
  if (const int error = fresh.close()) throw cannot_write(shown, error);
  if (rename(fresh.path().c_str(), target.c_str()) != 0) throw cannot_write(shown, errno);
  fresh.keep();
  const int folder = open(folder_of(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;  // a folder that may be written but not read; the file is in place
  const int error = fsync(folder) == 0 ? 0 : errno;
  ::close(folder);
  if (error != 0 && error != EINVAL)
    throw cannot_write(shown, error);  // EINVAL: this file system has no such thing
}

void make_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0777) != 0 && errno != EEXIST)
    throw cannot_write(quote_path(path), errno);
}

}  // namespace checkclaims
