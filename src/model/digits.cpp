#include "checkclaims/digits.hpp"

#include <algorithm>
#include <string>

namespace checkclaims {
namespace {

constexpr std::int64_t largest_read = 100'000'000'000;

}  // namespace

SlipWords words_of(Slip::Kind kind) {
  switch (kind) {
    case Slip::Kind::transposed: return {"transposed-digits", "two digits transposed"};
    case Slip::Kind::dropped_zero: return {"dropped-digit", "a zero dropped"};
    case Slip::Kind::added_digit: break;
  }
  return {"added-digit", "a digit too many"};
}

std::vector<Slip> slips(std::int64_t written) {
  std::vector<Slip> found;
  if (written < 10 || written > largest_read) return found;
  const std::string digits = std::to_string(written);
  const auto add = [&](Slip::Kind kind, const std::string& meant) {
    if (meant.front() == '0') return;
    const Slip slip{kind, std::stoll(meant)};
    if (slip.meant >= 10 && slip.meant != written) found.push_back(slip);
  };
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    std::string other = digits;
    std::swap(other[i], other[i + 1]);
    add(Slip::Kind::transposed, other);
  }
  add(Slip::Kind::dropped_zero, digits + '0');
  for (std::size_t i = digits.size(); i-- > 0;) {  // a zero at the end first
    std::string other = digits;
    other.erase(i, 1);
    add(Slip::Kind::added_digit, other);
  }
  return found;
}

bool transposed(std::int64_t one, std::int64_t other) {
  if ((one - other) % 9 != 0) return false;  // the sums of their digits differ
  const auto from = slips(one);
  return std::any_of(from.begin(), from.end(), [&](const Slip& slip) {
    return slip.kind == Slip::Kind::transposed && slip.meant == other;
  });
}

bool drops_a_digit(std::int64_t written, std::int64_t meant) {
  if (written < 10 || meant > largest_read || meant <= written) return false;
  const auto from = slips(meant);
  return std::any_of(from.begin(), from.end(), [&](const Slip& slip) {
    return slip.kind == Slip::Kind::added_digit && slip.meant == written;
  });
}

}  // namespace checkclaims
