#include "reading/dateline.hpp"

#include <algorithm>

#include "lexicon/tokenize.hpp"
#include "reading/recognisers/dates.hpp"
#include "reading/recognisers/numbers.hpp"
#include "reading/recognisers/table_hits.hpp"

namespace checkclaims {
namespace {

ToldDay told(const SentenceView& view, const Marked<DateMention>& date) {
  return {*date.what.days.low, view.tokens.span(date.first, date.last), date.what.weekday};
}

std::optional<ToldDay> stamped_day(const Document& document, const Lexicon& lexicon) {
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::stamp) continue;
    const auto tokens = tokenize(document.text, block.span, &lexicon);
    const auto hits = lexicon.match(tokens);
    const SentenceView view{document.text, tokens, hits, lexicon, block.kind};
    for (const auto& date : recognise_dates(view, recognise_numbers(view), std::nullopt))
      if (date.what.kind != TimexKind::duration && date.what.days.exact()) return told(view, date);
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
    return token.kind == TokenKind::word ? token.capitalised || particle : token.kind != TokenKind::number;
  });
}

bool is_dash(const SentenceView& view, std::uint32_t token) {
  return token < view.tokens.size() && (view.tokens[token].mark == '-' || view.tokens[token].mark == '_');
}

/// "(AP)", "--", ":": what stands between a dateline and the news. A place that is not in
/// capitals needs the dash.
bool closes(const SentenceView& view, std::uint32_t token) {
  if (view.tokens[0].all_caps && token >= view.tokens.size()) return true;
  if (is_dash(view, token)) return true;
  if (view.tokens[0].all_caps && view.tokens[token].mark == ':') return true;
  if (token >= view.tokens.size() || view.tokens[token].mark != '(') return false;
  if (view.tokens[0].all_caps) return true;
  const auto close = std::find_if(view.tokens.begin() + token, view.tokens.end(), [](const Token& t) { return t.mark == ')'; });
  return is_dash(view, static_cast<std::uint32_t>(close - view.tokens.begin()) + 1);
}

/// "BAMARO, April 15 (AP) - A market was attacked on Monday, April 15, 2019": the year stands in the
/// sentence, with a day that is not later and not long ago.
std::optional<Day> with_year(const DateMention& yearless, std::span<const Marked<DateMention>> dates) {
  constexpr int news_days = 60;
  for (const auto& other : dates) {
    if (other.what.kind != TimexKind::date || other.what.reference != DateReference::complete || !other.what.days.exact()) continue;
    const Day then = *other.what.days.low;
    for (const int later : {0, 1}) {
      const auto day = day_of(civil_of(then).year + later, yearless.month, yearless.day);
      if (day && then <= *day && *day <= plus_days(then, news_days)) return day;
    }
  }
  return std::nullopt;
}

std::optional<ToldDay> day_before_news(const Document& document, Tokens words, const Lexicon& lexicon) {
  const auto hits = lexicon.match(words);
  const SentenceView view{document.text, words, hits, lexicon, BlockKind::body};
  const auto dates = recognise_dates(view, recognise_numbers(view), std::nullopt);
  if (!dates.empty() && dates.front().what.reference == DateReference::yearless && dates.front().what.day != 0 &&
      is_place(view, dates.front().first) && closes(view, dates.front().last))
    if (const auto day = with_year(dates.front().what, dates))
      return ToldDay{*day, view.tokens.span(dates.front().first, dates.front().last), dates.front().what.weekday};
  for (const auto& date : dates)
    if (date.what.kind == TimexKind::date && date.what.days.exact() && date.what.reference == DateReference::complete)
      return is_place(view, date.first) && closes(view, date.last) ? std::optional(told(view, date)) : std::nullopt;
  return std::nullopt;
}

/// A line of the agency's own may stand before the dateline.
std::optional<ToldDay> dateline_day(const Document& document, Tokens tokens, const Lexicon& lexicon) {
  constexpr std::uint32_t longest = 40;
  int sentences = 0;
  for (const Sentence& s : document.sentences) {
    if (document.blocks[s.block].kind != BlockKind::body) continue;
    if (const auto day = day_before_news(document, tokens.part(s.first_token, std::min(s.token_count, longest)), lexicon)) return day;
    if (++sentences == 2) break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ToldDay> told_day(const Document& document, Tokens tokens, const Lexicon& lexicon) {
  if (const auto day = stamped_day(document, lexicon)) return day;
  return dateline_day(document, tokens, lexicon);
}

}  // namespace checkclaims
