#pragma once
#include <optional>

#include "reading/mentions/number_words.hpp"

namespace checkclaims {

/// A number with the words around it that move its bounds.
struct HedgedQuantity {
  std::uint32_t first = 0, last = 0;  ///< tokens, hedges included
  QuantityWords quantity;
  const Row* hedge = nullptr;  ///< of the hedges table; null where unhedged
};

/// The number with its hedges that starts at token `first`, or nothing.
std::optional<HedgedQuantity> read_hedged(const SentenceView& sentence, const NumberTables& tables,
                                          std::uint32_t first);

/// What is measured: things, of which there is no half, or lengths and shares.
enum class Grain : std::uint8_t { whole, continuous };

/// The bounds that hedge and number give, without text and unit. Of things, "over 12" is 13 or
/// more; of lengths it is more than 12, an open bound.
Value bounded(const HedgedQuantity& hedged, Grain grain);

}  // namespace checkclaims
