#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace checkclaims {

/// Words as they are written, each once. Views into a text that must outlive it.
class WordSet {
 public:
  /// At most so many words will be added.
  explicit WordSet(std::size_t most) {
    std::size_t size = 16;
    while (size < 2 * most) size *= 2;
    slots_.resize(size);
  }

  void add(std::string_view word) {
    std::string_view& slot = slots_[place_of(word)];
    if (slot.empty()) slot = word;
  }
  bool has(std::string_view word) const { return !slots_[place_of(word)].empty(); }

 private:
  /// Of the word or, where it is not one of them, of the free slot that it would take.
  std::size_t place_of(std::string_view word) const {
    std::uint64_t hash = word.size();
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (hash ^ hash >> 29) & mask;
    while (!slots_[at].empty() && slots_[at] != word) at = (at + 1) & mask;
    return at;
  }

  std::vector<std::string_view> slots_;  ///< a power of two, never full
};

}  // namespace checkclaims
