// The values of a finding are written in a form made for comparing; here they are put into words.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "checkclaims/baseline.hpp"
#include "checkclaims/wording.hpp"

namespace checkclaims {
namespace {

/// The parts of "0..<10 month".
struct Written {
  bool about = false;
  Interval bounds;
  std::string_view unit;  ///< and any text about who is counted
};

/// Removes "12", "0.5" or "-3" from the start of `text`; empty if there is no number.
std::optional<Decimal> take_number(std::string_view& text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  std::size_t end = sign;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  std::int64_t whole = 0;
  constexpr std::size_t longest = 15;  // digits; with more, the thousandths do not fit
  if (end == sign || end - sign > longest) return std::nullopt;
  std::from_chars(text.data(), text.data() + end, whole);
  std::int64_t part = 0;
  if (text.substr(end).size() > 1 && text[end] == '.' && text[end + 1] >= '0' &&
      text[end + 1] <= '9') {
    std::int64_t weight = 100;
    for (++end; end < text.size() && text[end] >= '0' && text[end] <= '9'; ++end, weight /= 10)
      part += weight * (text[end] - '0');
  }
  text.remove_prefix(end);
  return Decimal{whole * 1000 + (sign != 0 ? -part : part)};
}

bool take(std::string_view& text, std::string_view mark) {
  if (!text.starts_with(mark)) return false;
  text.remove_prefix(mark.size());
  return true;
}

/// Parses the form of a figure; empty for anything else.
std::optional<Written> figure_of(std::string_view text) {
  Written written;
  written.about = take(text, "~");
  written.bounds.low = take_number(text);
  written.bounds.low_open = take(text, "<");
  if (take(text, "..")) {
    written.bounds.high_open = take(text, "<");
    written.bounds.high = take_number(text);
  } else {
    written.bounds.high = written.bounds.low;
  }
  const bool ends = text.empty() || take(text, " ");
  if (!ends || (!written.bounds.low && !written.bounds.high)) return std::nullopt;
  written.unit = text;
  return written;
}

std::string said(const Written& written) {
  const auto with_unit = [&](Decimal number) {
    const bool counted =
        written.unit.find(' ') == std::string_view::npos;  // a unit, not who is counted
    Value value;
    value.hard = Interval::exactly(number);
    if (counted) value.unit = std::string(written.unit);
    return to_text(value) + (counted ? "" : " " + std::string(written.unit));
  };
  const Interval& bounds = written.bounds;
  if (bounds.exact()) return with_unit(*bounds.low);
  if (!bounds.high)
    return bounds.low_open ? "more than " + with_unit(*bounds.low)
                           : with_unit(*bounds.low) + " or more";
  if (!bounds.low || *bounds.low <= Decimal{})
    return bounds.high_open ? "less than " + with_unit(*bounds.high)
                            : with_unit(*bounds.high) + " or less";
  if (bounds.low_open || bounds.high_open)
    return fmt::format("{} {} and {} {}", bounds.low_open ? "more than" : "at least",
                       to_grouped(*bounds.low), bounds.high_open ? "less than" : "at most",
                       with_unit(*bounds.high));
  return fmt::format("{} to {}", to_grouped(*bounds.low), with_unit(*bounds.high));
}

/// Days since 1970-01-01, or the distance of two things in days: the number alone does not show
/// which, but distances of twenty years are not written in days.
constexpr std::int64_t longest_distance = 20 * 365;

bool in_calendar(const std::optional<Decimal>& days) {
  static const std::int64_t first = checkclaims::day_of(1400, 1, 1)->number,
                            last = checkclaims::day_of(9999, 12, 31)->number;
  return !days || (days->thousandths / 1000 >= first && days->thousandths / 1000 <= last);
}

std::string days_said(const Interval& bounds, std::int64_t farthest) {
  const auto number = [](Decimal decimal) { return decimal.thousandths / 1000; };
  const auto distance = [&](Decimal days) {
    const std::int64_t count = number(days);
    if (count == 0) return std::string("the same day");
    return fmt::format("{} day{} {}", count < 0 ? -count : count,
                       count == 1 || count == -1 ? "" : "s", count < 0 ? "before" : "after");
  };
  // -1: every number is a day
  const auto is_day = [&](const std::optional<Decimal>& bound) {
    return bound && (farthest < 0 || number(*bound) > farthest || number(*bound) < -farthest);
  };
  if (is_day(bounds.low) || is_day(bounds.high)) {
    const auto day = [&](const std::optional<Decimal>& bound) {
      return bound ? std::optional(Day{static_cast<std::int32_t>(number(*bound))}) : std::nullopt;
    };
    return to_text(DayRange{day(bounds.low), day(bounds.high)});
  }
  if (bounds.exact()) return distance(*bounds.low);
  if (!bounds.high) return distance(*bounds.low) + " or later";
  if (!bounds.low) return distance(*bounds.high) + " or earlier";
  return fmt::format("{} to {}", distance(*bounds.low), distance(*bounds.high));
}

bool of_figures(std::string_view rule) {
  static constexpr std::array<std::string_view, 4> others = {
      "falling-total", "implausible-jump", "part-exceeds-whole", "parts-miss-whole"};
  return rule.ends_with("-figure") || std::find(others.begin(), others.end(), rule) != others.end();
}

bool of_days(std::string_view rule) {
  return rule == "impossible-order" || rule == "conflicting-date";
}

}  // namespace

std::vector<std::string> values_in_words(std::string_view rule,
                                         std::span<const std::string> values) {
  std::vector<std::string> words;
  for (const std::string& value : values) {
    const auto written = of_figures(rule) || of_days(rule) ? figure_of(value) : std::nullopt;
    if (!written)
      words.push_back(value);
    else if (of_figures(rule))
      words.push_back((written->about ? "about " : "") + said(*written));
    else if (!in_calendar(written->bounds.low) || !in_calendar(written->bounds.high))
      words.push_back(value);
    else
      words.push_back(
          days_said(written->bounds, rule == "conflicting-date" ? -1 : longest_distance));
  }
  return words;
}

}  // namespace checkclaims
