#pragma once
#include <cstdint>
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/claims/measurements/governor.hpp"
#include "reading/claims/measurements/number_phrase.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// Adds to a number what tells of which whole it is a part, and which part: `alike`, `complement`,
/// `restriction`, `portion`, `of_them` and `elsewhere`. `number` is its chunk.
void take_part_words(const ChunkedSentence& sentence, std::size_t number,
                     const NumberPhrase& phrase, const Governor& governor,
                     std::span<const Mention> mentions, Measurement& found);

/// "of these, 38", "38 of them", "among them 38"
bool is_of_them(const ChunkedSentence& sentence, std::size_t number, std::size_t end);

/// The words of a name, or of a party that is called by common words: "the Conservatives".
Span named_before(const ChunkedSentence& sentence, std::size_t number);
/// "in Costanza" behind a number.
Span named_behind(const ChunkedSentence& sentence, std::size_t behind);

/// Ties the numbers of a sentence, from `first`, that are told to be some of those before to the
/// one number before that they can be a part of.
void tie_to_wholes(std::span<const Mention> mentions, std::size_t first,
                   std::vector<Measurement>& all);

}  // namespace checkclaims
