#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "checkclaims/claim.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// A number with the noun that it counts: chunks [first, last). Chunks that are not there are
/// `none`.
struct NumberPhrase {
  static constexpr std::size_t none = SIZE_MAX;
  std::size_t first = 0, last = 0;
  UnitClass unit = UnitClass::count;
  std::uint16_t unit_row = 0;  ///< of money and measures
  Span value;                  ///< the number, of money with its sign or its noun
  std::size_t noun = none;     ///< "vehicles" of "86,000 Aurora vehicles"; "vote" of "54 percent of
                               ///< the vote"; "fine" of "a $12 million fine"
  std::size_t of = none;       ///< "measles" of "212 cases of measles"
  std::uint32_t whole = Measurement::none;  ///< number mention: "900 of its 6,000 employees"
  bool describes = false;                   ///< "a 400-gram bar"
  bool rate = false;                        ///< "a year", "per person", "each"
  bool some_of = false;                     ///< "530 of the flats"
};

/// The phrase around the number at a chunk. Nothing where the number counts nothing: a position, an
/// age, a code.
std::optional<NumberPhrase> number_phrase(const ChunkedSentence& sentence, std::size_t number,
                                          std::span<const Mention> mentions);

/// "12 years", "the nine-day strike": the phrase around the length of time at a chunk.
std::optional<NumberPhrase> length_phrase(const ChunkedSentence& sentence, std::size_t length,
                                          std::span<const Mention> mentions);

/// The chunk is a word of that row of the statements table.
bool is_of_row(const ChunkedSentence& sentence, std::size_t chunk, std::string_view row);

}  // namespace checkclaims
