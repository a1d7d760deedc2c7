#include "reading/mentions/dates.hpp"

#include <algorithm>

#include "reading/mentions/timex.hpp"

namespace checkclaims {
namespace {

/// "early 2014", "the end of May", "later this year": the mark takes the word in.
DateMark read_modified(const DateReader& reader, std::uint32_t first) {
  const std::string_view kind = reader.kind_at(first);
  const bool direction =
      kind == "direction" && is_word(reader.sentence, first, {"earlier", "later"});
  if (kind != "modifier" && !direction) return std::nullopt;
  const std::uint32_t at = reader.after(first);
  DateMark inner = at < reader.size() ? read_relative_date(reader, at) : std::nullopt;
  if (DateMark calendar = at < reader.size() ? read_calendar_date(reader, at) : std::nullopt;
      calendar && (!inner || calendar->last > inner->last))
    inner = std::move(calendar);
  const bool fits = inner && inner->what.kind != TimexKind::duration &&
                    inner->what.kind != TimexKind::set &&
                    inner->what.reference != DateReference::vague;
  if (!fits) return std::nullopt;
  inner->first = first;
  inner->what.mod = std::string((*reader.row_at(first))[DateField::mod]);
  return inner;
}

/// "28 July to 3 August 2013", "on 6 February 2023, at 04:17": what stands close behind or before
/// says the year and the day that a mark itself lacks.
std::vector<Marked<DateMention>> with_neighbours(std::vector<Marked<DateMention>> marks) {
  for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
    DateMention &here = marks[i].what, &next = marks[i + 1].what;
    if (marks[i + 1].first - marks[i].last > 2) continue;
    const auto told = here.month_day;
    const bool day_told =
        here.kind == TimexKind::date && told && told->day() != 0 && here.days.low == here.days.high;
    if (day_told && here.reference == DateReference::yearless &&
        next.reference == DateReference::complete && next.days.exact()) {
      const CivilDay then = civil_of(*next.days.low);
      const auto day = day_of(told->month() > then.month ? then.year - 1 : then.year, told->month(),
                              told->day());
      if (!day) continue;
      here = on_day(DateReference::yearless, *day);
      here.month_day = told;
    }
    const std::size_t clock = next.value.find('T');
    if (here.kind == TimexKind::date && here.days.exact() && next.kind == TimexKind::time &&
        next.days.unbounded() && next.weekday < 0 && clock != std::string::npos) {
      next.value = here.value + next.value.substr(clock);
      next.days = here.days;
    }
  }
  return marks;
}

}  // namespace

DateMark read_longest(const DateReader& reader, std::uint32_t first) {
  DateMark longest;
  for (const auto read : {read_clock_time, read_calendar_date, read_relative_date, read_duration,
                          read_set, read_modified})
    if (auto mark = read(reader, first); mark && (!longest || mark->last > longest->last))
      longest = std::move(mark);
  return longest;
}

namespace {

/// All words begin with a capital.
bool is_name_of(const SentenceView& sentence, std::uint32_t first, std::uint32_t last) {
  return std::all_of(sentence.tokens.begin() + first, sentence.tokens.begin() + last,
                     [](const Token& token) { return token.capitalised; });
}

/// Words of the dates table that only go with a time expression, before it or elsewhere.
bool only_accompanies(std::string_view kind) {
  return kind == "perhaps-before-year" || kind == "before-year" || kind == "past-cue" ||
         kind == "future-cue";
}

/// By token: a time expression has a digit, a number word, a unit or a word of a day or a season as
/// its first, its second or, behind a hedge, one of the next words.
struct Anchors {
  Anchors(const SentenceView& view, std::span<const Marked<NumberMention>> numbers)
      : sentence(view), anchored(view.tokens.size()) {
    for (std::size_t i = 0; i < view.tokens.size(); ++i)
      if (const Token& token = view.tokens[i];
          token.kind == TokenKind::number ||
          (token.kind == TokenKind::punctuation && token.mark == 0))
        anchored.set(i, true);
    for (const auto& number : numbers) anchored.set(number.first, true);
    for (const Hit& hit : view.hits)
      if (hit.table == Table::numbers || hit.table == Table::units ||
          (hit.table == Table::dates && !only_accompanies(view.lexicon.row(hit)[DateField::kind])))
        anchored.set(hit.first, true);
  }

  bool at(std::size_t token) const { return anchored[token] != 0; }
  bool any_in(std::size_t first, std::size_t last) const {
    for (; first < last; ++first)
      if (at(first)) return true;
    return false;
  }
  bool any() const { return std::find(anchored.begin(), anchored.end(), 1) != anchored.end(); }

