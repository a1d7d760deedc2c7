// No device or FIFO is opened, and no more is read than the limit.
#include "program/read_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "checkclaims/report.hpp"
#include "program/output.hpp"

namespace checkclaims {
namespace {

struct Descriptor {
  int number;
  explicit Descriptor(int opened) : number(opened) {}
  ~Descriptor() {
    if (number >= 0) close(number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
};

std::string_view kind_of(mode_t mode) {
  if (S_ISFIFO(mode)) return "a FIFO";
  if (S_ISSOCK(mode)) return "a socket";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
  if (S_ISDIR(mode)) return "a folder";
  return "something else";
}

InputError no_file(const std::string& path, mode_t mode) {
  return {quote_path(path), fmt::format("not a regular file but {}", kind_of(mode))};
}

bool same_state(const struct stat& a, const struct stat& b) {
  return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
         a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

/// All bytes of an open file; no value if it changed meanwhile.
std::optional<std::string> read_whole(const std::string& path, int descriptor, std::size_t most) {
  struct stat before = {}, after = {};
  if (fstat(descriptor, &before) != 0) throw unreadable(path, errno);
  if (!S_ISREG(before.st_mode)) throw no_file(path, before.st_mode);
  const auto size = static_cast<std::uintmax_t>(before.st_size);
  if (size > most) throw too_large(path, size, most);
  std::string bytes = read_to_end(path, descriptor, static_cast<std::size_t>(size), most);
  if (fstat(descriptor, &after) != 0) throw unreadable(path, errno);
  if (!same_state(before, after)) return std::nullopt;
  return bytes;
}

}  // namespace

InputError unreadable(const std::string& path, int error) {
  return {quote_path(path), reason_of(error)};
}

InputError too_large(const std::string& path, std::uintmax_t size, std::size_t most) {
  return {quote_path(path),
          fmt::format("too large: {} bytes, the limit is {} MiB", size, most >> 20)};
}

/// All that an open file or a pipe still gives, read in pieces; `expected` bytes are likely.
std::string read_to_end(const std::string& path, int descriptor, std::size_t expected,
                        std::size_t most) {
  std::string bytes(expected + 1, '\0');  // one more shows the end without growing
  std::size_t filled = 0;
  while (true) {
    if (filled == bytes.size()) bytes.resize(std::min(bytes.size() * 2, most + 1));
    const ssize_t got = read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw unreadable(path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > most) throw too_large(path, filled, most);
  }
  bytes.resize(filled);
  return bytes;
}

bool path_exists(const std::string& path) {
  struct stat status = {};
  return lstat(path.c_str(), &status) == 0 || errno == EACCES;
}

bool is_folder(const std::string& path) {
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::optional<std::string> read_file(const std::string& path, std::size_t most) {
  struct stat status = {};
  if (stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) return std::nullopt;
    throw unreadable(path, errno);
  }
  if (!S_ISREG(status.st_mode))
    throw no_file(path, status.st_mode);  // opening a device can already do harm
  for (int attempt = 0; attempt < 2; ++attempt) {
    const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (file.number < 0) throw unreadable(path, errno);
    if (auto bytes = read_whole(path, file.number, most)) return bytes;
  }
  throw InputError(quote_path(path), "the file changed while it was read");
}

}  // namespace checkclaims
