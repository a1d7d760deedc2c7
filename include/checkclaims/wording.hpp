#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "checkclaims/lexicon.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// What the words allow: "1,139", "> 39,100", "≥ 39,445", "< 32,000", "10..12", "≈ 250",
/// "> 9 months". A count of 42,001 or more is "over 42,000" to some and "at least 42,001"
/// to others: the bound that is written, or where neither is, the rounder one.
std::string to_text(const Value& value);
/// "1,150..1,249", "1,139", "≥ 12": the interval alone.
std::string to_text(const Interval& interval);
/// "2024-07-31", "2024-07-08 or later", "2024-07-30 or earlier",
/// "2024-07-08..2024-08-06", "no known day".
std::string to_text(const DayRange& days);

/// Text as one line: breaks and runs of blanks become one space. Where an article breaks
/// its lines must not show in what is compared between articles.
std::string one_line(std::string_view text);

/// A measure of the lexicon in words: "hostages taken", "time since it began".
std::string measure_text(std::string_view measure, const Lexicon& lexicon);

/// By how much `later` surely exceeds `earlier`: "+3", "+7,102 at least", "+2 months";
/// nothing where that is not sure, is nothing, or the units differ.
std::optional<std::string> growth(const Value& earlier, const Value& later);

}  // namespace checkclaims
