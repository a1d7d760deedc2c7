#pragma once
#include "checkclaims/value.hpp"

namespace checkclaims {

/// The days by which a hedged length of time has passed since `began`, both of whose bounds are
/// known: "over nine months" since 7 October 2023 gives 2024-07-08 or later. Without a hedge the
/// words leave the day open: unbounded.
DayRange days_after(const DayRange& began, const Value& length);

/// The days that the same words suggest, hedged or not.
DayRange ordinary_days_after(const DayRange& began, const Value& length);

/// By how many days a writer who counts from `began` to `days` may be off: a tenth of the time,
/// clamped to 2..31.
int slack_for(Day began, const DayRange& days);

}  // namespace checkclaims
