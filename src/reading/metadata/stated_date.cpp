#include "reading/metadata/stated_date.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/mentions/dates.hpp"
#include "reading/mentions/numbers.hpp"
#include "reading/text/boilerplate_words.hpp"

namespace checkclaims {
namespace {

constexpr std::uint32_t longest_value = 80;  // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "2024-07-31", alone or before a time.
bool iso_shaped(std::string_view text) {
  for (std::size_t i = 0; i < 10; ++i)
    if (i >= text.size() || (i == 4 || i == 7 ? text[i] != '-' : !is_digit(text[i]))) return false;
  return text.size() == 10 || text[10] == 'T' || text[10] == 't' || text[10] == ' ';
}

/// "20240731", alone or before a time, as NITF writes it -> "2024-07-31".
std::string from_compact(std::string_view text) {
  if (text.size() < 8 || !std::all_of(text.begin(), text.begin() + 8, is_digit)) return {};
  if (text.size() > 8 && text[8] != 'T') return {};
  std::string iso(text.substr(0, 8));
  return iso.insert(6, 1, '-').insert(4, 1, '-');
}

/// "03/04/2023" can be two days.
std::string either_day(const DayRange& days) {
  return "can be " + to_iso(*days.low) + " or " + to_iso(*days.high);
}

}  // namespace

StatedDate stated_date(std::string_view text, Span words, const Lexicon& lexicon) {
  const std::string_view value = text.substr(words.begin, words.size());
  if (iso_shaped(value)) {
    const auto day = day_of_iso(value.substr(0, 10));
    return {day, day ? "" : "is impossible"};
  }
  if (const std::string iso = from_compact(value); !iso.empty()) {
    const auto day = day_of_iso(iso);
    return {day, day ? "" : "is impossible"};
  }
  StatedDate none{std::nullopt, "names no day"};
  if (words.size() > longest_value) return none;
  const auto tokens = tokenize(text, words, &lexicon);
  if (!wording_of(tokens, BoilerplateTable(lexicon)).bare_date) return none;
  const auto hits = lexicon.match(tokens);
  const SentenceView view{text, tokens, hits, lexicon, BlockKind::stamp};
  for (const auto& date : recognise_dates(view, recognise_numbers(view), std::nullopt)) {
    if (date.what.kind == TimexKind::duration || date.what.kind == TimexKind::set) continue;
    if (date.what.impossible) return {std::nullopt, "is impossible"};
    if (date.what.days.exact()) return {date.what.days.low, ""};
    if (date.what.value.ends_with("-XX-XX") && date.what.days.low && date.what.days.high)
      return {std::nullopt, either_day(date.what.days)};
  }
  return none;
}

}  // namespace checkclaims
