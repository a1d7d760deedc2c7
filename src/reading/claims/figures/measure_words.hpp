#pragma once
#include <span>
#include <string_view>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// Whether a phrase can be what the measure counts. A bare number counts things only after a
/// number of things: "12 houses were destroyed and six damaged".
bool can_count(const Row& measure, std::span<const CountPhrase> counted, std::size_t index,
               const WordRole& role);

/// The verb's own row lists it as one that takes an object: "evacuated 300 residents".
bool also_takes_objects(const ChunkedSentence& sentence, std::size_t at, const Row& measure);

/// "eight were killed or wounded": how many of each is not said.
bool is_alternative(const ChunkedSentence& sentence, std::size_t at, const Row& measure);

/// A word of the measure, or of one that becomes it, other than an adverb of degree.
bool tells_of(const ChunkedSentence& sentence, const Row& measure);

/// A word of any measure but those of time.
bool has_measure(const ChunkedSentence& sentence);

}  // namespace checkclaims
