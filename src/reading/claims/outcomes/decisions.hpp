#pragma once
#include <span>
#include <vector>

#include "checkclaims/outcome.hpp"
#include "reading/claims/outcomes/matter.hpp"
#include "reading/claims/outcomes/persons.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// What was decided, held or given, by the roles that the outcomes table gives to words:
///
///   Shareholders approved the merger · the merger was voted down     undergo
///   the bill failed · the nurses went on strike · Sand resigned      do
///   members voted to reject the sale                                 a verb of `decides`
///   Norvia refused to sign the pact · went home without signing it   `refused` of its row
///   the talks ended without an accord                                a word of `lacking`
///   the cabinet appointed Sand as governor of the central bank       the class `holder`
///
///   the jury took five hours to find Sand guilty of fraud            a verb of `spends`, of
///   `finds`
///
/// Only what is told as a fact; a word of doubt in the sentence silences all. `before`: what the
/// article told of until here; `people`: whom it named, to whom is left what befell "the owner".
std::vector<Outcome> decisions(const RecognisedSentence& sentence,
                               std::span<const Mention> mentions, const MatterThread& before,
                               PersonThread& people);

}  // namespace checkclaims
