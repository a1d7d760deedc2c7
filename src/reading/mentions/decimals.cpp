// What digits alone say: their value, and how far a hedge or rounding may move it.
#include "reading/mentions/number_words.hpp"

#include <algorithm>
#include <string>

namespace checkclaims {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

/// Three digits and no more, set apart by a space: the next group of "39 445".
bool is_spaced_group(const SentenceView& sentence, std::uint32_t at) {
  const auto& tokens = sentence.tokens;
  if (at >= tokens.size() || tokens[at].kind != TokenKind::number || tokens[at].glued ||
      sentence.word(at).size() != 3)
    return false;
  const std::string_view gap = sentence.text.substr(
      tokens[at - 1].span.end, tokens[at].span.begin - tokens[at - 1].span.end);
  return gap == " " || gap == "\xC2\xA0" || gap == "\xE2\x80\x89" || gap == "\xE2\x80\xAF";
}

/// "61, 000": a group behind a comma and a space, which no number of its own begins with 0.
bool is_slipped_group(const SentenceView& sentence, std::uint32_t at) {
  return sentence.tokens[at - 1].mark == ',' && sentence.tokens[at - 1].glued &&
         is_spaced_group(sentence, at) && sentence.word(at).front() == '0';
}

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

std::optional<SpacedNumber> read_spaced(const SentenceView& sentence, std::uint32_t first) {
  const bool slipped = is_slipped_group(sentence, first + 2);
  if (sentence.word(first).size() > 3 || sentence.word(first).front() == '0' ||
      (!slipped && !is_spaced_group(sentence, first + 1)))
    return std::nullopt;
  if (first > 0 && sentence.tokens[first - 1].kind == TokenKind::word) {
    const char initial = sentence.word(first - 1).front();
    if (first > 1 && initial >= 'A' && initial <= 'Z') return std::nullopt;
  }
  std::string digits(sentence.word(first));
  std::uint32_t last = slipped ? first + 2 : first + 1;
  while (last < first + 4 && is_spaced_group(sentence, last)) digits += sentence.word(last++);
  const bool code =
      last < sentence.tokens.size() &&
      (sentence.tokens[last].kind == TokenKind::number || sentence.tokens[last].mark == '-');
  const auto value = decimal_of(digits);
  if (code || !value) return std::nullopt;
  return SpacedNumber{last, *value};
}

QuantityWords with_steps(QuantityWords quantity) {
  quantity.high = quantity.low;
  const std::int64_t number = quantity.low.thousandths;
  std::int64_t place = 1;
  while (number != 0 && number % (place * 10) == 0) place *= 10;
  const bool power_of_ten = number == place && place >= 10'000;
  // "over a million" speaks of whole millions, "over 100,000" of ten thousands.
  const bool grand = power_of_ten && (place <= 10'000 || place >= 1'000'000'000);
  quantity.above_step = {power_of_ten && !grand ? place / 10 : place};
  quantity.about_step = {power_of_ten ? place / 10 : place};
  // Nobody rounds 135 to 100: half the last place, but no more than a fifth.
  if (place >= 100'000) quantity.rounding = {std::min(place / 2, number / 5)};
  return quantity;
}

}  // namespace checkclaims
