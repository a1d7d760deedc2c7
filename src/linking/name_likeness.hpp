#pragma once
#include "checkclaims/checkclaims.hpp"

namespace checkclaims {

/// Judging by their spellings the two may be one: the words of one are among those of the other,
/// one is the initials of the other, they begin alike ("Norvian", "Norvia"), or two people share
/// the last name.
bool may_be_one(const Entity& a, const Entity& b, const Lexicon& lexicon);

}  // namespace checkclaims
