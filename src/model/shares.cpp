#include "checkclaims/shares.hpp"

#include <algorithm>
#include <string_view>

namespace checkclaims {
namespace {

constexpr std::int64_t hundred = 100'000;     // percent, in thousandths
constexpr std::int64_t farthest_off = 5'000;  // percent, in thousandths, of a fraction
constexpr std::string_view fraction = "share";

enum class Toward { zero, more };

/// 100 * part / whole, in thousandths, rounded; exact in 64 bits for any two numbers.
std::int64_t hundredfold(std::int64_t part, std::int64_t whole, Toward toward) {
  constexpr std::int64_t most = INT64_MAX / hundred - 1;
  const std::int64_t all = part / whole;
  std::int64_t rest = part % whole;
  if (whole > most) {  // a hundred billion: a thousandth of a percent is lost
    rest /= 1000;
    whole = whole / 1000 + 1;
  }
  const std::int64_t more = rest * hundred;
  return std::min(all, most) * hundred + more / whole +
         (toward == Toward::more && more % whole != 0 ? 1 : 0);
}

std::optional<Interval> ratio(const Interval& part, const Interval& whole) {
  if (!whole.low || whole.low->thousandths <= 0) return std::nullopt;
  if (!part.high && !whole.high) return std::nullopt;
  const std::int64_t least = part.low ? std::max<std::int64_t>(part.low->thousandths, 0) : 0;
  Interval found;
  found.low = Decimal{whole.high && whole.high->thousandths > 0
                          ? hundredfold(least, whole.high->thousandths, Toward::zero)
                          : 0};
  if (part.high)
    found.high = Decimal{hundredfold(std::max<std::int64_t>(part.high->thousandths, 0),
                                     whole.low->thousandths, Toward::more)};
  return found;
}

}  // namespace

bool is_fraction(const Value& value) { return value.unit == fraction; }

Interval percentage_told(const Value& value) {
  if (!is_fraction(value)) return value.possible;
  Interval told = value.possible;
  for (auto* bound : {&told.low, &told.high})
    if (*bound) (*bound)->thousandths *= 100;
  // Who writes "a quarter" has rounded: it is a fifth of it more or less, or five points.
  const auto off = [](Decimal bound) { return std::min(bound.thousandths / 5, farthest_off); };
  if (value.hedge.empty() && told.low && told.high)
    told = Interval{Decimal{told.low->thousandths - off(*told.low)},
                    Decimal{told.high->thousandths + off(*told.high)}, false, false};
  return told;
}

std::optional<Interval> percentage_of(const Value& part, const Value& whole) {
  return ratio(part.possible, whole.possible);
}

std::optional<Interval> change_in_percent(const Value& from, const Value& to) {
  const auto found = ratio(to.possible, from.possible);
  if (!found || !found->high || !from.possible.high || !to.possible.low) return std::nullopt;
  const std::int64_t low = found->low->thousandths - hundred,
                     high = found->high->thousandths - hundred;
  if (low > 0) return Interval{Decimal{low}, Decimal{high}, false, false};
  if (high < 0) return Interval{Decimal{-high}, Decimal{-low}, false, false};
  return Interval{Decimal{}, Decimal{std::max(-low, high)}, false, false};
}

Decimal least_of(const Value& part) {
  const auto at_least = [](const Interval& interval) {
    return interval.low ? std::max<std::int64_t>(interval.low->thousandths, 0) : 0;
  };
  const std::int64_t loose = at_least(part.possible);
  return Decimal{part.hard.exact() ? (at_least(part.hard) + loose) / 2 : loose};
}

Decimal sum_of_least(std::span<const Value* const> parts) {
  constexpr std::int64_t most = INT64_MAX / 4;
  Decimal sum;
  for (const Value* part : parts)
    sum.thousandths = std::min(most, sum.thousandths + std::min(most, least_of(*part).thousandths));
  return sum;
}

}  // namespace checkclaims
