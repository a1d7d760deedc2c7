#pragma once
#include <string>

#include "checkclaims/claim.hpp"
#include "checkclaims/wording.hpp"

namespace checkclaims {

/// What a claim says: "1,139 killed, according to Israeli figures".
std::string statement(const LinkedClaim& claim, const Lexicon& lexicon);

/// A value as part of a finding's identity: hard bounds in plain digits, and the unit
/// where it is one of time: "1139", "39101..", "0..31999", "9<.. month".
std::string normalised(const Value& value);

/// How far a value reaches beyond its words: "when that is rounded (1,150..1,249)".
std::string loosened(const Value& value);

/// "[3]": how a proof names a label.
std::string reference(std::size_t label);

}  // namespace checkclaims
