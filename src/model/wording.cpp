#include "checkclaims/wording.hpp"

#include <algorithm>
#include <array>

namespace checkclaims {
namespace {

constexpr Decimal nothing{};

/// Whether a unit is continuous, so that 10 is not the next value after 9.
bool measured(std::string_view unit) {
  static constexpr std::array<std::string_view, 9> units = {
      "second", "minute", "hour", "day", "week", "month", "year", "decade", "percent"};
  return std::find(units.begin(), units.end(), unit) != units.end();
}

/// "household" -> "households", "family" -> "families".
std::string plural(std::string unit) {
  if (unit == "percent") return unit;
  const bool y = unit.size() > 1 && unit.back() == 'y' &&
                 std::string_view("aeiou").find(unit[unit.size() - 2]) == std::string_view::npos;
  if (!y) return unit + 's';
  unit.pop_back();
  return unit + "ies";
}

/// People need no unit: "1,139 killed".
std::string with_unit(std::string text, const Value& value) {
  if (value.unit.empty() || value.unit == "person") return text;
  const bool single = value.hard.exact() && *value.hard.low == Decimal::of(1);
  return text + ' ' + (single ? value.unit : plural(value.unit));
}

/// Whether the text contains this number as a whole, not as digits of a longer one.
bool says(std::string_view text, Decimal number) {
  const auto digit = [&](std::size_t at) {
    return at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == ',');
  };
  for (const std::string& digits : {to_grouped(number), to_string(number)})
    for (auto at = text.find(digits); at != std::string_view::npos; at = text.find(digits, at + 1))
      if ((at == 0 || !digit(at - 1)) && !digit(at + digits.size())) return true;
  return false;
}

std::size_t trailing_zeros(Decimal number) {
  const std::string digits = to_string(number);
  return digits.size() - 1 - std::min(digits.find_last_not_of('0'), digits.size() - 1);
}

/// Given a count's bound and its strict neighbour: whether the neighbour is what was written.
bool strictly(const Value& value, Decimal bound, Decimal neighbour) {
  if (measured(value.unit) || !bound.whole() || neighbour <= nothing || says(value.text, bound))
    return false;
  return says(value.text, neighbour) || trailing_zeros(neighbour) > trailing_zeros(bound);
}

std::string above(const Value& value, Decimal low) {
  const Decimal below{low.thousandths - 1000};
  if (!value.hard.low_open && strictly(value, low, below)) return "> " + to_grouped(below);
  return (value.hard.low_open ? "> " : "≥ ") + to_grouped(low);
}

std::string below(const Value& value, Decimal high) {
  const Decimal above{high.thousandths + 1000};
  if (!value.hard.high_open && strictly(value, high, above)) return "< " + to_grouped(above);
  return (value.hard.high_open ? "< " : "≤ ") + to_grouped(high);
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line(text.size(), ' ');
  char* next = line.data();
  for (const char c : text) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!blank)
      *next++ = c;
    else if (next != line.data() && next[-1] != ' ')
      *next++ = ' ';
  }
  line.resize(static_cast<std::size_t>(next - line.data()));
  return line;
}

std::string to_text(const Interval& interval) {
  if (interval.exact()) return to_grouped(*interval.low);
  if (interval.low && interval.high) {
    const std::string low = (interval.low_open ? "above " : "") + to_grouped(*interval.low);
    return low + (interval.high_open ? "..below " : "..") + to_grouped(*interval.high);
  }
  if (interval.low) return (interval.low_open ? "> " : "≥ ") + to_grouped(*interval.low);
  if (interval.high) return (interval.high_open ? "< " : "≤ ") + to_grouped(*interval.high);
  return "any number";
}

std::string to_text(const Value& value) {
  const Interval& hard = value.hard;
  if (hard.exact()) return with_unit(to_grouped(*hard.low), value);
  if (hard.low && !hard.high) return with_unit(above(value, *hard.low), value);
  if (hard.high && (!hard.low || *hard.low <= nothing))
    return with_unit(below(value, *hard.high), value);
  const bool bounded = hard.low.has_value();
  const Interval& both = bounded ? hard : value.soft;
  if (!both.low || !both.high) return value.text;
  const Decimal middle{both.low->thousandths / 2 + both.high->thousandths / 2};
  if (says(value.text, middle)) return with_unit("≈ " + to_grouped(middle), value);
  return with_unit((bounded ? "" : "≈ ") + to_text(both), value);
}

std::string to_text(const DayRange& days) {
  if (days.exact()) return to_iso(*days.low);
  if (days.low && days.high) return to_iso(*days.low) + ".." + to_iso(*days.high);
  if (days.low) return to_iso(*days.low) + " or later";
  if (days.high) return to_iso(*days.high) + " or earlier";
  return "no known day";
}

std::string measure_text(std::string_view measure, const Lexicon& lexicon) {
  if (const auto row = lexicon.find(Table::measures, measure))
    if (const auto name = lexicon.row(Table::measures, *row)[MeasureField::name]; !name.empty())
      return std::string(name);
  std::string words(measure);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string to_text(const OutcomeStatement& said, const Lexicon& lexicon) {
  const Row& row = lexicon.row(Table::outcomes, said.row);
  if (said.matter) {
    const LinkedMatter& matter = *said.matter;
    const std::string_view befell = row[OutcomeField::alone];
    if (matter.kind.empty()) return matter.said + ' ' + std::string(befell);
    return matter.said + ": " + (matter.holder ? matter.holder->name : std::string(befell));
  }
  std::string text = said.winner ? said.winner->name : said.loser->name;
  text += ' ';
  if (said.winner && said.loser)
    text.append(row[OutcomeField::says]).append(" ").append(said.loser->name);
  else
    text += row[said.winner ? OutcomeField::alone : OutcomeField::alone_back];
  if (said.score)
    text += ' ' + std::to_string(said.score->high) + '-' + std::to_string(said.score->low);
  if (!said.contest_words.empty()) text += " (" + said.contest_words + ')';
  return text;
}

std::optional<std::string> growth(const Value& earlier, const Value& later) {
  if (earlier.unit != later.unit || !earlier.hard.high || !later.hard.low) return std::nullopt;
  const Decimal step{later.hard.low->thousandths - earlier.hard.high->thousandths};
  if (step <= nothing) return std::nullopt;
  Value gained;
  gained.unit = later.unit;
  gained.hard = Interval::exactly(step);
  const bool exactly = earlier.hard.exact() && later.hard.exact();
  return '+' + to_text(gained) + (exactly ? "" : " at least");
}

}  // namespace checkclaims
