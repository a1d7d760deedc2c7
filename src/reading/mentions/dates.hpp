#pragma once
#include <optional>
#include <span>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/mentions/number_words.hpp"
#include "reading/text/sentence.hpp"

namespace checkclaims {

/// All time expressions of a sentence with TIMEX3 values, in order, none overlapping.
/// Relative ones are resolved against `published` where it is known, else they stay
/// open. A duration's mark covers its hedge ("over nine months"); its `length` has
/// the bounds and the unit.
std::vector<Marked<DateMention>> recognise_dates(const SentenceView& sentence,
                                                 std::span<const Marked<NumberMention>> numbers,
                                                 std::optional<Day> published);
/// The same, with tables of the sentence that others use as well.
std::vector<Marked<DateMention>> recognise_dates(const SentenceView& sentence,
                                                 const NumberTables& tables,
                                                 std::span<const Marked<NumberMention>> numbers,
                                                 std::optional<Day> published);

}  // namespace checkclaims
