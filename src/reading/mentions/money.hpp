#pragma once
#include <cstdint>

#include "reading/text/sentence.hpp"

namespace checkclaims {

/// A sign of money stands directly before a token: "$12", "£12", "€12".
bool follows_currency_sign(const SentenceView& sentence, std::uint32_t token);

}  // namespace checkclaims
