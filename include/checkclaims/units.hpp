#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "checkclaims/lexicon.hpp"
#include "checkclaims/value.hpp"

namespace checkclaims {

/// Two values that measure one thing, brought to the unit of the first. `possible` of both is as
/// wide as rounding in the unit that was told allows: "11 miles" is 10.5 to 11.5 miles.
struct InOneUnit {
  Value first, second;
  std::string_view unit;  ///< id of the row of the units table in which both are
};

/// What a unit measures ("area"); empty for a unit that is held against no other.
std::string_view dimension_of(const Lexicon& lexicon, std::uint16_t unit_row);

/// Two values in two units of one dimension. Of a word that may mean several units ("ton") the one
/// by which the two are nearest to each other. Rounded outwards to thousandths. Nothing where the
/// dimensions differ or a value is too large.
std::optional<InOneUnit> in_one_unit(const Lexicon& lexicon, const Value& first,
                                     std::uint16_t first_unit, const Value& second,
                                     std::uint16_t second_unit);

}  // namespace checkclaims
