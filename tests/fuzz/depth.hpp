#pragma once
#include <cstdint>
#include <string_view>

namespace checkclaims::fuzz {

/// Whether every input is taken through all that its target can do, as those of corpus/ are.
/// libFuzzer does so with one input in so many, where the rest of the way costs far more than the
/// way of strangers' bytes: it asks for millions.
inline bool all_the_way = true;

inline bool goes_all_the_way(std::string_view bytes, std::uint32_t one_in) {
  std::uint32_t hash = 2166136261U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return all_the_way || (hash >> 8) % one_in == 0;
}

}  // namespace checkclaims::fuzz
