#include "program/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t buffer_size = 1 << 16;
constexpr int most_temporaries = 100;

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

/// The file that a path names in the end, so that a link to it stays a link.
std::string behind_links(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(realpath(path.c_str(), nullptr), std::free);
  return real ? std::string(real.get()) : path;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// A file of our own beside the one to be replaced. It is removed again unless `keep` is called.
class Temporary {
 public:
  explicit Temporary(const std::string& target, mode_t mode) {
    for (int i = 0; i < most_temporaries && descriptor_ < 0; ++i) {
      path_ = fmt::format("{}.{}-{}.tmp", target, getpid(), i);
      descriptor_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
      if (descriptor_ < 0 && errno != EEXIST) break;
    }
    error_ = descriptor_ < 0 ? errno : 0;
  }
  ~Temporary() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (made()) unlink(path_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  bool made() const { return error_ == 0 && !path_.empty(); }
  int error() const { return error_; }
  int descriptor() const { return descriptor_; }
  const std::string& path() const { return path_; }
  int close() {
    const int result = ::close(descriptor_);
    descriptor_ = -1;
    return result == 0 ? 0 : errno;
  }
  void keep() { path_.clear(); }

 private:
  std::string path_;
  int descriptor_ = -1;
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
  // The wrong direction on purpose: writing to a stream that was closed must fail.
  for (const auto& [stream, mode] : {std::pair{STDIN_FILENO, O_WRONLY}, {STDOUT_FILENO, O_RDONLY}, {STDERR_FILENO, O_RDONLY}})
    if (fcntl(stream, F_GETFD) < 0 && errno == EBADF) (void)open("/dev/null", mode);  // takes the lowest free number
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

bool error_terminal() { return isatty(STDERR_FILENO) == 1 && !dumb(); }

void write_to_terminal(std::string_view bytes) { (void)write_all(STDERR_FILENO, bytes); }

void complain(std::string_view text) { remark("checkclaims: " + escape(text)); }

void remark(std::string_view line) { (void)write_all(STDERR_FILENO, std::string(line) + '\n'); }

void replace_file(const std::string& path, std::string_view bytes) {
  const std::string shown = quote_path(path), target = behind_links(path);
  struct stat status = {};
  const bool exists = stat(target.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) throw InputError(shown, "not a regular file, it is left as it is");
  Temporary fresh(target, 0666);
  if (!fresh.made()) throw cannot_write(shown, fresh.error());
  if (exists && fchmod(fresh.descriptor(), status.st_mode & 07777) != 0) throw cannot_write(shown, errno);
  if (const int error = write_all(fresh.descriptor(), bytes)) throw cannot_write(shown, error);
  if (fsync(fresh.descriptor()) != 0) throw cannot_write(shown, errno);
  if (const int error = fresh.close()) throw cannot_write(shown, error);
  if (rename(fresh.path().c_str(), target.c_str()) != 0) throw cannot_write(shown, errno);
  fresh.keep();
  const int folder = open(folder_of(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;  // a folder that may be written but not read; the file is in place
  const int error = fsync(folder) == 0 ? 0 : errno;
  ::close(folder);
  if (error != 0 && error != EINVAL) throw cannot_write(shown, error);  // EINVAL: this file system has no such thing
}

void make_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) throw cannot_write(quote_path(path), errno);
}

}  // namespace checkclaims
