#pragma once
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace checkclaims::fuzz {

/// What must hold for any input, in every build.
inline void promise(const bool& kept, std::string_view what) {
  if (kept) return;
  std::fprintf(stderr, "a promise is broken: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

}  // namespace checkclaims::fuzz
