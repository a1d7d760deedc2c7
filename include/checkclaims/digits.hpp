#pragma once
#include <cstdint>
#include <vector>

namespace checkclaims {

/// A slip of the pen: what may have been meant by a number, and how.
struct Slip {
  enum class Kind : std::uint8_t { transposed, dropped_zero, added_digit };
  Kind kind = Kind::transposed;
  std::int64_t meant = 0;
};

/// The slip as the kind of a cause and in words: "transposed-digits", "two digits transposed".
struct SlipWords {
  const char* cause;
  const char* how;
};
SlipWords words_of(Slip::Kind kind);

/// The numbers that one slip turns into `written`, which is 10 or more: two neighbouring
/// digits exchanged, a zero dropped from the end, one digit too many. Nothing below 10.
std::vector<Slip> slips(std::int64_t written);

/// Two neighbouring digits of one, exchanged, make the other, and both are 10 or more: 27 and 72.
bool transposed(std::int64_t one, std::int64_t other);

/// `written` is `meant` without one of its digits: "432" for "4,312".
bool drops_a_digit(std::int64_t written, std::int64_t meant);

}  // namespace checkclaims
