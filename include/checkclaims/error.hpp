#pragma once
#include <stdexcept>
#include <string>

namespace checkclaims {

/// An error that the user can correct: in a path, a file's content or an option. `what()` is one
/// line that starts with the location (`path` or `path:line`) and describes the problem. It is
/// caught once, in `main`, printed with control characters escaped, and ends the program with exit
/// status 2.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
  InputError(const std::string& path, const std::string& seen)
      : std::runtime_error(path + ": " + seen) {}
  InputError(const std::string& path, std::size_t line, const std::string& seen)
      : std::runtime_error(path + ":" + std::to_string(line) + ": " + seen) {}
};

}  // namespace checkclaims
