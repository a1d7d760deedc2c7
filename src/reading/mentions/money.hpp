#pragma once
#include <cstdint>
#include <optional>

#include "reading/text/sentence.hpp"

namespace checkclaims {

/// A sign of money stands directly before a token: "$12", "£12", "€12".
bool follows_currency_sign(const SentenceView& sentence, std::uint32_t token);

/// A sum of money around a number.
struct Money {
  std::uint16_t row = 0;   ///< of the amounts table: "currency.euro"
  Span words;              ///< the number with its sign or its noun
  std::uint32_t last = 0;  ///< the token behind the number and its noun
};

/// Whether the number of tokens [first, last) is one: by the sign in or before it, or the noun
/// right behind it.
std::optional<Money> money_at(const SentenceView& sentence, std::uint32_t first,
                              std::uint32_t last);

/// The number is a percentage: by a sign or a word in it or right behind it.
bool is_percentage(const SentenceView& sentence, std::uint32_t first, std::uint32_t last);

}  // namespace checkclaims
