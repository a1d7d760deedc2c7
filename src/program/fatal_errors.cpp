// Nothing here allocates, and signal handlers only write and exit.
#include "program/fatal_errors.hpp"

#include <unistd.h>

#include <array>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <string_view>

namespace checkclaims {
namespace {

constexpr int not_done = 2;

/// A line that is prepared before it is needed.
struct FixedLine {
  std::array<char, 160> text = {};
  std::size_t size = 0;

  void add(std::string_view more) noexcept {
    more = more.substr(0, text.size() - size);
    std::memcpy(text.data() + size, more.data(), more.size());
    size += more.size();
  }
};
FixedLine deadline_passed;  // NOLINT(*-avoid-non-const-global-variables): for a signal handler

[[noreturn]] void end_with(std::string_view line) noexcept {
  while (!line.empty()) {
    const ssize_t written = write(STDERR_FILENO, line.data(), line.size());
    if (written <= 0) break;
    line.remove_prefix(static_cast<std::size_t>(written));
  }
  _exit(not_done);
}

/// Ends the program after an uncaught exception, or one that could not be thrown.
[[noreturn]] void end_uncaught() noexcept {
  try {
    if (std::current_exception()) throw;
  } catch (const std::bad_alloc&) {
    end_with("checkclaims: out of memory\n");
  } catch (...) {
  }
  end_with("checkclaims: internal error or out of memory\n");
}

void end_by_signal(int signal) {
  switch (signal) {
    case SIGALRM: end_with({deadline_passed.text.data(), deadline_passed.size});
    case SIGABRT: end_with("checkclaims: internal error: aborted\n");
    case SIGXCPU: end_with("checkclaims: stopped, CPU time limit exceeded\n");
    case SIGFPE: end_with("checkclaims: internal error: arithmetic error\n");
    case SIGILL: end_with("checkclaims: internal error: illegal instruction\n");
    case SIGBUS:
      end_with("checkclaims: internal error, or a file became shorter while it was read\n");
    default: end_with("checkclaims: internal error: segmentation fault\n");
  }
}

/// Whether the signal has no handler yet: a sanitizer handles some itself, on its own stack.
bool nobody_listens(int signal) noexcept {
  struct sigaction now = {};
  return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_DFL;
}

void listen(int signal) noexcept {
  struct sigaction ours = {};
  ours.sa_handler = end_by_signal;
  ours.sa_flags = SA_ONSTACK;
  sigaction(signal, &ours, nullptr);
}

/// An alternative stack for handling stack overflow.
// NOLINTNEXTLINE(*-avoid-non-const-global-variables): for a signal handler
alignas(16) std::array<char, 1 << 14> other_stack;

// Before all other constructors: CLI11 makes its validators before main begins, and they need
// memory.
[[gnu::constructor(101)]] void prepare() {
  std::set_terminate(end_uncaught);
  if (nobody_listens(SIGSEGV)) {
    const stack_t stack = {other_stack.data(), 0, other_stack.size()};
    sigaltstack(&stack, nullptr);
  }
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGXCPU})
    if (nobody_listens(signal)) listen(signal);
}

}  // namespace

void set_deadline(unsigned seconds) noexcept {
  std::array<char, 16> digits = {};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), seconds).ptr;
  deadline_passed = {};
  if (isatty(STDERR_FILENO) == 1) deadline_passed.add("\r\x1b[K");  // overwrites the progress line
  deadline_passed.add("checkclaims: stopped after ");
  deadline_passed.add({digits.data(), static_cast<std::size_t>(end - digits.data())});
  deadline_passed.add(" seconds, the deadline; --deadline SECONDS sets another\n");
  listen(SIGALRM);
  sigset_t blocked;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGALRM);
  sigprocmask(SIG_UNBLOCK, &blocked, nullptr);  // the parent process may have blocked it
  alarm(seconds);
}

}  // namespace checkclaims
