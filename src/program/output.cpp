#include "program/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "checkclaims/report.hpp"

namespace checkclaims {

namespace {

constexpr std::size_t buffer_size = 1 << 16;

}  // namespace

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

namespace {

void check_output(int error) {
  if (error == EPIPE) throw BrokenPipe{};
  if (error != 0) throw cannot_write("standard output", error);
}

}  // namespace

std::string lower_first(std::string text) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (text.size() > 1 && is_upper(text[0]) && !is_upper(text[1]))
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string reason_of(int error) { return lower_first(std::strerror(error)); }

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

void print_out(std::string_view text) {
  StandardOutput out;
  out.write(text);
  out.close();
}

void print_error(std::string_view text) { print_note("checkclaims: " + escape(text)); }

void print_note(std::string_view line) {
  // In one write if possible, because others may write there too, and without allocating, because
  // there may be no memory.
  std::array<char, 4096> room;
  if (line.size() >= room.size()) {
    if (write_all(STDERR_FILENO, line) == 0) (void)write_all(STDERR_FILENO, "\n");
    return;
  }
  *std::copy(line.begin(), line.end(), room.begin()) = '\n';
  (void)write_all(STDERR_FILENO, {room.data(), line.size() + 1});
}

}  // namespace checkclaims
