#include <algorithm>

#include "reading/mentions/timex.hpp"

namespace checkclaims {
namespace {

/// "2014-01-06TMO": a part of a day. Days stay those of the day.
DateMention part_of(DateMention date, std::string_view part) {
  date.kind = TimexKind::time;
  date.value += "T" + std::string(part);
  return date;
}

/// The part of the day that may follow: "Monday morning", "Monday's morning".
Marked<DateMention> with_daypart(const DateReader& reader, Marked<DateMention> mark) {
  if (reader.kind_at(mark.last) != "daypart") return mark;
  return {mark.first, reader.after(mark.last),
          part_of(std::move(mark.what), (*reader.row_at(mark.last))[DateField::value])};
}

/// "today", "yesterday morning", "tonight".
DateMark read_day_word(const DateReader& reader, std::uint32_t first) {
  if (reader.kind_at(first) != "day") return std::nullopt;
  const Row& row = *reader.row_at(first);
  const int offset = static_cast<int>(row[DateField::offset].value_or(0));
  DateMention date = reader.published
                         ? on_day(DateReference::relative, plus_days(*reader.published, offset))
                         : open_date(DateReference::relative, "XXXX-XX-XX");
  if (const auto part = row[DateField::part]; !part.empty()) date = part_of(std::move(date), part);
  return with_daypart(reader, {first, reader.after(first), std::move(date)});
}

DateMention weekday_date(const DateReader& reader, std::uint32_t token, int weekday,
                         std::optional<std::int64_t> offset) {
  DateMention date;
  if (reader.published) {
    const Day today = *reader.published;
    const int back = (weekday_of(today) - weekday + 7) % 7;  // days since the last one, 0 = today
    Day day = plus_days(today, reader.ahead(token) && back != 0 ? 7 - back : -back);
    if (offset == -1) day = plus_days(today, back == 0 ? -7 : -back);
    if (offset == 0) day = plus_days(today, weekday - weekday_of(today));
    if (offset == 1) day = plus_days(today, 7 - back);
    date = on_day(DateReference::weekday, day);
  } else {
    date = open_date(DateReference::weekday, "XXXX-WXX-" + std::to_string(weekday + 1));
  }
  date.weekday = weekday;
  return date;
}

/// "Thursday", "Thursday night", "Monday, Oct. 26".
DateMark read_weekday(const DateReader& reader, std::uint32_t first) {
  if (reader.kind_at(first) != "weekday") return std::nullopt;
  const Hit* hit = reader.dates.at(first);
  const bool brief = reader.sentence.lexicon.role(*hit).is(Construction::abbreviation);
  std::uint32_t last = hit->last;
  if (brief && is_mark(reader.sentence, last, '.') && is_glued(reader.sentence, last)) ++last;
  const int weekday = static_cast<int>((*reader.row_at(first))[DateField::number].value_or(0));
  const std::uint32_t next = is_mark(reader.sentence, last, ',') ? last + 1 : last;
  if (auto calendar = next < reader.size() ? read_calendar_date(reader, next) : std::nullopt;
      calendar && calendar->what.reference != DateReference::relative &&
      calendar->what.value.size() == 10) {
    calendar->first = first;
    calendar->what.weekday = weekday;
    return calendar;
  }
  if (brief && last == hit->last)
    return std::nullopt;  // "Sun", "Wed" without a stop are other words
  return with_daypart(reader, {first, last, weekday_date(reader, first, weekday, std::nullopt)});
}

DateMention unit_date(const DateReader& reader, std::string_view timex, int offset,
                      std::int64_t multiple) {
  constexpr auto relative = DateReference::relative;
  if (!reader.published) {
    return open_date(relative, timex == "Y"    ? "XXXX"
                               : timex == "M"  ? "XXXX-XX"
                               : timex == "W"  ? "XXXX-WXX"
                               : timex == "WE" ? "XXXX-WXX-WE"
                               : timex == "Q"  ? "XXXX-QX"
                                               : "XXXX-XX-XX");
  }
  const Day today = *reader.published;
  const CivilDay civil = civil_of(today);
  if (timex == "Y" && multiple == 10) {
    DateMention date = open_date(relative, padded(civil.year / 10 + offset, 3));
    date.days = {day_of((civil.year / 10 + offset) * 10, 1, 1),
                 day_of((civil.year / 10 + offset) * 10 + 9, 12, 31)};
    return date;
  }
  if (timex == "Y" && multiple == 100)
    return open_date(relative, padded(civil.year / 100 + offset, 2));
  if (timex == "Y") return in_year(relative, civil.year + offset);
  if (timex == "M") {
    const CivilDay then = civil_of(plus_months(*day_of(civil.year, civil.month, 1), offset));
    return in_month(relative, then.year, then.month);
  }
  if (timex == "W") return in_week(relative, plus_days(today, 7 * offset));
  if (timex == "WE") {
    DateMention date = in_week(relative, plus_days(today, 7 * offset));
    date.value += "-WE";
    date.days.low = plus_days(*date.days.low, 4);  // from Friday evening
    return date;
  }
  if (timex == "Q") {
    const int quarters = civil.year * 4 + (civil.month - 1) / 3 + offset;
    DateMention date = in_quarter(relative, quarters / 4, quarters % 4 + 1);
    return date;
  }
  return on_day(relative, plus_days(today, offset));
}

/// "last", "next" or "this" with the words behind it: "next April".
struct Deictic {
  std::uint32_t first = 0, noun = 0, last = 0;  ///< tokens
  int offset = 0;
};

/// The year of a time that begins and ends with those months, as many years on as the words say.
int deictic_year(const CivilDay& today, int offset, int begins, int ends) {
  return offset < 0   ? today.year - (ends >= today.month)
         : offset > 0 ? today.year + (begins <= today.month)
                      : today.year;
}

DateMark deictic_month(const DateReader& reader, const Deictic& words) {
  // "last Oct. 23": the calendar's reading of the day, nearest to the article.
  if (auto calendar = read_calendar_date(reader, words.noun);
      calendar && names_day(calendar->what)) {
    calendar->first = words.first;
    return calendar;
  }
  const int month = static_cast<int>((*reader.row_at(words.noun))[DateField::number].value_or(1));
  DateMention date = open_date(DateReference::yearless, "XXXX-" + padded(month, 2));
  if (reader.published)
    date = in_month(DateReference::relative,
                    deictic_year(civil_of(*reader.published), words.offset, month, month), month);
  date.month_day = MonthDay::of(month);
  return Marked<DateMention>{words.first, words.last, date};
}

DateMark deictic_season(const DateReader& reader, const Deictic& words) {
  const std::string_view season = (*reader.row_at(words.noun))[DateField::value];
  if (!reader.published)
    return Marked<DateMention>{words.first, words.last,
                               open_date(DateReference::relative, "XXXX-" + std::string(season))};
  const int begins = season == "SP" ? 3 : season == "SU" ? 6 : season == "FA" ? 9 : 12;
  const int year = deictic_year(civil_of(*reader.published), words.offset, begins, begins + 2);
  return Marked<DateMention>{words.first, words.last,
                             in_season(DateReference::relative, year, season)};
}

DateMark deictic_daypart(const DateReader& reader, const Deictic& words) {
  DateMention day =
      reader.published ? on_day(DateReference::relative, plus_days(*reader.published, words.offset))
                       : open_date(DateReference::relative, "XXXX-XX-XX");
  if (is_word(reader.sentence, words.first, "the")) {  // "the next morning"
    day = open_date(DateReference::relative, "XXXX-XX-XX");
    day.from_told = DateStep{'D', words.offset};
  }
  return Marked<DateMention>{
      words.first, words.last,
      part_of(std::move(day), (*reader.row_at(words.noun))[DateField::value])};
}

/// "last week", "this Friday", "next April", "last fall", "this morning".
DateMark read_deictic(const DateReader& reader, std::uint32_t first) {
  if (reader.kind_at(first) != "deictic") return std::nullopt;
  const auto& sentence = reader.sentence;
  const std::uint32_t noun = reader.after(first);
  if (noun >= reader.size()) return std::nullopt;
  const int offset = static_cast<int>((*reader.row_at(first))[DateField::offset].value_or(0));
  const std::string_view kind = reader.kind_at(noun);
  const std::uint32_t last = std::max(reader.after(noun), noun + 1);
  if (kind == "weekday")
    return with_daypart(
        reader,
        {first, last,
         weekday_date(reader, noun,
                      static_cast<int>((*reader.row_at(noun))[DateField::number].value_or(0)),
                      offset)});
  const Deictic words{first, noun, last, offset};
  if (kind == "month") return deictic_month(reader, words);
  if (kind == "season") return deictic_season(reader, words);
  if (kind == "daypart") return deictic_daypart(reader, words);
  const Hit* unit = reader.tables.unit(noun);
  if (unit == nullptr || unit->forms != form_singular || is_word(sentence, first, "past"))
    return std::nullopt;
  const Row& row = sentence.lexicon.row(*unit);
  const std::string_view timex = row[UnitField::timex];
  if (timex.empty() || timex.front() == 'T') return std::nullopt;
  DateMention date = unit_date(reader, timex, offset, row[UnitField::multiple].value_or(1));
  if (timex == "D" || is_word(sentence, first + 1, {"following", "previous"})) {
    // "the next day" follows a day that was told before.
    date.days = {};
    date.value = timex == "D" ? "XXXX-XX-XX" : date.value;
    if (timex.size() == 1 && row[UnitField::multiple].value_or(1) == 1)
      date.from_told = DateStep{timex.front(), offset};
  }
  return Marked<DateMention>{first, unit->last, std::move(date)};
}

/// "the week of March 6".
DateMark read_week_of(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  const bool names = is_word(sentence, first, "the") && is_word(sentence, first + 1, "week") &&
                     is_word(sentence, first + 2, "of");
  if (!names || first + 3 >= reader.size()) return std::nullopt;
  const auto day = read_calendar_date(reader, first + 3);
  const auto known = day ? day_of_iso(day->what.value) : std::nullopt;
  if (!known) return std::nullopt;
  DateMention week = in_week(day->what.reference, *known);
  if (!day->what.days.exact()) week.days = {};
  return Marked<DateMention>{first, day->last, std::move(week)};
}

/// "the weekend": the last one, or the coming one where the words look ahead.
DateMark read_weekend(const DateReader& reader, std::uint32_t first) {
  if (!is_word(reader.sentence, first, "the") || !is_word(reader.sentence, first + 1, "weekend"))
    return std::nullopt;
  const int offset =
      reader.ahead(first) || !reader.published || weekday_of(*reader.published) > 4 ? 0 : -1;
  return Marked<DateMention>{first, first + 2, unit_date(reader, "WE", offset, 1)};
}

/// "the latest quarter", "the year-ago period": quarters counted back from the last that has ended.
DateMark read_accounting_period(const DateReader& reader, std::uint32_t first) {
  if (reader.kind_at(first) != "quarter") return std::nullopt;
  const int offset = static_cast<int>((*reader.row_at(first))[DateField::offset].value_or(-1));
  DateMention date = unit_date(reader, "Q", offset, 1);
  date.days = {};
  date.from_told = DateStep{'Q', offset + 1};
  return Marked<DateMention>{first, reader.after(first), std::move(date)};
}

/// "now", "recently", "the future".
DateMark read_reference(const DateReader& reader, std::uint32_t first) {
  if (reader.kind_at(first) != "reference") return std::nullopt;
  // "as soon as": the word is part of longer ones.
  if (first > 0 && reader.after(first - 1) > first) return std::nullopt;
  return Marked<DateMention>{
      first, reader.after(first),
      open_date(DateReference::vague, std::string((*reader.row_at(first))[DateField::value]))};
}

/// "the day before", "a night later"; "the day before last Tuesday".
DateMark read_day_beside(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  if (!is_word(sentence, first, {"a", "the"}) || !is_word(sentence, first + 1, {"day", "night"}) ||
      !is_word(sentence, first + 2, {"after", "before", "earlier", "later"}))
    return std::nullopt;
  if (first > 0 && is_word(sentence, first - 1, "to"))
    return std::nullopt;  // "two years to the day after"
  const int step = is_word(sentence, first + 2, {"before", "earlier"}) ? -1 : 1;
  DateMention date = open_date(DateReference::relative, "XXXX-XX-XX");
  const std::uint32_t next = first + 3;
  if (next < reader.size() && sentence.tokens[next].kind == TokenKind::word) {
    // "the day before last Tuesday"; before "the attack" nobody says which day.
    DateMark day = read_calendar_date(reader, next);
    if (!day) day = read_weekday(reader, next);
    if (!day) day = read_deictic(reader, next);
    if (day && day->what.days.exact())
      return Marked<DateMention>{
          first, day->last, on_day(DateReference::relative, plus_days(*day->what.days.low, step))};
  } else {
    date.from_told = DateStep{'D', step};
  }
  return Marked<DateMention>{first, next, std::move(date)};
}

/// "that day", "the same year", "the day before": known only from what was told before.
DateMark read_anaphor(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  const bool that = is_word(sentence, first, "that") ||
                    (is_word(sentence, first, "the") && is_word(sentence, first + 1, "same"));
  const std::uint32_t noun = is_word(sentence, first, "the") && that ? first + 2
                             : is_word(sentence, first + 1, "same")  ? first + 2
                                                                     : first + 1;
  if (that) {
    const Hit* unit = reader.tables.unit(noun);
    if (unit == nullptr || unit->forms != form_singular) return std::nullopt;
    const std::string_view timex = sentence.lexicon.row(*unit)[UnitField::timex];
    if (timex != "D" && timex != "Y" && timex != "M" && timex != "W") return std::nullopt;
    DateMention date = open_date(DateReference::relative, timex == "Y"   ? "XXXX"
                                                          : timex == "M" ? "XXXX-XX"
                                                          : timex == "W" ? "XXXX-WXX"
                                                                         : "XXXX-XX-XX");
    date.from_told = DateStep{timex.front(), 0};
    return Marked<DateMention>{first, unit->last, std::move(date)};
  }
  return read_day_beside(reader, first);
}

/// "two days after Thanksgiving", "three weeks before May 3".
DateMark read_counted_from(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  const std::uint32_t number = reader.number_at(first);
  if (number == 0) return std::nullopt;
  const auto& count = reader.numbers[number - 1].what.value.hard;
  const std::uint32_t noun = reader.numbers[number - 1].last;
  const Hit* unit = noun < reader.size() ? reader.tables.unit(noun) : nullptr;
  if (unit == nullptr || !count.exact() || !count.low->whole() || Decimal::of(999) < *count.low)
    return std::nullopt;
  const std::string_view timex = sentence.lexicon.row(*unit)[UnitField::timex];
  const std::uint32_t direction = unit->last, next = direction + 1;
  if ((timex != "D" && timex != "W") || !is_word(sentence, direction, {"after", "before"}) ||
      next >= reader.size())
    return std::nullopt;
  DateMark day = read_calendar_date(reader, next);
  if (!day) day = read_weekday(reader, next);
  if (!day || !day->what.days.exact()) return std::nullopt;
  const int days = static_cast<int>(count.low->thousandths / 1000) * (timex == "W" ? 7 : 1);
  return Marked<DateMention>{
      first, day->last,
      on_day(DateReference::relative,
             plus_days(*day->what.days.low, is_word(sentence, direction, "after") ? days : -days))};
}

/// "year-earlier", "a year-ago": that of a year before what is told.
DateMark read_year_earlier(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  const std::uint32_t year = is_word(sentence, first, {"a", "the"}) ? first + 1 : first;
  if (!is_word(sentence, year, "year") || !is_mark(sentence, year + 1, '-') ||
      !is_word(sentence, year + 2, {"ago", "before", "earlier"}))
    return std::nullopt;
  DateMention date = unit_date(reader, "Y", -1, 1);
  date.days = {};
  date.from_told = DateStep{'Y', -1};
  return Marked<DateMention>{first, year + 3, std::move(date)};
}

/// "later in the day", "earlier in the year": of the article's own.
DateMark read_within(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  if (!is_word(sentence, first, {"earlier", "later"}) || !is_word(sentence, first + 1, "in") ||
      !is_word(sentence, first + 2, "the"))
    return std::nullopt;
  const Hit* unit = reader.tables.unit(first + 3);
  if (unit == nullptr || unit->forms != form_singular) return std::nullopt;
  const std::string_view timex = sentence.lexicon.row(*unit)[UnitField::timex];
  if (timex != "D" && timex != "W" && timex != "M" && timex != "Y") return std::nullopt;
  DateMention date = unit_date(reader, timex, 0, 1);
  date.days = {};
  return Marked<DateMention>{first, unit->last, std::move(date)};
}

/// "the year", "the full year": the article's, unless it says when that year ends.
DateMark read_the_year(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  if (!is_word(sentence, first, "the")) return std::nullopt;
  const std::uint32_t noun =
      is_word(sentence, first + 1, {"fiscal", "full"}) ? first + 2 : first + 1;
  const bool ends = is_word(sentence, noun + 1, "ending");
  if (!is_word(sentence, noun, "year") || is_mark(sentence, noun + 1, '-')) return std::nullopt;
  if (noun + 1 < reader.size() && reader.number_at(noun + 1) != 0)
    return std::nullopt;  // "the year 2000"
  if (is_word(sentence, noun + 1,
              {"after", "before", "he_or_she", "i", "it", "of", "that", "they", "when"}))
    return std::nullopt;
  DateMention date = unit_date(reader, "Y", 0, 1);
  date.days = {};
  if (ends) {
    date = open_date(DateReference::complete, "P1Y");
    date.kind = TimexKind::duration;
  }
  return Marked<DateMention>{first, noun + 1, std::move(date)};
}

/// "year-end".
DateMark read_year_end(const DateReader& reader, std::uint32_t first) {
  if (reader.kind_at(first) != "year-end") return std::nullopt;
  std::uint32_t last = reader.after(first);
  DateMention date = open_date(DateReference::relative, "XXXX-12-31");
  if (reader.published)
    date = on_day(DateReference::relative, *day_of(civil_of(*reader.published).year, 12, 31));
  date.days = {};
  return Marked<DateMention>{first, last, std::move(date)};
}

}  // namespace

DateMark read_relative_date(const DateReader& reader, std::uint32_t first) {
  DateMark longest;
  for (const auto read :
       {read_day_word, read_weekday, read_deictic, read_anaphor, read_counted_from, read_reference,
        read_year_end, read_weekend, read_accounting_period, read_week_of, read_year_earlier,
        read_within, read_the_year})
    if (auto mark = read(reader, first); mark && (!longest || mark->last > longest->last))
      longest = std::move(mark);
  return longest;
}

}  // namespace checkclaims
