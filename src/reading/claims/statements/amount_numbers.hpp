#pragma once
#include <optional>

#include "checkclaims/mention.hpp"

namespace checkclaims {

/// A number of the right sort and the chunks in which it stands.
struct AmountNumber {
  std::size_t chunk = 0, last = 0;
  Span words;
  Value value;
  DayRange days;
};

/// The day or days that a date tells of; nothing for durations and open ends.
std::optional<AmountNumber> day_told(const DateMention& date, AmountNumber found);
/// A duration of years or months, in months.
std::optional<AmountNumber> months_of(const DateMention& date, AmountNumber found);
/// A whole year: "in 1923".
bool is_year(const DayRange& days);

}  // namespace checkclaims
