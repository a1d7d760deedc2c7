#pragma once
#include <span>
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"
#include "reading/syntax/nominal_entities.hpp"

namespace checkclaims {

/// A sentence -> what it says of states, by the role that the states table gives to each word:
///
///   police arrested Ann Berg · Ann Berg was arrested by police     undergo: Ann Berg, arrested
///   the truce talks in Halden stalled                              enter: the talks, stalled
///   Norvia rejected the offer                                      act_on: Norvia, toward the
///   offer Ann Berg is alive                                              state
///
/// Nothing where the subject is no name, event or thing that articles can share, and nothing
/// where the words only look like it: "lost a leg", "was arrested, reports that were false".
/// `names` are the article's name mentions, in order.
std::vector<Claim> statuses(const RecognisedSentence& sentence, const Reading& reading,
                            const NominalEntities& things, std::span<const std::uint32_t> names);

}  // namespace checkclaims
