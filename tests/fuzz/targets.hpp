#pragma once
#include <span>
#include <string_view>

namespace checkclaims::fuzz {

/// A way for bytes of strangers into the program. `run` takes any bytes: an InputError is an
/// answer, everything else that is thrown, and every promise that is not kept, ends the process.
struct Target {
  std::string_view name;  ///< of its folder in corpus/ too
  void (*run)(std::string_view bytes);
};

std::span<const Target> targets();

}  // namespace checkclaims::fuzz
