#pragma once
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>

namespace checkclaims {

/// Shows the progress on a line of standard error if that is a terminal and the work lasts longer
/// than a second; the line is removed when the work ends. Elsewhere it does nothing.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Sets the current stage and its number of articles; 0: unknown. `work` must be a literal.
  void stage(const char* work, std::size_t of = 0);
  /// To be counted up as the articles are done.
  std::atomic<std::size_t>& done() { return done_; }
  /// Wipes the line away, for something else to be written; the next stage brings it back.
  void pause();

 private:
  void draw_until_told(const std::stop_token& stop);
  void wipe();

  std::atomic<std::size_t> done_ = 0;
  std::mutex mutex_;
  std::condition_variable_any told_;
  const char* work_ = nullptr;
  std::size_t of_ = 0;
  bool drawn_ = false;
  std::jthread drawer_;
};

}  // namespace checkclaims
