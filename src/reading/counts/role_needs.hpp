#pragma once
#include <string_view>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// Whether a measure's word may count a phrase where the name of its list asks for more:
///
///   ..._of_X           a noun of people row X
///   ..._with_X_or_Y    a word later in the clause that begins with X or Y
///   ..._amid_X_or_Y    an event of row X or Y in the sentence
bool needs_met(const ChunkedSentence& sentence, std::string_view role, std::size_t trigger,
               const CountPhrase& counted);

/// The list is one that asks for an event: its words mean something else without.
bool needs_an_event(std::string_view role);

}  // namespace checkclaims
