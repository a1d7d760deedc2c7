#include "program/input_lines.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "checkclaims/error.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t longest_line = std::size_t{64} << 10;

}  // namespace

std::optional<std::string> InputLines::next() {
  for (;;) {
    if (const std::size_t end = buffer_.find('\n'); end != std::string::npos) {
      std::string line = buffer_.substr(0, end);
      buffer_.erase(0, end + 1);
      if (line.ends_with('\r')) line.pop_back();
      return line;
    }
    if (buffer_.size() > longest_line) throw InputError("standard input", "a line of over 64 KiB");
    if (ended_ && buffer_.empty()) return std::nullopt;
    if (ended_) return std::exchange(buffer_, {});
    std::array<char, 4096> piece;
    const ssize_t size = read(STDIN_FILENO, piece.data(), piece.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) throw unreadable("standard input", errno);
    ended_ = size == 0;
    buffer_.append(piece.data(), static_cast<std::size_t>(size));
  }
}

}  // namespace checkclaims
