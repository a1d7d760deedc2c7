#pragma once
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/mentions/number_words.hpp"
#include "reading/text/sentence.hpp"

namespace checkclaims {

/// All numbers of a sentence with their hedges, in order, none overlapping. A mark
/// covers the hedge ("at least", "between ... and ...") and the number, not the noun.
/// Digits that belong to a date, a clock time or a longer code are marked too: whoever
/// recognises those takes precedence.
std::vector<Marked<NumberMention>> recognise_numbers(const SentenceView& sentence);
/// The same, with tables of the sentence that others use as well.
std::vector<Marked<NumberMention>> recognise_numbers(const SentenceView& sentence,
                                                     const NumberTables& tables);

}  // namespace checkclaims
