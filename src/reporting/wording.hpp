#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/claim.hpp"

namespace checkclaims {

/// "2024-07-31", "2024-07-08..", "..2024-08-01", "2024-07-08..2024-08-06"; empty where nothing is known.
std::string shown_days(const DayRange& days);
/// What the words allow: "1,139", "≥ 39,445", "> 42,000", "< 32,000", "10..12", "> 9 months".
std::string shown_bounds(const Value& value);
/// A figure's bounds; of any other claim the words.
std::string shown_value(const Claim& claim);
/// "hostages_taken" -> "hostages taken".
std::string shown_name(std::string_view row);
/// {"palestinian", "child"} -> "palestinian child".
std::string shown_scope(std::span<const std::string> terms);
/// "per Gaza health authorities, per Example Daily", "no speaker named".
std::string shown_speaker(std::span<const std::string> chain);
/// By how much a figure surely grew or fell since the one before it: "+7,102 at least",
/// "-3"; empty where that is not sure.
std::string shown_growth(const Interval& before, const Interval& now);
/// The words around `focus`, which lies in `span`, on one line: white space becomes one
/// blank, and what does not fit is cut at a word and shown as "…".
std::string quotation(const Document& document, Span span, Span focus);

}  // namespace checkclaims
