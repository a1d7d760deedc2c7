#include "reading/metadata/dateline.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/mentions/dates.hpp"
#include "reading/mentions/numbers.hpp"
#include "reading/mentions/table_hits.hpp"

namespace checkclaims {
namespace {

/// The day of a date that names one day only; nothing for others.
std::optional<ToldDay> told(const SentenceView& view, const Marked<DateMention>& date) {
  if (!date.what.days.exact()) return std::nullopt;
  return ToldDay{*date.what.days.low, view.tokens.span(date.first, date.last), date.what.weekday};
}

/// Whether the label of the date that begins at `date` tells of a change: the one before it, or
/// else behind it.
bool tells_of_change(const SentenceView& view, std::uint32_t date) {
  const Row* label = nullptr;
  std::uint32_t covered = 0;
  for (const Hit& hit : view.hits) {
    if (hit.table != Table::furniture || hit.first < covered) continue;
    const Row& row = view.lexicon.row(hit);
    if (row[FurnitureField::where] != "stamp") continue;
    if (label != nullptr && hit.first > date) break;
    label = &row;
    covered = hit.last;
  }
  return label != nullptr && (*label)[FurnitureField::of] == "change";
}

/// The first stamp of publication, and the latest of a change.
ToldDays stamped_days(const Document& document, const Lexicon& lexicon) {
  ToldDays days{std::nullopt, document.changed};
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::stamp) continue;
    const auto tokens = tokenize(document.text, block.span, &lexicon);
    const auto hits = lexicon.match(tokens);
    const SentenceView view{document.text, tokens, hits, lexicon, block.kind};
    for (const auto& date : recognise_dates(view, recognise_numbers(view), std::nullopt)) {
      const auto day = date.what.kind == TimexKind::duration ? std::nullopt : told(view, date);
      if (!day) continue;
      if (!tells_of_change(view, date.first)) {
        if (!days.published) days.published = day;
      } else if (!days.changed || days.changed->day < day->day) {
        days.changed = Change{day->day, day->words};
      }
    }
  }
  return days;
}

/// "March 4", changed on 5 March 2022: of that year. Nothing where the change is more than a month
/// later.
std::optional<Day> day_before(const DateMention& date, Day changed) {
  const int year = civil_of(changed).year;
  for (const int y : {year, year - 1})
    if (const auto day = day_of(y, date.month_day->month(), date.month_day->day());
        day && !(changed < *day))
      return changed.number - day->number <= 31 ? day : std::nullopt;
  return std::nullopt;
}

/// "BAMARO, April 15 (AP) - A market was attacked on Monday, April 15, 2019": the year stands in
/// the sentence, with a day that is not later and not long ago.
std::optional<Day> day_after(const DateMention& date, std::span<const Marked<DateMention>> told) {
  constexpr int news_days = 60;
  for (const auto& other : told) {
    if (other.what.kind != TimexKind::date || other.what.reference != DateReference::complete ||
        !other.what.days.exact())
      continue;
    const Day then = *other.what.days.low;
    for (const int later : {0, 1}) {
      const auto day =
          day_of(civil_of(then).year + later, date.month_day->month(), date.month_day->day());
      if (day && then <= *day && *day <= plus_days(then, news_days)) return day;
    }
  }
  return std::nullopt;
}

/// Whether the words before a date can be the place of a dateline: names only, in capitals
/// or closed by a comma or bracket.
bool is_place(const SentenceView& view, std::uint32_t date) {
  if (date == 0 || date > 12) return false;
  const char mark = view.tokens[date - 1].mark;
  if (!view.tokens[0].all_caps && mark != ',' && mark != ')') return false;
  return std::all_of(view.tokens.begin(), view.tokens.begin() + date, [](const Token& token) {
    const bool particle = token.span.size() <= 3;  // "Rio de Janeiro"
    return token.kind == TokenKind::word ? token.capitalised || particle
                                         : token.kind != TokenKind::number;
  });
}

bool is_dash(const SentenceView& view, std::uint32_t token) {
  return token < view.tokens.size() &&
         (view.tokens[token].mark == '-' || view.tokens[token].mark == '_');
}

/// "(AP)", "--", ":": what stands between a dateline and the news. A place that is not in
/// capitals needs the dash, unless place and day stand alone before the text.
bool closes(const SentenceView& view, std::uint32_t token, bool opens_text) {
  if (token >= view.tokens.size()) return view.tokens[0].all_caps || opens_text;
  if (is_dash(view, token)) return true;
  if (view.tokens[0].all_caps && view.tokens[token].mark == ':') return true;
  if (view.tokens[token].mark != '(') return false;
  if (view.tokens[0].all_caps) return true;
  const auto close = std::find_if(view.tokens.begin() + token, view.tokens.end(),
                                  [](const Token& t) { return t.mark == ')'; });
  return is_dash(view, static_cast<std::uint32_t>(close - view.tokens.begin()) + 1);
}

std::optional<ToldDay> day_before_news(const Document& document, Tokens words,
                                       const std::optional<Change>& changed, bool opens_text,
                                       const Lexicon& lexicon) {
  const auto hits = lexicon.match(words);
  const SentenceView view{document.text, words, hits, lexicon, BlockKind::body};
  auto dates = recognise_dates(view, recognise_numbers(view), std::nullopt);
  for (auto& date : dates) {
    DateMention& what = date.what;
    if (what.reference == DateReference::yearless && what.month_day && what.month_day->day() != 0 &&
        is_place(view, date.first))
      if (const auto day = changed ? day_before(what, changed->day) : day_after(what, dates)) {
        what.days = DayRange::on(*day);
        what.reference = DateReference::complete;
      }
    if (what.kind == TimexKind::date && what.days.exact() &&
        what.reference == DateReference::complete)
      return is_place(view, date.first) && closes(view, date.last, opens_text) ? told(view, date)
                                                                               : std::nullopt;
  }
  return std::nullopt;
}

/// A line of the agency's own may stand before the dateline.
std::optional<ToldDay> dateline_day(const Document& document, Tokens tokens,
                                    const std::optional<Change>& changed, const Lexicon& lexicon) {
  constexpr std::uint32_t longest = 40;
  int sentences = 0;
  for (const Sentence& s : document.sentences) {
    if (document.blocks[s.block].kind != BlockKind::body) continue;
    const auto words = tokens.part(s.first_token, std::min(s.token_count, longest));
    if (const auto day = day_before_news(document, words, changed, sentences == 0, lexicon))
      return day;
    if (++sentences == 2) break;
  }
  return std::nullopt;
}

}  // namespace

ToldDays told_days(const Document& document, Tokens tokens, const Lexicon& lexicon) {
  ToldDays days = stamped_days(document, lexicon);
  if (!days.published) days.published = dateline_day(document, tokens, days.changed, lexicon);
  return days;
}

}  // namespace checkclaims
