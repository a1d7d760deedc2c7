#include "program/stopwatch.hpp"

#include <fmt/format.h>

#include "program/output.hpp"

namespace checkclaims {

void Stopwatch::lap(std::string_view stage) {
  const auto now = std::chrono::steady_clock::now();
  if (prints_)
    print_note(
        fmt::format("timing {} {:.6f}", stage, std::chrono::duration<double>(now - last_).count()));
  last_ = now;
}

}  // namespace checkclaims
