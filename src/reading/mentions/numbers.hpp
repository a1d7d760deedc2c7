#pragma once
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/text/sentence.hpp"

namespace checkclaims {

/// All numbers of a sentence with their hedges, in order, none overlapping. A mark
/// covers the hedge ("at least", "between ... and ...") and the number, not the noun.
/// Digits that belong to a date, a clock time or a longer code are marked too: whoever
/// recognises those takes precedence.
std::vector<Marked<NumberMention>> recognise_numbers(const SentenceView& sentence);

}  // namespace checkclaims
