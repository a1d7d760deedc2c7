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

namespace {

/// Hours, minutes and seconds of a stopwatch, where tokens are glued with colons between.
struct Stopwatch {
  std::uint32_t last = 0;
  std::int64_t thousandths = 0;  ///< of a second
  bool hundredths = false;       ///< told to a part of a second
};

std::optional<Stopwatch> read_stopwatch_digits(const SentenceView& sentence, std::uint32_t first) {
  Stopwatch watch;
  std::uint32_t at = first;
  int parts = 0;
  for (;; at += 2) {
    if (at >= sentence.tokens.size() || sentence.tokens[at].kind != TokenKind::number ||
        (at > first && !is_glued(sentence, at)))
      return std::nullopt;
    const std::string_view word = sentence.word(at);
    const auto point = word.find('.');
    const auto whole = two_digits(word.substr(0, point));
    if (!whole || (parts > 0 && (*whole > 59 || word.substr(0, point).size() != 2)))
      return std::nullopt;
    watch.thousandths = watch.thousandths * 60 + *whole * 1000;
    ++parts;
    if (point != std::string_view::npos) {
      const auto part = decimal_of(word);
      if (!part || parts == 1) return std::nullopt;
      watch.thousandths += part->thousandths % 1000;
      watch.hundredths = true;
    }
    watch.last = at + 1;
    const bool more = is_mark(sentence, at + 1, ':') && is_glued(sentence, at + 1);
    if (!more) break;
    if (watch.hundredths || parts == 3) return std::nullopt;
  }
  // "4:12" is a time of day or a score.
  if (parts < 2 || (parts == 2 && !watch.hundredths)) return std::nullopt;
  return watch;
}

/// "at 9:03:02", "at about 9:03:02", "9:03:02 GMT": a time of day, unless a clock "stood at" it.
bool is_time_of_day(const DateReader& reader, std::uint32_t first, std::uint32_t last) {
  const auto& sentence = reader.sentence;
  const Hit* half = reader.tables.unit(last);
  if (half != nullptr && sentence.lexicon.row(*half).id == "clock") return true;
  if (last < sentence.tokens.size() &&
      (sentence.tokens[last].all_caps || is_glued(sentence, last)) &&
      sentence.tokens[last].kind == TokenKind::word)
    return true;
  if (first == 0) return false;
  if (sentence.tokens[first - 1].kind == TokenKind::number) return true;  // "2019-10-07 12:30:15"
  const std::uint32_t led =
      first > 1 && reader.tables.hedge(first - 1) != nullptr ? first - 1 : first;
  if (is_word(sentence, led - 1, "at")) return led < 2 || !is_word(sentence, led - 2, "stands_at");
  return is_word(sentence, led - 1, {"after", "before", "by", "from", "since", "until"});
}

}  // namespace

DateMark read_stopwatch(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  if (sentence.tokens[first].kind != TokenKind::number ||
      (is_glued(sentence, first) && first > 0 && !is_mark(sentence, first - 1, '(')))
    return std::nullopt;
  const auto watch = read_stopwatch_digits(sentence, first);
  if (!watch || is_time_of_day(reader, first, watch->last)) return std::nullopt;
  const std::int64_t last_place = watch->hundredths ? 10 : 1000;
  DateMention time;
  time.kind = TimexKind::duration;
  time.reference = DateReference::complete;
  time.value = "PT" + to_string(Decimal{watch->thousandths}) + "S";
  Value length;
  length.text = std::string(sentence.words(first, watch->last));
  length.unit = "second";
  length.hard = length.soft = Interval::exactly(Decimal{watch->thousandths});
  length.possible = {Decimal{watch->thousandths - last_place},
                     Decimal{watch->thousandths + last_place}, true, true};
  time.length = std::move(length);
  return Marked<DateMention>{first, watch->last, std::move(time)};
}

}  // namespace checkclaims
