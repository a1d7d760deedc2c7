#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "checkclaims/claim.hpp"

namespace checkclaims {

/// "1,139", "> 39,100", "≥ 39,445", "< 32,000", "10..12", "≈ 250", "> 9 months". Strict
/// where the words are: over 42,000 and at least 42,001 bound a count alike.
std::string in_words(const Value& value);

/// "1,150..1,249", "1,139", "≥ 12": the interval alone.
std::string in_words(const Interval& interval);

/// "2024-07-31", "2024-07-08 or later", "2024-07-30 or earlier",
/// "2024-07-08..2024-08-06", "no known day".
std::string in_words(const DayRange& days);

/// The id of a measure as words: "hostages taken".
std::string in_words(std::string_view measure);

/// What a claim says: "1,139 killed, according to Israeli figures".
std::string statement(const Claim& claim);

/// A value as part of a finding's identity: hard bounds in plain digits, and the unit
/// where it is one of time: "1139", "39101..", "0..31999", "9<.. month".
std::string normalised(const Value& value);

/// By how much `later` exceeds `earlier` at least: "+7,102 at least"; nothing where that
/// is not sure or the units differ.
std::optional<std::string> growth(const Value& earlier, const Value& later);

/// "[3]": how a proof names a label.
std::string reference(std::size_t label);

}  // namespace checkclaims
