#pragma once
#include <cstdint>
#include <vector>

namespace checkclaims {

/// A typing error: the number that may have been intended, and the kind of error.
struct Slip {
  enum class Kind : std::uint8_t { transposed, dropped_zero, added_digit };
  Kind kind = Kind::transposed;
  std::int64_t meant = 0;
};

/// The kind of error as a cause identifier and in words: "transposed-digits", "two digits
/// transposed".
struct SlipWords {
  const char* cause;
  const char* how;
};
SlipWords words_of(Slip::Kind kind);

/// The numbers, all 10 or more, that one typing error turns into `written`, which must be 10 or
/// more too: two neighbouring digits exchanged, a zero dropped from the end, or one digit too many.
/// Empty for `written` below 10.
std::vector<Slip> slips(std::int64_t written);

/// Whether exchanging two neighbouring digits turns one number into the other, and both are 10 or
/// more: 27 and 72.
bool transposed(std::int64_t one, std::int64_t other);

/// Whether `written` is `meant` without one of its digits: "432" for "4,312".
bool drops_a_digit(std::int64_t written, std::int64_t meant);

}  // namespace checkclaims
