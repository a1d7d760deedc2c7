#pragma once
#include <vector>

#include "reading/counts/count_phrase.hpp"

namespace checkclaims {

/// Tells which of the phrases are parts of which: "12 people, including three women and two
/// children", "12 people were killed: nine women and three men". Sums are not among them yet.
void tell_parts(const ChunkedSentence& sentence, std::vector<CountPhrase>& phrases);

}  // namespace checkclaims
