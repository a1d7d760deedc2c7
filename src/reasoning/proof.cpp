#include "reasoning/proof.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reasoning/stances.hpp"

namespace checkclaims {
namespace {

constexpr Decimal one = Decimal::of(1);

bool counts(const Value& value) { return kind_of_unit(value.unit) != "time"; }

/// Whether the words hold this number as a whole, not as digits of a longer one.
bool says(std::string_view text, Decimal number) {
  const auto digit = [&](std::size_t at) {
    return at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == ',');
  };
  for (const std::string& digits : {to_grouped(number), to_string(number)})
    for (auto at = text.find(digits); at != std::string_view::npos; at = text.find(digits, at + 1))
      if ((at == 0 || !digit(at - 1)) && !digit(at + digits.size())) return true;
  return false;
}

int trailing_zeros(Decimal number) {
  if (number.thousandths == 0) return 0;
  int zeros = 0;
  for (auto left = number.thousandths; left % 10 == 0; left /= 10) ++zeros;
  return zeros;
}

/// Of a count's bound and its strict neighbour the one that was written; where neither
/// was (number words), the rounder one.
bool strictly(const Value& value, Decimal bound, Decimal neighbour) {
  if (!counts(value) || !bound.whole()) return false;
  if (says(value.text, bound)) return false;
  return says(value.text, neighbour) || trailing_zeros(neighbour) > trailing_zeros(bound);
}

std::string with_unit(std::string text, const Value& value) {
  if (counts(value)) return text;
  const bool single = value.hard.exact() && *value.hard.low == one;
  return text + ' ' + value.unit + (single ? "" : "s");
}

}  // namespace

std::string in_words(const Interval& interval) {
  if (interval.exact()) return to_grouped(*interval.low);
  if (interval.low && interval.high) {
    return fmt::format("{}{}..{}{}", interval.low_open ? "above " : "", to_grouped(*interval.low),
                       interval.high_open ? "below " : "", to_grouped(*interval.high));
  }
  if (interval.low) return fmt::format("{} {}", interval.low_open ? ">" : "≥", to_grouped(*interval.low));
  if (interval.high) return fmt::format("{} {}", interval.high_open ? "<" : "≤", to_grouped(*interval.high));
  return "any number";
}

std::string in_words(const Value& value) {
  const Interval& hard = value.hard;
  const Decimal zero{};
  if (hard.exact()) return with_unit(to_grouped(*hard.low), value);
  if (hard.low && !hard.high) {
    const Decimal below{hard.low->thousandths - one.thousandths};
    if (strictly(value, *hard.low, below)) return "> " + to_grouped(below);
  }
  if (hard.high && (!hard.low || *hard.low <= zero)) {
    const Decimal above{hard.high->thousandths + one.thousandths};
    if (strictly(value, *hard.high, above)) return "< " + to_grouped(above);
    return with_unit((hard.high_open ? "< " : "≤ ") + to_grouped(*hard.high), value);
  }
  const Interval& both = hard.low || hard.high ? hard : value.soft;
  if (both.low && both.high) {
    const Decimal middle{both.low->thousandths / 2 + both.high->thousandths / 2};
    if (says(value.text, middle)) return with_unit("≈ " + to_grouped(middle), value);
    if (!hard.low) return with_unit("≈ " + in_words(both), value);
  }
  return with_unit(in_words(hard), value);
}

std::string in_words(const DayRange& days) {
  if (days.exact()) return to_iso(*days.low);
  if (days.low && days.high) return to_iso(*days.low) + ".." + to_iso(*days.high);
  if (days.low) return to_iso(*days.low) + " or later";
  if (days.high) return to_iso(*days.high) + " or earlier";
  return "no known day";
}

std::string in_words(std::string_view measure) {
  std::string words(measure);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string statement(const Claim& claim) {
  std::string words = in_words(claim.value) + ' ' + in_words(claim.measure);
  if (!claim.speaker.empty() && !claim.speaker.front().empty())
    words += ", according to " + claim.speaker.front();
  return words;
}

std::string normalised(const Value& value) {
  const bool bare = !value.hard.low && !value.hard.high;
  const Interval& hard = bare ? value.soft : value.hard;
  std::string text = bare ? "~" : "";
  if (hard.low) text += to_string(*hard.low);
  if (!hard.exact()) {
    text += fmt::format("{}..{}", hard.low_open ? "<" : "", hard.high_open ? "<" : "");
    if (hard.high) text += to_string(*hard.high);
  }
  return counts(value) ? text : text + ' ' + value.unit;
}

std::optional<std::string> growth(const Value& earlier, const Value& later) {
  if (earlier.unit != later.unit || !earlier.hard.high || !later.hard.low) return std::nullopt;
  const Decimal step{later.hard.low->thousandths - earlier.hard.high->thousandths};
  if (step <= Decimal{}) return std::nullopt;
  const bool exactly = earlier.hard.exact() && later.hard.exact();
  return fmt::format("+{}{}", to_grouped(step), exactly ? "" : " at least");
}

std::string reference(std::size_t label) { return fmt::format("[{}]", label); }

}  // namespace checkclaims
