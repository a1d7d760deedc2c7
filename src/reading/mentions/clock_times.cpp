#include "reading/mentions/timex.hpp"

namespace checkclaims {
namespace {

struct Clock {
  std::uint32_t last = 0;
  std::string value;  // "21:17"
};

std::optional<int> two_digits(std::string_view text) {
  if (text.empty() || text.size() > 2) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// "9:17 p.m.", "9 a.m.", "10pm", "9.30pm", "21:17".
std::optional<Clock> read_digits(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  if (sentence.tokens[first].kind != TokenKind::number) return std::nullopt;
  if (is_glued(sentence, first) && first > 0 && !is_mark(sentence, first - 1, '(') &&
      !is_mark(sentence, first - 1, '-'))
    return std::nullopt;
  std::string_view hours = sentence.word(first), minutes = "00";
  std::uint32_t last = first + 1;
  bool colon = false;
  if (const auto point = hours.find('.'); point != std::string_view::npos) {
    minutes = hours.substr(point + 1);
    hours = hours.substr(0, point);
    if (minutes.size() != 2) return std::nullopt;
  } else if (is_mark(sentence, last, ':') && is_glued(sentence, last) &&
             is_glued(sentence, last + 1)) {
    minutes = sentence.word(last + 1);
    if (minutes.size() != 2 || (is_mark(sentence, last + 2, ':') && is_glued(sentence, last + 2)))
      return std::nullopt;
    last += 2;
    colon = true;
  }
  auto hour = two_digits(hours);
  const auto minute = two_digits(minutes);
  if (!hour || !minute || *hour > 24 || *minute > 59) return std::nullopt;
  const Hit* half = reader.tables.unit(last);
  if (half != nullptr && sentence.lexicon.row(*half).id == "clock") {
    if (*hour > 12 || *hour == 0) return std::nullopt;
    const bool afternoon = (sentence.word(last).front() | 32) == 'p';
    hour = *hour % 12 + (afternoon ? 12 : 0);
    last = half->last;
  } else if (!colon ||
             (is_glued(sentence, last) && sentence.tokens[last].kind == TokenKind::word)) {
    return std::nullopt;
  }
  return Clock{last, padded(*hour, 2) + ":" + padded(*minute, 2)};
}

/// "(0735 GMT)": the same time in another zone, before the day.
std::uint32_t after_other_zone(const DateReader& reader, std::uint32_t token) {
  if (!is_mark(reader.sentence, token, '(')) return token;
  for (std::uint32_t close = token + 1; close < token + 8; ++close)
    if (is_mark(reader.sentence, close, ')')) {
      const std::uint32_t day = is_word(reader.sentence, close + 1, "on") ? close + 2 : close + 1;
      return reader.kind_at(day) == "weekday" ? close + 1 : token;
    }
  return token;
}

}  // namespace

DateMark read_clock_time(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  std::optional<Clock> clock = read_digits(reader, first);
  if (!clock && reader.kind_at(first) == "clock")
    clock = Clock{reader.after(first), std::string((*reader.row_at(first))[DateField::value])};
  if (!clock) return std::nullopt;
  std::uint32_t next = clock->last;
  // "4 a.m. EDT Thursday": a time zone in capitals.
  if (next < reader.size() && sentence.tokens[next].all_caps && sentence.word(next).size() >= 2 &&
      sentence.word(next).size() <= 4 &&
      (sentence.word(next).back() == 'T' || sentence.word(next) == "UTC"))
    ++next;
  next = after_other_zone(reader, next);
  const std::uint32_t on =
      is_word(sentence, next, "on") || is_mark(sentence, next, ',') ? next + 1 : next;
  DateMark day = on < reader.size() ? read_relative_date(reader, on) : std::nullopt;
  if (!day && on < reader.size()) day = read_calendar_date(reader, on);
  const bool whole_day = day && day->what.kind == TimexKind::date &&
                         (day->what.days.exact() || day->what.weekday >= 0 || names_day(day->what));
  DateMention time;
  time.kind = TimexKind::time;
  time.reference = DateReference::relative;
  if (whole_day) {
    time = std::move(day->what);
    time.kind = TimexKind::time;
    time.value += "T" + clock->value;
    return Marked<DateMention>{first, day->last, std::move(time)};
  }
  time.value = (reader.published ? to_iso(*reader.published) : std::string()) + "T" + clock->value;
  return Marked<DateMention>{first, next, std::move(time)};
}

}  // namespace checkclaims
