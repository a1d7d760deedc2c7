#include "program/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <system_error>

#include "program/terminal.hpp"

namespace checkclaims {
namespace {

constexpr std::chrono::milliseconds patience(1000), between_two(100);
constexpr std::size_t width = 30;

std::string line_of(const char* work, std::size_t done, std::size_t of) {
  if (of == 0) return fmt::format("{} ...", work);
  done = std::min(done, of);
  const std::size_t filled = done * width / of;
  return fmt::format("[{:#<{}}{:.<{}}] {} {} of {}", "", filled, "", width - filled, work, done,
                     of);
}

}  // namespace

Progress::Progress() {
  if (!is_error_terminal()) return;
  try {
    drawer_ = std::jthread([this](const std::stop_token& stop) { draw_until_told(stop); });
  } catch (const std::system_error&) {
    // No thread can be started; there is no progress line.
  }
}

Progress::~Progress() {
  if (!drawer_.joinable()) return;
  drawer_.request_stop();
  drawer_.join();
  wipe();
}

void Progress::stage(const char* work, std::size_t of) {
  const std::lock_guard lock(mutex_);
  done_ = 0;
  work_ = work;
  of_ = of;
}

void Progress::pause() {
  const std::lock_guard lock(mutex_);
  work_ = nullptr;
  wipe();
}

void Progress::wipe() {
  if (drawn_) write_to_terminal("\r\x1b[K");
  drawn_ = false;
}

void Progress::draw_until_told(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  auto wait = patience;
  while (!told_.wait_for(lock, stop, wait, [] { return false; }) && !stop.stop_requested()) {
    wait = between_two;
    if (!work_) continue;
    write_to_terminal("\r\x1b[K" + line_of(work_, done_, of_));
    drawn_ = true;
  }
}

}  // namespace checkclaims
