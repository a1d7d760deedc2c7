#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// "... before it was invaded on 6 May": the figure stood before that day. Looks from chunk
/// `from` on.
void take_as_of(const ChunkedSentence& sentence, std::span<const Mention> mentions,
                std::size_t from, Claim& claim);

/// "As of Tuesday", "in the week to Sunday"; and where the article has no day of its own (`dated`
/// false) "as of 4 May 2031", "the ministry said on 4 May 2031": full dates alone. The date
/// mention, for all claims of the sentence without a day of their own.
std::optional<std::uint32_t> day_of_telling(const ChunkedSentence& sentence,
                                            std::span<const Mention> mentions, bool dated);

}  // namespace checkclaims
