#include <algorithm>

#include "reading/mentions/timex.hpp"

namespace checkclaims {
namespace {

struct Part {
  std::uint32_t last = 0;
  int number = 0;
};

/// Plain digits of a token, `width` of them (0: one or two); nothing for others and for parts of
/// codes.
std::optional<int> digits_at(const DateReader& reader, std::uint32_t token, std::size_t width) {
  if (token >= reader.size() || reader.sentence.tokens[token].kind != TokenKind::number)
    return std::nullopt;
  const std::string_view text = reader.sentence.word(token);
  if (width == 0 ? text.size() > 2 : text.size() != width) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// ":17" of "9:17".
bool colon_and_digits(const DateReader& reader, std::uint32_t token) {
  return is_mark(reader.sentence, token, ':') && is_glued(reader.sentence, token + 1);
}

/// "7", "7th", "seventh" as the day of a month; any number up to 99, so that "30 February" is seen.
std::optional<Part> read_day(const DateReader& reader, std::uint32_t first) {
  if (first >= reader.size()) return std::nullopt;
  if (const QuantityWords* quantity = reader.tables.quantity(first);
      quantity != nullptr && quantity->kind == QuantityWords::Kind::ordinal &&
      quantity->low <= Decimal::of(31))
    return Part{quantity->last, static_cast<int>(quantity->low.thousandths / 1000)};
  const auto number = digits_at(reader, first, 0);
  if (!number || *number < 1 || *number > 39) return std::nullopt;
  const bool longer =
      is_glued(reader.sentence, first + 1) &&
      (reader.sentence.tokens[first + 1].kind == TokenKind::word ||
       colon_and_digits(reader, first + 1) || is_mark(reader.sentence, first + 1, '%') ||
       is_mark(reader.sentence, first + 1, '/'));
  if (longer) return std::nullopt;
  return Part{first + 1, *number};
}

std::optional<Part> read_month(const DateReader& reader, std::uint32_t first) {
  if (reader.kind_at(first) != "month") return std::nullopt;
  const Hit* hit = reader.dates.at(first);
  std::uint32_t last = hit->last;
  if (reader.sentence.lexicon.role(*hit).is(Construction::abbreviation) &&
      is_mark(reader.sentence, last, '.') && is_glued(reader.sentence, last))
    ++last;
  return Part{last, static_cast<int>((*reader.row_at(first))[DateField::number].value_or(1))};
}

/// "nineteen ninety-six", "two thousand" after "the year".
std::optional<Part> read_spelt_year(const DateReader& reader, std::uint32_t first) {
  const QuantityWords* century = reader.tables.quantity(first);
  const bool said = first > 0 && is_word(reader.sentence, first - 1, "year");
  if (century && said && century->kind == QuantityWords::Kind::exact &&
      Decimal::of(1999) < century->low && century->low < Decimal::of(2100))
    return Part{century->last, static_cast<int>(century->low.thousandths / 1000)};
  if (!century || century->kind != QuantityWords::Kind::exact || century->last != first + 1 ||
      !century->low.whole())
    return std::nullopt;
  const std::int64_t hundreds = century->low.thousandths / 1000;
  if (hundreds < 14 || hundreds > 20 || reader.sentence.tokens[first].kind != TokenKind::word)
    return std::nullopt;
  const QuantityWords* rest = reader.tables.quantity(century->last);
  if (!rest || rest->kind != QuantityWords::Kind::exact || rest->low < Decimal::of(10) ||
      rest->low > Decimal::of(99) || reader.sentence.tokens[century->last].kind != TokenKind::word)
    return std::nullopt;
  return Part{rest->last, static_cast<int>(hundreds * 100 + rest->low.thousandths / 1000)};
}

/// Four digits that can be a year.
std::optional<Part> read_year(const DateReader& reader, std::uint32_t first) {
  const auto year = digits_at(reader, first, 4);
  if (!year) return read_spelt_year(reader, first);
  if (*year < 1400 || *year > 2100) return std::nullopt;
  const bool longer = is_glued(reader.sentence, first + 1) &&
                      (reader.sentence.tokens[first + 1].kind == TokenKind::word ||
                       is_mark(reader.sentence, first + 1, '%'));
  if (longer) return std::nullopt;
  return Part{first + 1, *year};
}

/// ", 2023", "2023", "of 2023", "last year" after a day or month.
std::optional<Part> read_year_behind(const DateReader& reader, std::uint32_t first) {
  const bool linked = is_mark(reader.sentence, first, ',') || is_word(reader.sentence, first, "of");
  const std::uint32_t at = linked ? first + 1 : first;
  if (const auto year = read_year(reader, at)) return year;
  if (!reader.published || reader.kind_at(at) != "deictic") return std::nullopt;
  const std::uint32_t unit = reader.after(at);
  if (!is_word(reader.sentence, unit, "year")) return std::nullopt;
  const int offset = static_cast<int>((*reader.row_at(at))[DateField::offset].value_or(0));
  return Part{unit + 1, civil_of(*reader.published).year + offset};
}

/// The year of a dateline, "19 Apr 89 (EFE) --": two digits between a place's comma and what
/// closes the line. From 69 on they are of the 1900s, as POSIX's strptime reads them.
std::optional<Part> read_short_year(const DateReader& reader, std::uint32_t date,
                                    std::uint32_t first) {
  const bool behind_a_place = date > 0 && (is_mark(reader.sentence, date - 1, ',') ||
                                           is_mark(reader.sentence, date - 1, ')'));
  if (!behind_a_place) return std::nullopt;
  const auto year = digits_at(reader, first, 2);
  const bool closed =
      is_mark(reader.sentence, first + 1, '(') || is_mark(reader.sentence, first + 1, '[') ||
      is_mark(reader.sentence, first + 1, '-') || is_mark(reader.sentence, first + 1, '_');
  if (!year || !closed || is_glued(reader.sentence, first) || is_glued(reader.sentence, first + 1))
    return std::nullopt;
  return Part{first + 1, *year < 69 ? 2000 + *year : 1900 + *year};
}

DateMention no_such_day(int month, int day) {
  DateMention date;
  date.impossible = true;
  // Two numbers in the wrong order, or a day too many, are a slip; others are no day at all.
  date.meant = month >= 1 && month <= 31 && day <= 31;
  return date;
}

/// A day that was written, whether there is one or not.
DateMention written_day(int year, int month, int day) {
  if (const auto real = day_of(year, month, day)) return on_day(DateReference::complete, *real);
  return no_such_day(month, day);
}

Marked<DateMention> yearless(const DateReader& reader, std::uint32_t first, std::uint32_t last,
                             int month, int day) {
  const auto month_day = MonthDay::of(month, day);
  if (!month_day) return {first, last, no_such_day(month, day)};
  DateMention date;
  if (const auto real = nearest_day(reader, first, month, day)) {
    date = on_day(DateReference::yearless, *real);
    if (doubtful(reader, first, date)) date.days = {};
  } else {
    date = open_date(DateReference::yearless, "XXXX-" + padded(month, 2) + "-" + padded(day, 2));
  }
  date.month_day = month_day;
  return {first, last, date};
}

Marked<DateMention> with_year(const DateReader& reader, std::uint32_t first, std::uint32_t last,
                              int month, int day) {
  if (const auto year = read_year_behind(reader, last))
    return {first, year->last, written_day(year->number, month, day)};
  if (const auto year = read_short_year(reader, first, last))
    return {first, year->last, written_day(year->number, month, day)};
  return yearless(reader, first, last, month, day);
}

/// "-15", "to 15" behind the first of several days: "July 12-15".
std::optional<Part> read_later_day(const DateReader& reader, std::uint32_t first, int earlier) {
  const bool linked = is_mark(reader.sentence, first, '-') ||
                      is_word(reader.sentence, first, {"through", "to", "until"});
  const auto day = linked ? read_day(reader, first + 1) : std::nullopt;
  return day && day->number > earlier && day->number <= 31 ? day : std::nullopt;
}

/// One mark for several days: "2013-07-12/2013-07-15".
Marked<DateMention> up_to(Marked<DateMention> mark, int days) {
  if (!mark.what.days.exact()) {
    if (mark.what.month_day) mark.what.value += "/" + padded(mark.what.month_day->day() + days, 2);
    return mark;
  }
  mark.what.days.high = plus_days(*mark.what.days.low, days);
  mark.what.value += "/" + to_iso(*mark.what.days.high);
  return mark;
}

/// A month alone could be a name, or the verb "March": its neighbours tell.
bool stands_alone(const DateReader& reader, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = reader.sentence.tokens;
  const std::string_view before = reader.kind_before(first);
  if (before == "before-year" || before == "perhaps-before-year" || before == "deictic" ||
      before == "modifier")
    return true;
  if (first == 0 || is_word(reader.sentence, first, "may")) return false;
  const auto named = [&](std::uint32_t token) {
    return token < tokens.size() && tokens[token].kind == TokenKind::word &&
           tokens[token].capitalised;
  };
  return !named(first - 1) && !named(last) && !is_glued(reader.sentence, first);
}

/// "October 7, 2023", "October 2023", "October".
DateMark read_month_first(const DateReader& reader, std::uint32_t first) {
  const auto month = read_month(reader, first);
  if (!month) return std::nullopt;
  // "Oct. 20 people": a counted noun follows only where the day stands without comma; too rare to
  // heed.
  if (const auto day = read_day(reader, month->last)) {
    if (const auto later = read_later_day(reader, day->last, day->number))
      return up_to(with_year(reader, first, later->last, month->number, day->number),
                   later->number - day->number);
  }
  if (const auto day = read_day(reader, month->last))
    return with_year(reader, first, day->last, month->number, day->number);
  if (const auto year = read_year_behind(reader, month->last)) {
    DateMention date = in_month(DateReference::complete, year->number, month->number);
    return Marked<DateMention>{first, year->last, date};
  }
  if (reader.sentence.lexicon.role(*reader.dates.at(first)).is(Construction::abbreviation) &&
      month->last == first + 1)
    return std::nullopt;
  if (!stands_alone(reader, first, month->last)) return std::nullopt;
  const auto year = nearest_year(reader, first, month->number);
  DateMention date = year ? in_month(DateReference::yearless, *year, month->number)
                          : open_date(DateReference::yearless, "XXXX-" + padded(month->number, 2));
  if (doubtful(reader, first, date)) date.days = {};
  date.month_day = MonthDay::of(month->number);
  return Marked<DateMention>{first, month->last, date};
}

/// "7 October 2023", "the 7th of October".
DateMark read_day_first(const DateReader& reader, std::uint32_t first) {
  const std::uint32_t start = is_word(reader.sentence, first, "the") ? first + 1 : first;
  const auto day = read_day(reader, start);
  if (!day) return std::nullopt;
  const auto later = read_later_day(reader, day->last, day->number);
  const std::uint32_t end = later ? later->last : day->last;
  const std::uint32_t at = is_word(reader.sentence, end, "of") ? end + 1 : end;
  const auto month = read_month(reader, at);
  if (!month || is_glued(reader.sentence, at)) return std::nullopt;
  auto mark = with_year(reader, first, month->last, month->number, day->number);
  return later ? up_to(std::move(mark), later->number - day->number) : mark;
}

/// Three numbers with one mark between any two, and nothing of a longer code around them.
bool is_written_in_digits(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  if (first + 4 >= reader.size()) return false;
  const char mark = sentence.tokens[first + 1].mark;
  if ((mark != '-' && mark != '/') || sentence.tokens[first + 3].mark != mark ||
      is_glued(sentence, first))
    return false;
  for (std::uint32_t token = first + 1; token <= first + 4; ++token)
    if (!is_glued(sentence, token)) return false;
  const std::uint32_t next = first + 5;
  return !is_glued(sentence, next) || is_word(sentence, next, "t") ||
         !(sentence.tokens[next].kind == TokenKind::word || is_mark(sentence, next, '-') ||
           is_mark(sentence, next, '/'));
}

/// "03/04/2023": either order of day and month.
DateMention in_either_order(int year, int one, int two) {
  const auto american = day_of(year, one, two), other = day_of(year, two, one);
  if (!american) return written_day(year, two, one);
  if (!other || american == other) return written_day(year, one, two);
  // The days between are all that is known.
  DateMention date = open_date(DateReference::complete, padded(year, 4) + "-XX-XX");
  date.days = {std::min(*american, *other), std::max(*american, *other)};
  return date;
}

/// "2023-10-07", "10/07/2023", "13.10.2023" is left alone.
DateMark read_digits_only(const DateReader& reader, std::uint32_t first) {
  if (!is_written_in_digits(reader, first)) return std::nullopt;
  if (const auto year = digits_at(reader, first, 4)) {
    const auto month = digits_at(reader, first + 2, 2), day = digits_at(reader, first + 4, 2);
    if (!month || !day || *year < 1400) return std::nullopt;
    return Marked<DateMention>{first, first + 5, written_day(*year, *month, *day)};
  }
  const auto one = digits_at(reader, first, 0), two = digits_at(reader, first + 2, 0);
  auto year = digits_at(reader, first + 4, 4);
  if (const auto brief = digits_at(reader, first + 4, 2);
      brief && reader.sentence.tokens[first + 1].mark == '/')
    year = *brief + (*brief < 50 ? 2000 : 1900);
  if (!one || !two || !year || *year < 1400 || (*one > 12 && *two > 12)) return std::nullopt;
  return Marked<DateMention>{first, first + 5, in_either_order(*year, *one, *two)};
}

/// What follows can be counted: "1,989 people" without its comma.
bool counts(const DateReader& reader, std::uint32_t token) {
  if (token >= reader.size() || reader.sentence.tokens[token].kind != TokenKind::word ||
      reader.sentence.tokens[token].capitalised)
    return false;
  const std::string_view word = reader.sentence.word(token);
  return (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) ||
         is_word(reader.sentence, token, {"counted_noun", "percent"});
}

/// "1990 and 1995", "1990-1995": the second of them.
bool follows_a_year(const DateReader& reader, std::uint32_t first) {
  return first >= 2 && digits_at(reader, first - 2, 4) &&
         (is_word(reader.sentence, first - 1, {"and", "or", "to"}) ||
          is_mark(reader.sentence, first - 1, '-') || is_mark(reader.sentence, first - 1, ','));
}

/// "2019" where its neighbours make it a year.
DateMark read_bare_year(const DateReader& reader, std::uint32_t first) {
  const auto year = read_year(reader, first);
  if (!year) return std::nullopt;
  const auto& sentence = reader.sentence;
  const std::string_view before = reader.kind_before(first);
  const bool glued = is_glued(sentence, first);
  const bool bracketed = first > 0 && is_mark(sentence, first - 1, '(') &&
                         (is_mark(sentence, year->last, ')') || is_mark(sentence, year->last, '-'));
  const bool second = follows_a_year(reader, first);
  const bool owns =
      year->last < reader.size() && sentence.tokens[year->last].kind == TokenKind::possessive;
  const bool spelt = year->last > first + 1;
  const bool owned = first > 0 && sentence.tokens[first - 1].kind == TokenKind::possessive;
  // "2010 Haiti earthquake", the title of an article
  const bool heads =
      first == 0 && year->last < reader.size() && sentence.tokens[year->last].capitalised;
  const bool certain = heads || before == "before-year" || before == "modifier" || bracketed ||
                       second || owns || spelt;
  if (glued && !bracketed && !second && before != "modifier" && before != "before-year")
    return std::nullopt;
  if (!certain && ((before != "perhaps-before-year" && !owned) || counts(reader, year->last)))
    return std::nullopt;
  return Marked<DateMention>{first, year->last, in_year(DateReference::complete, year->number)};
}

DateMention in_years(int low, int high, std::string value) {
  DateMention date = open_date(DateReference::complete, std::move(value));
  date.days = {day_of(low, 1, 1), day_of(high, 12, 31)};
  return date;
}

/// "the 1990s", "the nineties", "the 20th century".
DateMark read_decade_or_century(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  const std::uint32_t start = is_word(sentence, first, "the") ? first + 1 : first;
  if (const auto year = digits_at(reader, start, 4);
      year && *year >= 1400 && *year <= 2100 && *year % 10 == 0 && is_glued(sentence, start + 1) &&
      (is_word(sentence, start + 1, "s") ||
       sentence.tokens[start + 1].kind == TokenKind::possessive))
    return Marked<DateMention>{first, start + 2, in_years(*year, *year + 9, padded(*year / 10, 3))};
  if (reader.kind_at(start) == "decade" && start > first) {
    const int decade =
        190 + static_cast<int>((*reader.row_at(start))[DateField::number].value_or(0));
    return Marked<DateMention>{first, start + 1,
                               in_years(decade * 10, decade * 10 + 9, padded(decade, 3))};
  }
  const QuantityWords* ordinal = reader.tables.quantity(start);
  if (ordinal == nullptr || ordinal->kind != QuantityWords::Kind::ordinal) return std::nullopt;
  const std::uint32_t noun =
      is_mark(sentence, ordinal->last, '-') ? ordinal->last + 1 : ordinal->last;
  const int century = static_cast<int>(std::min<std::int64_t>(ordinal->low.thousandths / 1000, 99));
  if (!is_word(sentence, noun, "century") || century < 1) return std::nullopt;
  DateMention date = open_date(DateReference::complete, padded(century - 1, 2));
  if (century > 15) date.days = {day_of(century * 100 - 99, 1, 1), day_of(century * 100, 12, 31)};
  return Marked<DateMention>{first, noun + 1, date};
}

/// "last year's" before a quarter or half, "the year-ago": the year that is meant.
std::optional<Part> read_year_before(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  if (const auto year = read_year(reader, first)) return year;
  if (!reader.published) return std::nullopt;
  const int today = civil_of(*reader.published).year;
  if (is_word(sentence, first, "year") && is_mark(sentence, first + 1, '-') &&
      is_word(sentence, first + 2, {"ago", "earlier"}))
    return Part{first + 3, today - 1};
  if (reader.kind_at(first) != "deictic") return std::nullopt;
  const std::uint32_t unit = reader.after(first);
  if (!is_word(sentence, unit, "year") || unit + 1 >= reader.size() ||
      sentence.tokens[unit + 1].kind != TokenKind::possessive)
    return std::nullopt;
  return Part{unit + 2,
              today + static_cast<int>((*reader.row_at(first))[DateField::offset].value_or(0))};
}

/// "the first half of 2014", "the second half": halves of a year.
DateMark read_half(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  const std::uint32_t at = is_word(sentence, first, "the") ? first + 1 : first;
  const bool second = is_word(sentence, at, {"last", "latter", "second"});
  if ((!second && !is_word(sentence, at, "first")) || !is_word(sentence, at + 1, "half"))
    return std::nullopt;
  const auto year = read_year_behind(reader, at + 2);
  if (!year) return std::nullopt;
  return Marked<DateMention>{first, year->last,
                             in_half(DateReference::complete, year->number, second ? 2 : 1)};
}

/// "over the summer": the article's last one.
DateMark read_this_season(const DateReader& reader, std::uint32_t first) {
  if (first == 0 || !reader.published || !is_word(reader.sentence, first, "the") ||
      reader.kind_at(first + 1) != "season" ||
      is_word(reader.sentence, first + 1, "season_or_verb") ||
      !is_word(reader.sentence, first - 1,
               {"by", "during", "in", "into", "of", "over", "through", "throughout"}))
    return std::nullopt;
  const CivilDay today = civil_of(*reader.published);
  const std::string_view season = (*reader.row_at(first + 1))[DateField::value];
  const int begins = season == "SU" ? 6 : season == "FA" ? 9 : 12;
  const int year = begins > today.month && !reader.ahead(first) ? today.year - 1 : today.year;
  DateMention date = in_season(DateReference::relative, year, season);
  date.days = {};
  return Marked<DateMention>{first, first + 2, std::move(date)};
}

/// "summer 2014", "the summer of 2014", "third quarter", "the fiscal first quarter of 2014".
DateMark read_part_of_year(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  std::uint32_t at = is_word(sentence, first, "the") ? first + 1 : first;
  if (reader.kind_at(at) == "season") {
    const auto year = read_year_behind(reader, reader.after(at));
    if (!year) return std::nullopt;
    return Marked<DateMention>{
        first, year->last,
        in_season(DateReference::complete, year->number, (*reader.row_at(at))[DateField::value])};
  }
  std::optional<Part> year = read_year_before(reader, at);
  if (year) at = year->last;
  if (is_word(sentence, at, "fiscal")) ++at;
  const QuantityWords* ordinal = reader.tables.quantity(at);
  if (ordinal == nullptr || ordinal->kind != QuantityWords::Kind::ordinal ||
      ordinal->low > Decimal::of(4))
    return std::nullopt;
  at = is_mark(sentence, ordinal->last, '-') ? ordinal->last + 1 : ordinal->last;
  if (is_word(sentence, at, "fiscal")) ++at;
  if (!is_word(sentence, at, "quarter")) return std::nullopt;
  const int quarter = static_cast<int>(ordinal->low.thousandths / 1000);
  if (const auto behind = read_year_behind(reader, at + 1); behind && !year)
    return Marked<DateMention>{first, behind->last,
                               in_quarter(DateReference::complete, behind->number, quarter)};
  if (year)
    return Marked<DateMention>{first, at + 1,
                               in_quarter(DateReference::complete, year->number, quarter)};
  if (!reader.published)
    return Marked<DateMention>{
        first, at + 1, open_date(DateReference::relative, "XXXX-Q" + std::to_string(quarter))};
  const CivilDay today = civil_of(*reader.published);
  const int current = (today.month + 2) / 3;
  const int offset = quarter > current + 1                                               ? -1
                     : quarter < current && reader.ahead(first) && quarter + 2 < current ? 1
                                                                                         : 0;
  DateMention date = in_quarter(DateReference::relative, today.year + offset, quarter);
  date.days = {};
  return Marked<DateMention>{first, at + 1, date};
}

/// "a Christmas tree", "Thanksgiving dinner": no day, only what belongs to one.
bool belongs_to_holiday(const DateReader& reader, std::uint32_t noun) {
  const auto& sentence = reader.sentence;
  if (noun >= reader.size() || is_word(sentence, noun - 1, {"day", "eve"}) ||
      sentence.tokens[noun].kind != TokenKind::word || sentence.tokens[noun].capitalised ||
      !reader.kind_at(noun).empty())
    return false;
  const std::string_view word = sentence.word(noun);
  return !word.ends_with("ing") && !word.ends_with("ed") &&
         std::none_of(sentence.hits.begin(), sentence.hits.end(), [noun](const Hit& hit) {
           return hit.first == noun &&
                  (hit.table == Table::function_words ||
                   (hit.table != Table::units && (hit.forms & form_past) != 0));
         });
}

DateMark read_holiday(const DateReader& reader, std::uint32_t first) {
  if (reader.kind_at(first) != "holiday" || belongs_to_holiday(reader, reader.after(first)))
    return std::nullopt;
  const Row& row = *reader.row_at(first);
  if (const auto nth = row[DateField::nth]) {  // the fourth Thursday of November
    if (!reader.published)
      return Marked<DateMention>{first, reader.after(first),
                                 open_date(DateReference::yearless, "XXXX-XX-XX")};
    const int month = static_cast<int>(row[DateField::month].value_or(1)),
              weekday = static_cast<int>(row[DateField::weekday].value_or(0));
    const auto year = nearest_year(reader, first, month);
    const auto start = year ? day_of(*year, month, 1) : std::nullopt;
    if (!start) return std::nullopt;
    const int shift = (weekday - weekday_of(*start) + 7) % 7 + 7 * (static_cast<int>(*nth) - 1);
    return Marked<DateMention>{first, reader.after(first),
                               on_day(DateReference::yearless, plus_days(*start, shift))};
  }
  return with_year(reader, first, reader.after(first),
                   static_cast<int>(row[DateField::month].value_or(1)),
                   static_cast<int>(row[DateField::day].value_or(1)));
}

}  // namespace

DateMark read_calendar_date(const DateReader& reader, std::uint32_t first) {
  DateMark longest;
  for (const auto read :
       {read_month_first, read_day_first, read_digits_only, read_bare_year, read_decade_or_century,
        read_part_of_year, read_half, read_this_season, read_holiday})
    if (auto mark = read(reader, first); mark && (!longest || mark->last > longest->last))
      longest = std::move(mark);
  // "over the Fourth of July holiday weekend": some day around it.
  if (longest) {
    // "On the night of 14 May": late on it.
    if (first > 1 && is_word(reader.sentence, first - 1, "of") &&
        reader.kind_at(first - 2) == "daypart" && longest->what.mod.empty())
      longest->what.mod = (*reader.row_at(first - 2))[DateField::value] == "MO" ? "START" : "END";
    const std::uint32_t noun =
        is_word(reader.sentence, longest->last, "holiday") ? longest->last + 1 : longest->last;
    if (is_word(reader.sentence, noun, "weekend")) {
      if (DayRange& days = longest->what.days; days.exact())
        days = {plus_days(*days.low, -3), plus_days(*days.high, 3)};
      if (auto& day = longest->what.month_day) day = MonthDay::of(day->month());
    }
  }
  return longest;
}

}  // namespace checkclaims
