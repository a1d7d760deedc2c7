#pragma once
#include <string>

#include "checkclaims/claim.hpp"
#include "checkclaims/proof.hpp"
#include "checkclaims/wording.hpp"

namespace checkclaims {

/// The content of a claim in words: "1,139 killed, according to Israeli figures".
std::string statement(const LinkedClaim& claim, const Lexicon& lexicon);

/// A value as part of a finding's identity: hard bounds in plain digits, and the unit where it is a
/// unit of time: "1139", "39101..", "0..31999", "9<.. month".
std::string normalised(const Value& value);

/// "[3]": the reference to a label in the text of a cause.
std::string reference(LabelRef label);

/// A number of things as an operand of a proof step.
inline StepOperand count(std::size_t number) { return static_cast<std::int64_t>(number); }

}  // namespace checkclaims
