// What digits alone say: their value, and how far a hedge or rounding may move it.
#include "reading/recognisers/number_words.hpp"

namespace checkclaims {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Decimal> decimal_of(std::string_view digits) {
  std::int64_t whole = 0;
  std::size_t i = 0, group = 0;
  bool grouped = false;
  for (; i < digits.size() && digits[i] != '.'; ++i) {
    if (digits[i] == ',') {
      if (grouped ? group != 3 : group == 0 || group > 3) return std::nullopt;
      grouped = true;
      group = 0;
      continue;
    }
    if (!digit(digits[i])) return std::nullopt;
    whole = whole * 10 + (digits[i] - '0');
    ++group;
    if (whole >= number_limit) return std::nullopt;
  }
  if (group == 0 || (grouped && group != 3)) return std::nullopt;
  std::int64_t part = 0, place = 100;
  for (++i; i < digits.size(); ++i, place /= 10) {
    if (!digit(digits[i])) return std::nullopt;
    part += place * (digits[i] - '0');
  }
  return Decimal{whole * 1000 + part};
}

Quantity with_steps(Quantity quantity) {
  quantity.high = quantity.low;
  const std::int64_t number = quantity.low.thousandths;
  std::int64_t place = 1;
  while (number != 0 && number % (place * 10) == 0) place *= 10;
  const bool power_of_ten = number == place && place >= 10'000;
  // "over a million" speaks of whole millions, "over 100,000" of ten thousands.
  const bool grand = power_of_ten && (place <= 10'000 || place >= 1'000'000'000);
  quantity.above_step = {power_of_ten && !grand ? place / 10 : place};
  quantity.about_step = {power_of_ten ? place / 10 : place};
  if (place >= 100'000) quantity.rounding = {place / 2};
  return quantity;
}

}  // namespace checkclaims
