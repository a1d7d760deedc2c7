#pragma once
#include <vector>

#include "checkclaims/claim.hpp"
#include "reading/events/recognised.hpp"
#include "reading/syntax/place_thread.hpp"

namespace checkclaims {

/// What was done to a place on a day, by the role that the events table gives to the word:
///
///   Port Halden was invaded on 6 May · it was invaded on 6 May     befalls
///   the invasion of Port Halden on 6 May                           befalling
///   they lived in Port Halden until the invasion on 6 May          befalling
///
/// `places` have left the sentences before this one.
std::vector<Claim> place_event_claims(const RecognisedSentence& sentence, const Reading& reading,
                                      const PlaceThread& places);

}  // namespace checkclaims
