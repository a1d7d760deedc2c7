#include <algorithm>

#include "reading/mentions/timex.hpp"

namespace checkclaims {
namespace {

struct Unit {
  std::uint32_t last = 0;
  std::string_view timex;  // "D", "TH"
  std::string_view half;   // "6M" of a year
  std::int64_t multiple = 1;
  std::string unit;
  bool plural = false;
};

std::optional<Unit> read_unit(const DateReader& reader, std::uint32_t token) {
  const Hit* hit = reader.tables.unit(token);
  if (hit == nullptr) return std::nullopt;
  const Row& row = reader.sentence.lexicon.row(*hit);
  if (row[UnitField::kind] != "time") return std::nullopt;
  return Unit{hit->last,
              row[UnitField::timex],
              row[UnitField::half],
              row[UnitField::multiple].value_or(1),
              std::string(row[UnitField::unit]),
              (hit->forms & form_plural) != 0};
}

/// "P9M", "PT30M", "PXY".
std::string period(std::string_view count, std::string_view timex) {
  const bool clock = timex.front() == 'T';
  return (clock ? "PT" : "P") + std::string(count) + std::string(clock ? timex.substr(1) : timex);
}

std::string period_of(const QuantityWords& number, const Unit& unit) {
  if (number.kind != QuantityWords::Kind::exact) return period("X", unit.timex);
  const Decimal count{number.low.thousandths * unit.multiple};
  if (count.thousandths % 1000 == 500 && !unit.half.empty()) {
    const Decimal whole{count.thousandths - 500};
    const bool clock =
        unit.half.front() == 'T' || unit.half.back() == 'S' || unit.timex.front() == 'T';
    const std::string start =
        whole.thousandths == 0 ? (clock ? "PT" : "P") : period(to_string(whole), unit.timex);
    return start + std::string(unit.half);
  }
  return period(to_string(count), unit.timex);
}

std::string_view mod_of(std::string_view bound) {
  if (bound == "above") return "MORE_THAN";
  if (bound == "below") return "LESS_THAN";
  if (bound == "at-least") return "EQUAL_OR_MORE";
  if (bound == "at-most") return "EQUAL_OR_LESS";
  return bound == "about" ? "APPROX" : "";
}

Value scaled(Value value, std::int64_t factor) {
  for (Interval* interval : {&value.hard, &value.soft, &value.possible})
    for (auto* bound : {&interval->low, &interval->high})
      if (*bound) (*bound)->thousandths *= factor;
  return value;
}

/// How long it lasts: open bounds; without a hedge somewhere within the unit that was counted.
Value length_of(const HedgedQuantity& hedged, const Unit& unit, std::string_view text) {
  Value value = bounded(hedged, Grain::continuous);
  if (hedged.hedge == nullptr && hedged.quantity.kind == QuantityWords::Kind::exact) {
    value.possible = {
        Decimal{std::max<std::int64_t>(0, value.hard.low->thousandths - 500)},
        Decimal{std::max(hedged.quantity.loose_high, *value.hard.high).thousandths + 1000}, false,
        true};
  }
  value = scaled(std::move(value), unit.multiple);
  value.unit = unit.unit;
  value.text = std::string(text);
  return value;
}

/// What "two years ago" means on the article's day: of the coarseness that was said.
DateMention away(const DateReader& reader, const QuantityWords& number, const Unit& unit,
                 int sign) {
  constexpr auto relative = DateReference::relative;
  if (number.kind != QuantityWords::Kind::exact || unit.timex.front() == 'T')
    return open_date(relative, sign < 0 ? "PAST_REF" : "FUTURE_REF");
  if (!reader.published) {
    return open_date(relative, unit.timex == "Y"   ? "XXXX"
                               : unit.timex == "M" ? "XXXX-XX"
                               : unit.timex == "W" ? "XXXX-WXX"
                                                   : "XXXX-XX-XX");
  }
  const Day today = *reader.published;
  const std::int64_t whole =
      std::min<std::int64_t>(number.low.thousandths * unit.multiple / 1000, 7000);
  const int count = static_cast<int>(whole) * sign;
  if (unit.timex == "Y") return in_year(relative, std::max(civil_of(today).year + count, 1));
  if (unit.timex == "M") {
    const CivilDay then = civil_of(plus_months(today, count));
    return in_month(relative, then.year, then.month);
  }
  if (unit.timex == "W") return in_week(relative, plus_days(today, 7 * count));
  if (unit.timex == "D") return on_day(relative, plus_days(today, count));
  return open_date(relative, sign < 0 ? "PAST_REF" : "FUTURE_REF");
}

/// Where "today", "on this day", "to the day" end: they make one day of "ten years ago"; `at`
/// itself where none of them stands.
std::uint32_t end_of_same_day(const SentenceView& sentence, std::uint32_t at) {
  if (is_word(sentence, at, "today")) return at + 1;
  if (is_word(sentence, at, "on") && is_word(sentence, at + 1, "this") &&
      is_word(sentence, at + 2, "day"))
    return at + 3;
  if (is_word(sentence, at, "to") && is_word(sentence, at + 1, "the") &&
      is_word(sentence, at + 2, "day"))
    return at + 3;
  return at;
}

/// How many days, weeks, months or years are counted; 0 for other units and what is too long to
/// count.
int steps_of(const QuantityWords& number, const Unit& unit) {
  if (unit.timex.size() != 1 || unit.timex == "Q" || number.kind != QuantityWords::Kind::exact)
    return 0;
  const std::int64_t count = number.low.thousandths * unit.multiple / 1000;
  return count > 0 && count < 5000 ? static_cast<int>(count) : 0;
}

/// A duration with "ago", "earlier", "later" behind it is a date.
Marked<DateMention> with_direction(const DateReader& reader, Marked<DateMention> mark,
                                   const HedgedQuantity& hedged, const Unit& unit) {
  if (reader.kind_at(mark.last) != "direction") return mark;
  const Row& row = *reader.row_at(mark.last);
  if (row[DateField::anaphoric] && unit.timex.front() == 'T')
    return mark;  // "an hour later" tells how long
  DateMention date =
      away(reader, hedged.quantity, unit, static_cast<int>(row[DateField::sign].value_or(-1)));
  const std::uint32_t end = row[DateField::anaphoric]
                                ? mark.last
                                : end_of_same_day(reader.sentence, reader.after(mark.last));
  const int steps = steps_of(hedged.quantity, unit);
  if (end > reader.after(mark.last) && steps != 0 && reader.published && hedged.hedge == nullptr)
    return {
        mark.first, end,
        on_day(DateReference::relative, steps_back(*reader.published, steps, unit.timex.front()))};
  // CountPhrase from the article's day, give or take what rounding allows; "earlier" counts from
  // a day that was told before.
  const bool loose = hedged.hedge != nullptr || hedged.quantity.low.thousandths % 1000 != 0;
  const bool told = row[DateField::anaphoric];
  if (told && hedged.quantity.kind != QuantityWords::Kind::exact)
    return mark;  // "a few days later"
  if (told || loose) date.days = {};
  if (const int count = steps_of(hedged.quantity, unit);
      !loose && count != 0 && (told || (unit.timex == "Y" && count == 1)))
    date.from_told = DateStep{unit.timex.front(),
                              count * static_cast<int>(row[DateField::sign].value_or(-1)), !told};
  if (hedged.hedge != nullptr) {
    const std::string_view bound = (*hedged.hedge)[HedgeField::bound];
    date.mod = bound == "above"   ? "BEFORE"
               : bound == "below" ? "AFTER"
                                  : std::string(mod_of(bound));
  }
  return {mark.first, reader.after(mark.last), std::move(date)};
}

HedgedQuantity exactly_one(std::uint32_t first, std::uint32_t last) {
  HedgedQuantity one{first, last, {}, nullptr};
  one.quantity.low = Decimal::of(1);
  one.quantity.about_step = one.quantity.above_step = Decimal::of(1);
  one.quantity = with_steps(one.quantity);
  return one;
}

/// Whether a number ends before the token: "$500 million".
bool number_ends(const DateReader& reader, std::uint32_t token) {
  for (std::uint32_t length = 1; length <= 4 && length <= token; ++length)
    if (const std::uint32_t number = reader.number_at(token - length); number != 0)
      return reader.numbers[number - 1].last == token;
  return false;
}

/// A plural noun with its number close before it: "700 seats".
bool counts_something(const DateReader& reader, std::uint32_t noun) {
  const auto& sentence = reader.sentence;
  const std::string_view word = sentence.word(noun);
  if (sentence.tokens[noun].kind != TokenKind::word || !word.ends_with("s") || word.size() < 4)
    return false;
  for (std::uint32_t token = noun, left = 3; token > 0 && left > 0; --token, --left)
    if (reader.number_at(token - 1) != 0) return true;
  return false;
}

/// "$500 million a year", "24 hours a day": how much in each, not how long.
bool is_rate(const DateReader& reader, std::uint32_t first) {
  if (first == 0 || reader.kind_at(first + 2) == "direction" ||
      reader.kind_at(first + 1) == "direction")
    return false;
  if (is_mark(reader.sentence, first + 2, '-')) return false;
  const Hit* unit = reader.tables.unit(first - 1);
  if (number_ends(reader, first) || unit != nullptr) return true;
  // "seats a week"
  return first > 1 && counts_something(reader, first - 1);
}

/// "nearly an hour", "about a week", "a week", "half an hour".
std::optional<HedgedQuantity> read_one(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  const Hit* hedge = reader.tables.hedge(first);
  const bool leads = hedge != nullptr && sentence.lexicon.role(*hedge).is(Construction::before);
  std::uint32_t at = leads ? hedge->last : first;
  const bool half = is_word(sentence, at, "half");
  if (half) ++at;
  if (!is_word(sentence, at, {"a", "an"}) || !read_unit(reader, at + 1)) return std::nullopt;
  if (is_word(sentence, at + 1, "second")) return std::nullopt;  // "a second group"
  if (is_word(sentence, at + 1, "quarter") && is_word(sentence, at + 2, "of") &&
      is_word(sentence, at + 3, {"all_or_theirs", "our", "the", "those"}))
    return std::nullopt;  // "a quarter of its staff"
  if (!leads && !half && is_rate(reader, first)) return std::nullopt;
  HedgedQuantity one = exactly_one(first, at + 1);
  if (half) one.quantity.low = one.quantity.high = {500};
  if (leads) one.hedge = &sentence.lexicon.row(*hedge);
  return one;
}

/// Where the count of a duration ends and its unit begins: "three-day", "two more weeks", "dozens
/// of years".
std::optional<Unit> unit_behind(const DateReader& reader, std::uint32_t last) {
  const auto& sentence = reader.sentence;
  if (auto unit = read_unit(reader, last); unit && !is_glued(sentence, last)) return unit;
  if (is_mark(sentence, last, '-') && is_glued(sentence, last)) return read_unit(reader, last + 1);
  if (is_word(sentence, last,
              {"additional", "fiscal", "full", "kind_of_day", "long", "more", "of"}))
    return read_unit(reader, last + 1);
  return std::nullopt;
}

/// "-long" glued behind: it belongs to the mark.
std::uint32_t end_of_adjective(const DateReader& reader, std::uint32_t last) {
  const bool behind = is_mark(reader.sentence, last, '-') && is_glued(reader.sentence, last) &&
                      is_word(reader.sentence, last + 1, "long");
  return behind ? last + 2 : last;
}

/// "six-year-old", "52 years old", "36 years of age".
bool tells_an_age(const DateReader& reader, std::uint32_t last) {
  const std::uint32_t at = is_mark(reader.sentence, last, '-') ? last + 1 : last;
  return is_word(reader.sentence, at, {"old", "olds"}) ||
         (is_word(reader.sentence, last, "of") && is_word(reader.sentence, last + 1, "age"));
}

/// "a year and a half".
bool half_behind(const DateReader& reader, std::uint32_t last) {
  return is_word(reader.sentence, last, "and") && is_word(reader.sentence, last + 1, "a") &&
         is_word(reader.sentence, last + 2, "half");
}

DateMention lasting(const DateReader& reader, const HedgedQuantity& hedged, const Unit& unit,
                    std::uint32_t first, std::uint32_t last) {
  DateMention duration;
  duration.kind = TimexKind::duration;
  duration.reference = DateReference::complete;
  duration.value = period_of(hedged.quantity, unit);
  if (hedged.hedge != nullptr) duration.mod = mod_of((*hedged.hedge)[HedgeField::bound]);
  duration.length = length_of(hedged, unit, reader.sentence.words(first, last));
  return duration;
}

/// "over nine months", "three-day", "a week", "two days ago".
DateMark read_counted(const DateReader& reader, std::uint32_t first) {
  std::optional<HedgedQuantity> hedged = read_one(reader, first);
  const bool one = hedged.has_value();
  if (!one && reader.number_at(first) != 0)
    hedged = read_hedged(reader.sentence, reader.tables, first);
  if (!hedged || hedged->quantity.kind == QuantityWords::Kind::ordinal ||
      !hedged->quantity.unit.empty())
    return std::nullopt;
  auto unit = unit_behind(reader, hedged->last);
  if (!unit) return std::nullopt;
  if (hedged->quantity.low.thousandths > 1'000'000'000'000)
    return std::nullopt;  // no such length of time
  const bool year = unit->timex == "Q" && hedged->quantity.low >= Decimal::of(1400);
  if (year) return std::nullopt;  // "the 1988 quarter"
  if (tells_an_age(reader, unit->last)) return std::nullopt;
  std::uint32_t last = end_of_adjective(reader, unit->last);
  if (half_behind(reader, last) && hedged->quantity.kind == QuantityWords::Kind::exact) {
    hedged->quantity.low.thousandths += 500;
    hedged->quantity.high = hedged->quantity.low;
    last += 3;
  }
  return with_direction(reader, {first, last, lasting(reader, *hedged, *unit, first, last)},
                        *hedged, *unit);
}

/// "for months", "years of war", "years-long": more than one, nobody says how many. `led_by` is
/// the word before that leaves no doubt, where the caller has seen one.
DateMark read_uncounted(const DateReader& reader, std::uint32_t first, std::string_view led_by) {
  const auto unit = read_unit(reader, first);
  if (!unit || !unit->plural || is_glued(reader.sentence, first)) return std::nullopt;
  const auto& sentence = reader.sentence;
  const std::uint32_t last = end_of_adjective(reader, unit->last);
  const bool led = !led_by.empty() || (first > 0 && is_word(sentence, first - 1,
                                                            {"after", "for", "in", "leads_length",
                                                             "of", "over", "took", "within"}));
  const bool directed = reader.kind_at(last) == "direction";
  if (!led && last == unit->last && !directed && !is_word(sentence, last, "of"))
    return std::nullopt;
  HedgedQuantity many = exactly_one(first, first);
  many.quantity.kind = QuantityWords::Kind::vague;
  many.quantity.low = Decimal::of(2);
  many.quantity.soft_low = Decimal::of(2);
  many.quantity.soft_high = Decimal::of(unit->unit == "month"  ? 11
                                        : unit->unit == "day"  ? 13
                                        : unit->unit == "hour" ? 23
                                                               : 9);
  return with_direction(reader, {first, last, lasting(reader, many, *unit, first, last)}, many,
                        *unit);
}

DateMark read_bare_plural(const DateReader& reader, std::uint32_t first) {
  return read_uncounted(reader, first, {});
}

/// "yearlong", "year-long", "week-long".
DateMark read_long(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  const Row* row = reader.kind_at(first) == "long" ? reader.row_at(first) : nullptr;
  if (row == nullptr) return std::nullopt;
  const std::uint32_t last = reader.after(first);
  DateMention duration;
  duration.kind = TimexKind::duration;
  duration.value = std::string((*row)[DateField::value]);
  Value length;
  length.text = std::string(sentence.words(first, last));
  length.unit = std::string((*row)[DateField::unit]);
  length.hard = Interval::exactly(Decimal::of((*row)[DateField::count].value_or(1)));
  length.soft = {Decimal::of((*row)[DateField::soft_low].value_or(1)),
                 Decimal::of((*row)[DateField::soft_high].value_or(1)), false, false};
  length.possible = length.soft;
  duration.length = std::move(length);
  return Marked<DateMention>{first, last, std::move(duration)};
}

/// "the past two years", "the first nine months", "the last 24 hours", "the past year".
DateMark read_led(const DateReader& reader, std::uint32_t first) {
  const auto& sentence = reader.sentence;
  std::uint32_t at =
      is_word(sentence, first, {"the", "these", "this", "those"}) ? first + 1 : first;
  const Hit* word = reader.dates.at(at);
  const bool deictic = reader.kind_at(at) == "deictic";
  const bool first_ones = at > first && (is_word(sentence, at, {"entire", "first", "full"}));
  if (deictic || first_ones)
    at = deictic ? word->last : at + 1;
  else if (at == first)
    return std::nullopt;
  if (at >= reader.size()) return std::nullopt;
  if (auto counted = read_counted(reader, at);
      counted && counted->what.kind == TimexKind::duration && reader.number_at(at) != 0) {
    counted->first = first;
    return counted;
  }
  if (deictic && is_word(sentence, at, "few"))
    if (auto many = read_uncounted(reader, at + 1, "few")) {
      many->first = first;
      return many;
    }
  const auto unit = read_unit(reader, at);
  const bool past = deictic && is_word(sentence, at - 1, "past");
  if (!unit || unit->plural || !past) return std::nullopt;
  const HedgedQuantity one = exactly_one(first, at);
  return Marked<DateMention>{first, unit->last, lasting(reader, one, *unit, first, unit->last)};
}

}  // namespace

DateMark read_duration(const DateReader& reader, std::uint32_t first) {
  DateMark longest;
  for (const auto read : {read_counted, read_bare_plural, read_long, read_led})
    if (auto mark = read(reader, first); mark && (!longest || mark->last > longest->last))
      longest = std::move(mark);
  return longest;
}

DateMark read_set(const DateReader& reader, std::uint32_t first) {
  DateMention set;
  set.kind = TimexKind::set;
  set.reference = DateReference::vague;
  if (reader.kind_at(first) == "set") {
    set.value = std::string((*reader.row_at(first))[DateField::value]);
    return Marked<DateMention>{first, reader.after(first), std::move(set)};
  }
  if (reader.kind_at(first) != "every") return std::nullopt;
  std::uint32_t at = reader.after(first);
  const bool other = is_word(reader.sentence, at, "other");
  if (other) ++at;
  if (const auto unit = read_unit(reader, at); unit && !unit->plural) {
    set.value = period(std::to_string(unit->multiple * (other ? 2 : 1)), unit->timex);
    return Marked<DateMention>{first, unit->last, std::move(set)};
  }
  const std::string_view kind = reader.kind_at(at);
  const Row* row = reader.row_at(at);
  if (kind == "weekday")
    set.value = "XXXX-WXX-" + std::to_string((*row)[DateField::number].value_or(0) + 1);
  if (kind == "month") set.value = "XXXX-" + padded((*row)[DateField::number].value_or(1), 2);
  if (kind == "season") set.value = "XXXX-" + std::string((*row)[DateField::value]);
  if (kind == "daypart") set.value = "XXXX-XX-XXT" + std::string((*row)[DateField::value]);
  if (set.value.empty()) return std::nullopt;
  return Marked<DateMention>{first, reader.after(at), std::move(set)};
}

}  // namespace checkclaims
