#pragma once
#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// "Casualties" are killed and injured together, and surely so with an injured figure
/// beside them. Otherwise the word may be used for deaths: linking decides, `loose` stays.
void tell_loose_figures(Reading& reading, const Lexicon& lexicon);

}  // namespace checkclaims
