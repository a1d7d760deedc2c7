#pragma once
#include <chrono>
#include <string_view>

#include "program/options.hpp"

namespace checkclaims {

/// Prints the time since the last call, with --timings.
class Stopwatch {
 public:
  explicit Stopwatch(const Options& options) : prints_(options.timings) {}
  void lap(std::string_view stage);

 private:
  bool prints_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace checkclaims
