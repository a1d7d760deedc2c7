#pragma once
#include <span>
#include <vector>

#include "checkclaims/amount.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// What a sentence gives of those whom it names as a number, by the rows of the amounts table:
///
///   Hadid was sentenced to 12 years · Halden jailed Hadid for 12 years      behind a verb
///   a fine of $12 million on Vesta Line · Norvian inflation fell to 2.3 %   beside a noun
///   Sand, 34, · the 34-year-old Sand · Sand died at the age of 34           ages
///
/// By place. Nothing where two numbers or two parties may be meant, nor of what is supposed, denied
/// or tried.
std::vector<Amount> amounts(const RecognisedSentence& sentence, std::span<const Mention> mentions);

}  // namespace checkclaims
