#pragma once
#include <cstddef>
#include <optional>
#include <string>

namespace checkclaims {

/// Standard input line by line, from a terminal or a pipe.
class InputLines {
 public:
  /// The next line without its end, also one that the input ends with; no value at the end. Throws
  /// InputError for a read error and for a line of more than 64 KiB.
  std::optional<std::string> next();

 private:
  std::string buffer_;
  bool ended_ = false;
};

}  // namespace checkclaims
