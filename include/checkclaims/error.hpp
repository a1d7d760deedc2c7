#pragma once
#include <stdexcept>
#include <string>

namespace checkclaims {

/// Something the user can mend: a path, a file's content, a flag. `what()` is one
/// line that starts with the place (`path` or `path:line`) and says what was seen.
/// It is caught once, in `main`, printed with control characters escaped, and ends
/// the program with exit status 2.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
  InputError(const std::string& path, const std::string& seen)
      : std::runtime_error(path + ": " + seen) {}
  InputError(const std::string& path, std::size_t line, const std::string& seen)
      : std::runtime_error(path + ":" + std::to_string(line) + ": " + seen) {}
};

}  // namespace checkclaims
