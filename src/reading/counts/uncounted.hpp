#pragma once
#include <optional>
#include <span>

#include "checkclaims/skip_reason.hpp"
#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// What marks and words around a number make it: a price, an age, a code or a share; nothing
/// where it may count.
std::optional<SkipReason> counts_nothing(const ChunkedSentence& s, std::size_t at,
                                         const NumberMention& number);

/// Before the number of "a family of four", which counts the four.
bool names_household(const ChunkedSentence& s, std::size_t number);

/// The chunk behind "out of"; `at` where it does not say so.
std::size_t behind_out_of(const ChunkedSentence& s, std::size_t at);

/// Either number of "nine out of ten people".
bool is_odds(const ChunkedSentence& s, std::span<const Mention> mentions, std::size_t at);

/// "1967 slayings", "the 2015 shooting": the year of what follows.
bool is_year_of(const ChunkedSentence& s, std::size_t at);

/// "2550 Parkway Street", "911", "fired one shot": an address, a number to call, a round.
std::optional<SkipReason> is_a_code(const ChunkedSentence& s, const CountPhrase& c);

/// A bare number between commas or behind a name: "Ann, 34, of Halden", "a mother of two".
std::optional<SkipReason> tells_an_age(const ChunkedSentence& s, const CountPhrase& c);

/// What a number or a time tells of somebody who is counted without one: "a 16-year-old boy", "no
/// one".
SkipReason told_of_one(const ChunkedSentence& s, std::span<const Mention> mentions, std::size_t at);

}  // namespace checkclaims
