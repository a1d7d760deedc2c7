#pragma once
#include <span>
#include <vector>

#include "checkclaims/predication.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// Who is or did what to whom, by the roles that the relations table gives to words:
///
///   Sand succeeded Hadid · Hadid was succeeded by Sand           verb
///   Hadid lost to Sand                                            verb_back
///   Sand is Hadid's successor · Hadid's successor, Sand · Sand, the successor of Hadid   noun
///   Hadid was Sand's predecessor                                  noun_back
///   after Hadid's death Sand was elected                          noun_end, rise
///
/// Asserted ones of named parties alone; by place in the sentence.
std::vector<Predication> predications(const RecognisedSentence& sentence,
                                      std::span<const Mention> mentions);

}  // namespace checkclaims
