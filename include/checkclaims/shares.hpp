#pragma once
#include <optional>
#include <span>

#include "checkclaims/value.hpp"

namespace checkclaims {

/// A number written as a fraction of one: "a quarter of its staff".
bool is_fraction(const Value& value);

/// The percentage that a value gives, however loosely it is read: "62 percent", "a quarter" (20 to
/// 30), "more than half" (50 and above).
Interval percentage_told(const Value& value);

/// The percentages that a part can be of a whole, both read loosely; rounded outwards to
/// thousandths. Nothing where neither has an upper bound, or the whole may be nothing.
std::optional<Interval> percentage_of(const Value& part, const Value& whole);

/// By how many percent of `from` it differs from `to`, whether up or down, as above. Nothing where
/// one has no bounds.
std::optional<Interval> change_in_percent(const Value& from, const Value& to);

/// The least that a part can be: what its words allow, less half of what rounding would allow too.
/// Who adds up would not round any further.
Decimal least_of(const Value& part);

/// The sum of the least that each can be.
Decimal sum_of_least(std::span<const Value* const> parts);

}  // namespace checkclaims
