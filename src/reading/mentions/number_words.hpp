#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "checkclaims/value.hpp"
#include "reading/mentions/table_hits.hpp"

namespace checkclaims {

/// Numbers from here on are not held.
inline constexpr std::int64_t number_limit = 1'000'000'000'000'000;

/// A number as its digits and words alone give it, before any hedge.
struct QuantityWords {
  enum class Kind : std::uint8_t { exact, range, vague, ordinal };

  std::uint32_t first = 0, last = 0;  ///< tokens
  Kind kind = Kind::exact;
  Decimal low, high;            ///< alike for an exact number; of a vague one `high` is unused
  Decimal soft_low, soft_high;  ///< of a vague one
  Decimal loose_high;           ///< how far a loose word reaches: 4 for "a couple"; else 0
  Decimal above_step;           ///< how far "over" reaches: "over 42,000" ends below 43,000
  Decimal about_step;           ///< how far "about" reaches to each side: "about 250" is 240..260
  Decimal rounding;       ///< half the last place of a round figure, a fifth of it at most: 50 for
                          ///< 1,200; else 0
  std::string_view unit;  ///< "percent", "share" (of one) or ""
};

/// The words that numbers and units are read with, and the numbers themselves, each read once.
/// Hits are valid as long as the sentence's are.
class NumberTables {
 public:
  explicit NumberTables(const SentenceView& sentence);

  /// The longest words of the table that start at a token; null where none do.
  const Hit* number_word(std::uint32_t token) const { return words_[token].number; }
  const Hit* hedge(std::uint32_t token) const { return words_[token].hedge; }
  const Hit* unit(std::uint32_t token) const { return words_[token].unit; }
  /// The number that starts at a token. Null where there is none, where it is part of a code
  /// ("X-23B", ".45"), where its scales do not descend ("two hundred million billion") or where it
  /// is too large to be held (10^15). Valid as long as this is.
  const QuantityWords* quantity(std::uint32_t token) const {
    const std::uint32_t known = words_[token].quantity;
    return known == 0 ? nullptr : &quantities_[known - 1];
  }
  bool no_numbers() const { return quantities_.empty(); }

 private:
  struct Word {
    const Hit *number = nullptr, *hedge = nullptr, *unit = nullptr;
    std::uint32_t quantity = 0;  ///< 1 + index; 0 = none
  };
  ByToken<Word> words_;
  std::vector<QuantityWords> quantities_;
};

/// The token after the run of number words that starts at `first`; `first` itself where none does.
std::uint32_t end_of_number_words(const SentenceView& sentence, const NumberTables& tables,
                                  std::uint32_t first);

/// An exact number -> the same with its steps and rounding.
QuantityWords with_steps(QuantityWords quantity);

/// Plain digits, grouped ("39,445") or with a decimal point ("1.2"); nothing for other
/// shapes ("1.234.567", "12,34") and for numbers of 10^15 and more.
std::optional<Decimal> decimal_of(std::string_view digits);

struct SpacedNumber {
  std::uint32_t last = 0;
  Decimal value;
};

/// "39 445" at `first`: groups of three digits behind single spaces. Not behind a name ("Highway
/// 7 385 cars"), nor where more digits follow. Nothing where no such number stands there.
std::optional<SpacedNumber> read_spaced(const SentenceView& sentence, std::uint32_t first);

}  // namespace checkclaims