  const SentenceView& sentence;
  ByToken<bool> anchored;
};

/// Tokens that can begin a time expression: no other word is worth a look.
ByToken<bool> beginnings(const Anchors& anchors) {
  const SentenceView& sentence = anchors.sentence;
  ByToken<bool> may_begin(sentence.tokens.size());
  for (std::uint32_t i = 0; i < may_begin.size(); ++i) {
    const bool leads = is_word(
        sentence, i, {"a", "an", "fiscal", "latter", "that", "the", "these", "this", "those"});
    const bool begins =
        leads ? anchors.at(i + 1) ||
                    is_word(sentence, i + 1, {"entire", "few", "fiscal", "full", "latter", "same"})
              : anchors.at(i);
    may_begin.set(i, begins);
  }
  for (const Hit& hit : sentence.hits)
    if (hit.table == Table::hedges && anchors.any_in(hit.last, hit.last + 3))
      may_begin.set(hit.first, true);
    else if ((hit.table == Table::dates || hit.table == Table::numbers) &&
             hit.last > hit.first + 1 && anchors.at(hit.first))
      may_begin.set(hit.first, true);  // "the end of the year", "a couple of"
  return may_begin;
}

/// A length of whole days, weeks, months or years: "P2Y".
struct Steps {
  int count = 0;
  char unit = 'D';
};

std::optional<Steps> steps_of(const DateMention& duration) {
  const std::string_view value = duration.value;
  if (duration.kind != TimexKind::duration || !duration.mod.empty() || value.size() < 3 ||
      value.size() > 5)
    return std::nullopt;
  Steps steps{0, value.back()};
  if (std::string_view("DWMY").find(steps.unit) == std::string_view::npos) return std::nullopt;
  for (const char c : value.substr(1, value.size() - 2)) {
    if (c < '0' || c > '9') return std::nullopt;
    steps.count = 10 * steps.count + (c - '0');
  }
  return steps.count > 0 ? std::optional(steps) : std::nullopt;
}

/// "Five years after the fire" is told within some months of the day, "two days after" on it.
int slack_of(const Steps& steps) {
  switch (steps.unit) {
    case 'D': return 0;
    case 'W': return 3;
    case 'M': return 20;
    default: return std::min(60 + 30 * steps.count, 180);
  }
}

/// How things are now: what is told long after something, not a tale of then.
bool tells_of_now(const SentenceView& sentence) {
  for (std::uint32_t token = 0; token < sentence.tokens.size(); ++token)
    if (is_word(sentence, token, {"are", "has", "have", "is"})) return true;
  return false;
}

/// "On Thursday, two days after the bombing", "Two years after the blast the firm has paid
/// nothing": a length before "after" or "since" that counts back from the day of the article, or
/// from one close before it, has the days when that was.
void count_back(const DateReader& reader, std::vector<Marked<DateMention>>& marks) {
  constexpr int fresh_days = 7;
  if (!reader.published) return;
  const SentenceView& sentence = reader.sentence;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto steps = steps_of(marks[i].what);
    if (!steps) continue;
    std::uint32_t at = marks[i].last;
    const bool to_the_day = is_word(sentence, at, "to") && is_word(sentence, at + 1, "the") &&
                            is_word(sentence, at + 2, "day");
    if (to_the_day) at += 3;
    if (!is_word(sentence, at, {"after", "since"})) continue;
    std::optional<Day> base;
    if (i > 0 && marks[i].first - marks[i - 1].last <= 2) {
      const DayRange& before = marks[i - 1].what.days;
      const int age = before.exact() ? reader.published->number - before.low->number : -1;
      if (age >= 0 && age <= fresh_days) base = before.low;
    } else if (to_the_day ||
               (marks[i].first == 0 && steps->unit != 'D' && tells_of_now(sentence))) {
      base = reader.published;
    }
    if (!base) continue;
    const Day then = steps_back(*base, steps->count, steps->unit);
    const int slack = to_the_day ? 0 : slack_of(*steps);
    marks[i].what.days = {plus_days(then, -slack), plus_days(then, slack)};
  }
}

}  // namespace

std::vector<Marked<DateMention>> recognise_dates(const SentenceView& sentence,
                                                 std::span<const Marked<NumberMention>> numbers,
                                                 std::optional<Day> published) {
  return recognise_dates(sentence, NumberTables(sentence), numbers, published);
}

std::vector<Marked<DateMention>> recognise_dates(const SentenceView& sentence,
                                                 const NumberTables& tables,
                                                 std::span<const Marked<NumberMention>> numbers,
                                                 std::optional<Day> published) {
  const Anchors anchors(sentence, numbers);
  if (!anchors.any()) return {};
  const ByToken<bool> may_begin = beginnings(anchors);
  const DateReader reader(sentence, tables, numbers, published);
  std::vector<Marked<DateMention>> marks;
  for (std::uint32_t at = 0; at < reader.size();) {
    if (may_begin[at] == 0) {
      ++at;
      continue;
    }
    if (reader.kind_at(at) == "no-date" && is_name_of(sentence, at, reader.after(at))) {
      at = reader.after(at);  // "USA Today"
      continue;
    }
    auto mark = read_longest(reader, at);
    if (!mark || mark->last <= at) {
      ++at;
      continue;
    }
    at = mark->last;
    marks.push_back(std::move(*mark));
  }
  marks = with_neighbours(std::move(marks));
  count_back(reader, marks);
  return marks;
}

}  // namespace checkclaims
