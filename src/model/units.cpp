#include "checkclaims/units.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "checkclaims/row_fields.hpp"

namespace checkclaims {
namespace {

enum class Rounded : std::uint8_t { down, up };

constexpr Rounded opposite(Rounded way) {
  return way == Rounded::down ? Rounded::up : Rounded::down;
}

/// number * factor / divisor, rounded to a whole; nothing where it leaves the range. `factor` and
/// `divisor` are above zero.
std::optional<std::int64_t> times_over(std::int64_t number, std::int64_t factor,
                                       std::int64_t divisor, Rounded way) {
  if (number < 0) {
    const auto positive = times_over(-number, factor, divisor, opposite(way));
    return positive ? std::optional(-*positive) : std::nullopt;
  }
  std::int64_t whole = 0, rest = 0;
  if (__builtin_mul_overflow(number / divisor, factor, &whole) ||
      __builtin_mul_overflow(number % divisor, factor, &rest))
    return std::nullopt;
  const std::int64_t up = way == Rounded::up && rest % divisor != 0 ? 1 : 0;
  if (__builtin_add_overflow(whole, rest / divisor + up, &whole)) return std::nullopt;
  return whole;
}

/// How a unit is counted in the base unit of its dimension.
struct Factor {
  std::int64_t times = 1, per = 1, offset = 0;  ///< offset in thousandths
};

Factor factor_of(const Row& unit) {
  return {unit[UnitField::times].value_or(1), unit[UnitField::per].value_or(1),
          unit[UnitField::offset].value_or(0) * 1000};
}

std::optional<Decimal> converted(Decimal number, const Factor& from, const Factor& to,
                                 Rounded way) {
  const auto base = times_over(number.thousandths + from.offset, from.times, from.per, way);
  if (!base) return std::nullopt;
  const auto there = times_over(*base, to.per, to.times, way);
  return there ? std::optional(Decimal{*there - to.offset}) : std::nullopt;
}

std::optional<Interval> converted(Interval interval, const Factor& from, const Factor& to) {
  for (const Rounded way : {Rounded::down, Rounded::up}) {
    auto& bound = way == Rounded::down ? interval.low : interval.high;
    if (!bound) continue;
    bound = converted(*bound, from, to, way);
    if (!bound) return std::nullopt;
  }
  return interval;
}

/// Half of the last place that is not zero, and no more than a fifth: 50 for 1,200, .05 for 6.4.
std::int64_t rounding_of(std::int64_t thousandths) {
  constexpr std::int64_t place_of_one = 1000;
  const std::int64_t size = std::abs(thousandths);
  if (size == 0) return place_of_one / 2;
  std::int64_t place = 1;
  while (size % (place * 10) == 0) place *= 10;
  return std::min(place / 2, size / 5);
}

Value as_rounded(Value value) {
  const auto widen = [](std::optional<Decimal>& bound, const std::optional<Decimal>& told,
                        std::int64_t sign) {
    if (!bound || !told) return;
    const Decimal rounded{told->thousandths + sign * rounding_of(told->thousandths)};
    bound = sign < 0 ? std::min(*bound, rounded) : std::max(*bound, rounded);
  };
  widen(value.possible.low, value.hard.low, -1);
  widen(value.possible.high, value.hard.high, +1);
  return value;
}

std::optional<Value> converted(Value value, const Factor& from, const Factor& to) {
  for (Interval* interval : {&value.hard, &value.soft, &value.possible}) {
    const auto there = converted(*interval, from, to);
    if (!there) return std::nullopt;
    *interval = *there;
  }
  return value;
}

/// The units that a word may mean; the word itself where it means one.
std::vector<const Row*> meanings(const Row& unit) {
  std::vector<const Row*> all;
  const RowList words = unit[UnitField::reads_as];
  for (const std::uint32_t row : words.indexes) all.push_back(&words.rows[row]);
  if (all.empty()) all.push_back(&unit);
  return all;
}

/// How far apart two intervals are: 0 where they meet.
std::int64_t gap(const Interval& a, const Interval& b) {
  if (!apart(a, b)) return 0;
  const std::int64_t up = a.high && b.low ? b.low->thousandths - a.high->thousandths : 0;
  const std::int64_t down = b.high && a.low ? a.low->thousandths - b.high->thousandths : 0;
  return std::max<std::int64_t>({up, down, 1});
}

}  // namespace

std::string_view dimension_of(const Lexicon& lexicon, std::uint16_t unit_row) {
  return lexicon.row(Table::units, unit_row)[UnitField::dimension];
}

std::optional<InOneUnit> in_one_unit(const Lexicon& lexicon, const Value& first,
                                     std::uint16_t first_unit, const Value& second,
                                     std::uint16_t second_unit) {
  const std::string_view dimension = dimension_of(lexicon, first_unit);
  if (dimension.empty() || dimension != dimension_of(lexicon, second_unit)) return std::nullopt;
  const Value one = as_rounded(first), other = as_rounded(second);
  std::optional<InOneUnit> nearest;
  std::int64_t least = 0;
  for (const Row* to : meanings(lexicon.row(Table::units, first_unit)))
    for (const Row* from : meanings(lexicon.row(Table::units, second_unit))) {
      const auto there = converted(other, factor_of(*from), factor_of(*to));
      if (!there) return std::nullopt;
      const std::int64_t far = gap(one.possible, there->possible);
      if (nearest && least <= far) continue;
      nearest = InOneUnit{one, *there, to->id};
      least = far;
    }
  return nearest;
}

}  // namespace checkclaims
