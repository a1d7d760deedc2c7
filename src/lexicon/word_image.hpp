#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "checkclaims/words.hpp"

namespace checkclaims {

/// Strings in ascending order, one after the other in `text`; one begin more for the end.
struct SortedStrings {
  std::span<const std::uint32_t> begins;
  std::string_view text;
  std::string_view operator[](std::size_t index) const {
    return text.substr(begins[index], begins[index + 1] - begins[index]);
  }
  std::size_t size() const { return begins.size() - 1; }
};

/// Words and their relations, read where they lie; made by `write_words`.
struct WordImage {
  SortedStrings words;
  std::span<const std::uint32_t> first_sense;   ///< by word, one more for the end
  std::span<const std::uint32_t> senses;        ///< see `Sense`
  std::span<const std::uint32_t> first_parent;  ///< by synset, one more for the end
  std::span<const std::uint32_t> parents;       ///< see `exclusive`
  SortedStrings forms;                          ///< irregular forms
  std::span<const std::uint32_t> first_base;    ///< by form, one more for the end
  std::span<const std::uint32_t> bases;         ///< word << 2 | index of its part of speech
  std::span<const std::uint64_t> pairs;         ///< see `pair_key`, ascending
};

/// A synset under a parent with this bit excludes others under that parent.
inline constexpr std::uint32_t exclusive = std::uint32_t{1} << 31;

/// One sense of a word as a number: synset, share among the word's senses of that part of
/// speech in fifteenths, part of speech, and how often the word was counted as that part, as a
/// power of two.
struct Sense {
  std::uint32_t synset = 0;
  std::uint8_t share = 0, part_index = 0, weight = 0;
  std::uint8_t part() const { return static_cast<std::uint8_t>(1U << part_index); }
};
inline constexpr std::uint32_t whole_share = 15;

constexpr std::uint32_t packed(const Sense& sense) {
  return sense.synset | std::uint32_t{sense.share} << 20 | std::uint32_t{sense.part_index} << 24 |
         std::uint32_t{sense.weight} << 26;
}
constexpr Sense unpacked(std::uint32_t bits) {
  return {bits & 0xFFFFF, static_cast<std::uint8_t>(bits >> 20 & 15),
          static_cast<std::uint8_t>(bits >> 24 & 3), static_cast<std::uint8_t>(bits >> 26)};
}

/// Of two words, the smaller first, in one part of speech; the low three bits hold what they are to
/// each other.
constexpr std::uint64_t pair_key(std::uint32_t low, std::uint32_t high, std::uint32_t part_index) {
  return std::uint64_t{low} << 40 | std::uint64_t{high} << 16 | std::uint64_t{part_index} << 3;
}

extern const WordImage word_image;

}  // namespace checkclaims
