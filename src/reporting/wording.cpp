#include "reporting/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reporting/escape.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t quotation_width = 72;   // code points, cut marks apart
constexpr std::size_t quotation_reach = 400;  // bytes looked at on each side of the focus

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string folded(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (!blank(c)) line += c;
    else if (line.empty() || line.back() != ' ') line += ' ';
  }
  return line;
}

/// Units that are measured, so that 10 does not follow 9.
bool measured(std::string_view unit) {
  static constexpr std::array<std::string_view, 7> units = {"minute", "hour", "day", "week", "month", "year", "percent"};
  return std::find(units.begin(), units.end(), unit) != units.end();
}

std::size_t trailing_zeros(Decimal number) {
  const std::string digits = to_string(number);
  return digits.size() - 1 - digits.find_last_not_of('0');
}

bool digit_or_comma(char c) { return (c >= '0' && c <= '9') || c == ','; }

/// Whether the words hold this number, and not as digits of a longer one.
bool says(std::string_view words, Decimal number) {
  for (const std::string& digits : {to_grouped(number), to_string(number)})
    for (auto at = words.find(digits); at != std::string_view::npos; at = words.find(digits, at + 1)) {
      const std::size_t end = at + digits.size();
      if ((at == 0 || !digit_or_comma(words[at - 1])) && (end == words.size() || !digit_or_comma(words[end]))) return true;
    }
  return false;
}

/// A count of 42,001 or more is "over 42,000" to some and "at least 42,001" to others: the
/// bound that the article writes, or where it writes neither, the rounder one.
bool written_open(Decimal bound, Decimal beside, const Value& value) {
  if (!bound.whole() || beside.thousandths <= 0 || measured(value.unit) || says(value.text, bound)) return false;
  return says(value.text, beside) || trailing_zeros(beside) > trailing_zeros(bound);
}

enum class Side : std::uint8_t { low, high };

std::string one_sided(Decimal bound, Side side, const Value& value) {
  const bool low = side == Side::low;
  const bool open = low ? value.hard.low_open : value.hard.high_open;
  const Decimal beside{bound.thousandths + (low ? -1000 : 1000)};
  if (open) return fmt::format("{} {}", low ? ">" : "<", to_grouped(bound));
  if (written_open(bound, beside, value)) return fmt::format("{} {}", low ? ">" : "<", to_grouped(beside));
  return fmt::format("{} {}", low ? "≥" : "≤", to_grouped(bound));
}

/// The end of `text`, at most `width` code points, from the start of a word.
std::string_view tail(std::string_view text, std::size_t width) {
  if (code_points(text) <= width) return text;
  std::size_t at = text.size();
  for (std::size_t seen = 0; seen < width && at > 0; --at) seen += continues(text[at - 1]) ? 0 : 1;
  const std::size_t word = text.find(' ', at);
  return word == std::string_view::npos ? std::string_view() : text.substr(word + 1);
}

/// The beginning of `text`, at most `width` code points, to the end of a word.
std::string_view head(std::string_view text, std::size_t width) {
  if (code_points(text) <= width) return text;
  std::size_t at = 0;
  for (std::size_t seen = 0; at < text.size(); ++at)
    if (!continues(text[at]) && seen++ == width) break;
  const std::size_t word = text.rfind(' ', at);
  return word == std::string_view::npos ? std::string_view() : text.substr(0, word);
}

}  // namespace

std::string shown_days(const DayRange& days) {
  if (days.unbounded()) return "";
  if (days.exact()) return to_iso(*days.low);
  return (days.low ? to_iso(*days.low) : "") + ".." + (days.high ? to_iso(*days.high) : "");
}

std::string shown_bounds(const Value& value) {
  const Interval& hard = value.hard;
  const Decimal nothing = Decimal::of(0);
  std::string text;
  if (hard.exact()) text = to_grouped(*hard.low);
  else if (hard.low && hard.high && (*hard.low > nothing || hard.low_open))
    text = fmt::format("{}..{}", to_grouped(*hard.low), to_grouped(*hard.high));
  else if (hard.high) text = one_sided(*hard.high, Side::high, value);
  else if (hard.low) text = one_sided(*hard.low, Side::low, value);
  else if (value.soft.low && value.soft.high)
    text = fmt::format("~ {}..{}", to_grouped(*value.soft.low), to_grouped(*value.soft.high));
  else return value.text;
  if (!measured(value.unit)) return text;
  return fmt::format("{} {}{}", text, value.unit, text == "1" || value.unit == "percent" ? "" : "s");
}

std::string shown_value(const Claim& claim) {
  return claim.kind == ClaimKind::figure ? shown_bounds(claim.value) : claim.value.text;
}

std::string shown_name(std::string_view row) {
  std::string name(row);
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string shown_scope(std::span<const std::string> terms) {
  return shown_name(fmt::format("{}", fmt::join(terms, " ")));
}

std::string shown_speaker(std::span<const std::string> chain) {
  if (chain.empty()) return "no speaker named";
  return fmt::format("per {}", fmt::join(chain, ", per "));
}

std::string shown_growth(const Interval& before, const Interval& now) {
  const auto step = [](const char* sign, Decimal from, Decimal to, const Interval& a, const Interval& b) -> std::string {
    if (from == to) return "";  // open bounds that touch
    return fmt::format("{}{}{}", sign, to_grouped({to.thousandths - from.thousandths}),
                       a.exact() && b.exact() ? "" : " at least");
  };
  if (surely_below(before, now)) return step("+", *before.high, *now.low, before, now);
  if (surely_below(now, before)) return step("-", *now.high, *before.low, now, before);
  return "";
}

std::string quotation(const Document& document, Span span, Span focus) {
  focus.begin = std::clamp(focus.begin, span.begin, span.end);
  focus.end = std::clamp(focus.end, focus.begin, span.end);
  const auto cut_from = [&](std::size_t at) {
    while (at > span.begin && continues(document.text[at])) --at;
    return static_cast<std::uint32_t>(at);
  };
  const std::uint32_t first =
      focus.begin - span.begin > quotation_reach ? cut_from(focus.begin - quotation_reach) : span.begin;
  const std::uint32_t middle_end = std::min(focus.end, cut_from(std::min<std::size_t>(focus.begin + quotation_reach, focus.end)));
  const std::uint32_t last =
      span.end - middle_end > quotation_reach ? cut_from(middle_end + quotation_reach) : span.end;

  const std::string before = folded(document.at({first, focus.begin}));
  const std::string middle = folded(document.at({focus.begin, middle_end}));
  const std::string after = folded(document.at({middle_end, last}));
  const std::size_t used = code_points(middle);
  const std::size_t room = quotation_width > used ? quotation_width - used : 0;
  const std::size_t left = std::max(room / 2, room - std::min(room, code_points(after)));
  const std::string_view kept_before = tail(before, left);
  const std::string_view kept_after = head(after, room - std::min(room, code_points(kept_before)));

  std::string line;
  line += kept_before;
  line += middle;
  line += kept_after;
  line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
  line.erase(line.find_last_not_of(' ') + 1);
  if (first != span.begin || kept_before.size() != before.size()) line.insert(0, "… ");
  if (last != span.end || kept_after.size() != after.size()) line += " …";
  return line;
}

}  // namespace checkclaims
