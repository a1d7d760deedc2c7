#include "reading/mentions/timex.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

DayRange days_of_months(int year, int month, int months) {
  const auto low = day_of(year, month, 1);
  if (!low) return {};
  return {*low, plus_days(plus_months(*low, months), -1)};
}

DateMention dated(DateReference reference, std::string value, DayRange days) {
  DateMention date;
  date.reference = reference;
  date.value = std::move(value);
  date.days = days;
  return date;
}

/// How many days a yearless date may lie ahead though no word looks ahead.
constexpr int days_ahead = 60;

}  // namespace

DateReader::DateReader(const SentenceView& view, const NumberTables& words,
                       std::span<const Marked<NumberMention>> marked, std::optional<Day> day)
    : sentence(view),
      tables(words),
      dates(view, Table::dates),
      numbers(marked),
      published(day),
      words_(view.tokens.size()) {
  for (std::uint32_t i = 0; i < numbers.size(); ++i) words_.at(numbers[i].first).number = i + 1;
  // A word of the future reaches some words on, to a word of the past ("officials said") or the end
  // of a quotation.
  for (const Hit& hit : view.hits) {
    if (hit.table != Table::dates) continue;
    const std::string_view kind = view.lexicon.row(hit)[DateField::kind];
    Word& word = words_.at(hit.first);
    if (dates.at(hit.first) == &hit) word.kind = kind;
    if (kind == "future-cue") {
      word.cue = Cue::future;
      word.reach = static_cast<std::uint32_t>(view.lexicon.row(hit)[DateField::reach].value_or(14));
    }
    if (kind == "past-cue" && word.cue == Cue::none) word.cue = Cue::past;
  }
  std::uint32_t reach = 0;
  for (std::uint32_t token = 0; token < size(); ++token) {
    Word& word = words_.at(token);
    if (word.cue == Cue::future && token + word.reach > reach) reach = token + word.reach;
    if (word.cue == Cue::past || is_mark(sentence, token, ';') || is_mark(sentence, token, '"'))
      reach = token;
    word.ahead = token < reach;
  }
  // "On Tuesday, the council will vote": a date that opens the sentence is reached from behind.
  std::uint32_t cue = 0;
  while (cue < size() && cue < 20 && words_[cue].cue == Cue::none) ++cue;
  if (cue < size() && words_[cue].cue == Cue::future && words_[cue].reach > 6 && cue > 2 &&
      is_word(sentence, 0, {"by", "in", "on"}))
    words_.at(1).ahead = true;
}

const Row* DateReader::row_at(std::uint32_t token) const {
  const Hit* hit = dates.at(token);
  return hit == nullptr ? nullptr : &sentence.lexicon.row(*hit);
}

std::string_view DateReader::kind_before(std::uint32_t token) const {
  for (std::uint32_t length = 1; length <= 3 && length <= token; ++length)
    if (const Hit* hit = dates.at(token - length); hit != nullptr && hit->last == token)
      return kind_at(token - length);
  return {};
}

std::uint32_t DateReader::after(std::uint32_t token) const {
  const Hit* hit = dates.at(token);
  return hit == nullptr ? token : hit->last;
}

std::string padded(std::int64_t number, int width) {
  std::string digits = std::to_string(number);
  if (digits.size() < static_cast<std::size_t>(width))
    digits.insert(0, static_cast<std::size_t>(width) - digits.size(), '0');
  return digits;
}

Day steps_back(Day day, int count, char unit) {
  if (unit == 'Y' || unit == 'M') return plus_months(day, unit == 'Y' ? -12 * count : -count);
  return plus_days(day, unit == 'W' ? -7 * count : -count);
}

DateMention on_day(DateReference reference, Day day) {
  return dated(reference, to_iso(day), DayRange::on(day));
}

DateMention in_month(DateReference reference, int year, int month) {
  DateMention date =
      dated(reference, padded(year, 4) + "-" + padded(month, 2), days_of_months(year, month, 1));
  date.month_day = MonthDay::of(month);
  return date;
}

DateMention in_year(DateReference reference, int year) {
  return dated(reference, padded(year, 4), days_of_months(year, 1, 12));
}

DateMention in_quarter(DateReference reference, int year, int quarter) {
  // Quarters of fiscal years lie anywhere in a year and its neighbours.
  const auto low = day_of(year - 1, 1, 1), high = day_of(year + 1, 12, 31);
  return dated(reference, padded(year, 4) + "-Q" + std::to_string(quarter), {low, high});
}

DateMention in_half(DateReference reference, int year, int half) {
  DateMention date = dated(reference, padded(year, 4) + "-H" + std::to_string(half),
                           days_of_months(year, half == 1 ? 1 : 7, 6));
  return date;
}

DateMention in_season(DateReference reference, int year, std::string_view season) {
  // The hemisphere is not known, and a northern winter ends in the next year.
  return dated(reference, padded(year, 4) + "-" + std::string(season),
               days_of_months(year, 1, season == "WI" || season == "SU" ? 15 : 12));
}

DateMention in_week(DateReference reference, Day day) {
  const Day monday = plus_days(day, -weekday_of(day)), thursday = plus_days(monday, 3);
  const int year = civil_of(thursday).year;
  const auto first = day_of(year, 1, 1);
  const int week = first ? (thursday.number - first->number) / 7 + 1 : 1;
  return dated(reference, padded(year, 4) + "-W" + padded(week, 2), {monday, plus_days(monday, 6)});
}

DateMention open_date(DateReference reference, std::string value) {
  return dated(reference, std::move(value), {});
}

std::optional<Day> nearest_day(const DateReader& reader, std::uint32_t token, int month, int day) {
  if (!reader.published) return std::nullopt;
  const int year = civil_of(*reader.published).year;
  std::optional<Day> best;
  // Eight years back: 29 February is rare.
  for (int back = reader.ahead(token) ? -8 : 8; back >= -8 && back <= 8;
       back += reader.ahead(token) ? 1 : -1) {
    const auto candidate = day_of(year - back, month, day);
    if (!candidate) continue;
    const int distance = candidate->number - reader.published->number;
    if (reader.ahead(token) ? distance < -30 : distance > days_ahead) continue;
    if (!best || std::abs(distance) < std::abs(best->number - reader.published->number))
      best = candidate;
  }
  return best;
}

bool doubtful(const DateReader& reader, std::uint32_t token, const DateMention& date) {
  return reader.published && !reader.ahead(token) && date.days.low &&
         *date.days.low > *reader.published;
}

std::optional<int> nearest_year(const DateReader& reader, std::uint32_t token, int month) {
  if (!reader.published) return std::nullopt;
  const CivilDay today = civil_of(*reader.published);
  const int ahead = month - today.month;
  if (reader.ahead(token)) return ahead < -2 ? today.year + 1 : today.year;
  if (ahead < -9) return today.year + 1;  // "January" in December
  return ahead > 1 ? today.year - 1 : today.year;
}

}  // namespace checkclaims
