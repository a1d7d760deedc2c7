#pragma once
#include <span>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// "Six people were shot" says nothing of what became of them. Where the sentences around
/// tell of nobody's death they are injured; elsewhere some of them may be among the dead,
/// and the figure keeps its own measure.
void tell_outcomes(Reading& reading, std::span<const RecognisedSentence> sentences);

/// "The raid killed five. An earlier report of seven dead was wrong.": where a sentence tells what
/// was said before, its figure is no longer claimed, and the one beside it corrects it.
void retire_retold(Reading& reading, std::span<const RecognisedSentence> sentences);

}  // namespace checkclaims
