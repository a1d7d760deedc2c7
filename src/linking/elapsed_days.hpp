#pragma once
#include "checkclaims/value.hpp"

namespace checkclaims {

/// The days on which a hedged length of time has passed since `began`, both of whose bounds
/// are known: "over nine months" since 7 October 2023 is 2024-07-08 or later. Without a hedge
/// the words leave the day open: unbounded.
DayRange days_after(const DayRange& began, const Value& length);

/// The same as the words suggest, hedged or not.
DayRange ordinary_days_after(const DayRange& began, const Value& length);

/// By how many days a writer may be off who counts from `began` to `days`: a tenth, 2..31.
int slack_for(Day began, const DayRange& days);

}  // namespace checkclaims
