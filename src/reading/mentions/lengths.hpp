#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "reading/mentions/timex.hpp"

namespace checkclaims {

/// A unit of time as a sentence has it.
struct TimeUnit {
  std::uint32_t last = 0;
  std::string_view timex;  // "D", "TH"
  std::string_view half;   // "6M" of a year
  std::int64_t multiple = 1;
  std::string unit;
  bool plural = false;
};

/// The unit of time that starts at a token, or nothing.
std::optional<TimeUnit> read_unit(const DateReader& reader, std::uint32_t token);

/// "P9M", "PT30M", "PXY".
std::string period(std::string_view count, std::string_view timex);
std::string period_of(const QuantityWords& number, const TimeUnit& unit);

/// "2 hours 4 minutes 17 seconds", "three minutes 12": all of it in the smallest unit.
struct CompoundLength {
  std::uint32_t last = 0;
  HedgedQuantity hedged;
  TimeUnit unit;
  std::string value;  // "PT2H4M17S"
};

/// What begins with a counted unit, where smaller parts stand behind it; else nothing.
std::optional<CompoundLength> read_compound(const DateReader& reader, const HedgedQuantity& hedged,
                                            const TimeUnit& unit);

}  // namespace checkclaims
