#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "checkclaims/lexicon.hpp"
#include "checkclaims/outcome.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// What the words allow: "1,139", "> 39,100", "≥ 39,445", "< 32,000", "10..12", "≈ 250", "> 9
/// months". A count of 42,001 or more can be written "over 42,000" or "at least 42,001": the
/// written bound is shown, or if neither is written, the rounder one.
std::string to_text(const Value& value);
/// The interval alone: "1,150..1,249", "1,139", "≥ 12".
std::string to_text(const Interval& interval);
/// "2024-07-31", "2024-07-08 or later", "2024-07-30 or earlier",
/// "2024-07-08..2024-08-06", "no known day".
std::string to_text(const DayRange& days);

/// Text as one line: line breaks and runs of blanks become one space, so that line breaks do not
/// affect what is compared between articles.
std::string one_line(std::string_view text);

/// A measure of the lexicon in words: "hostages taken", "time since it began".
std::string measure_text(std::string_view measure, const Lexicon& lexicon);

/// An outcome in words: "Alvik Rovers beat Dornach City 3-1", "Ana Reyes won (mayor of Halden)",
/// of a matter "the merger with Norrline: approved".
std::string to_text(const OutcomeStatement& said, const Lexicon& lexicon);

/// By how much `later` surely exceeds `earlier`: "+3", "+7,102 at least", "+2 months"; empty if
/// that is not certain, is zero, or the units differ.
std::optional<std::string> growth(const Value& earlier, const Value& later);

}  // namespace checkclaims
