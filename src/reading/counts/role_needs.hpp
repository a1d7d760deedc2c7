#pragma once
#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// Whether a measure's word may count a phrase: what its role asks for is there.
bool needs_met(const ChunkedSentence& sentence, const WordRole& role, std::size_t trigger,
               const CountPhrase& counted);

}  // namespace checkclaims
