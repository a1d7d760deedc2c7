#include "linking/day_statements.hpp"

#include <algorithm>

#include "linking/elapsed_days.hpp"

namespace checkclaims {
namespace {

/// The statements of one article.
class DayStatements {
 public:
  DayStatements(std::span<const LinkedReading> readings, std::uint32_t index,
                const EventLinks& events, const Lexicon& lexicon, std::vector<DayStatement>& all)
      : reading_(readings[index]),
        index_(index),
        events_(events),
        lexicon_(lexicon),
        all_(all),
        war_(first_war()) {}

  void run() {
    const std::size_t first = all_.size();
    if (dated()) {
      const DayRange& day = published().days;
      absolute(DayPoint::article(index_), day, published().words);
    } else if (const auto& changed = reading_.document.changed) {
      absolute(DayPoint::article(index_), {std::nullopt, changed->day}, changed->words,
               "changed on that day, so " + to_iso(changed->day) + " or earlier");
    }
    for (std::uint32_t m = 0; m < reading_.mentions.size(); ++m) {
      if (const auto* date = if_is<DateMention>(reading_.mentions[m])) later_than(m, *date);
      if (const auto* event = if_is<EventMention>(reading_.mentions[m])) of_event(m, *event);
    }
    for (const LinkedClaim& claim : reading_.claims)
      if (claim.said.measure == "elapsed") elapsed(claim);
    for (const OrderStatement& order : reading_.orders) ordered(order);
    std::stable_sort(all_.begin() + static_cast<std::ptrdiff_t>(first), all_.end(),
                     [](const DayStatement& a, const DayStatement& b) { return a.span < b.span; });
  }

 private:
  const Published& published() const { return reading_.document.published; }
  bool dated() const { return published().days.exact(); }
  Span span_of(std::uint32_t mention) const { return reading_.mentions[mention].span; }
  static std::string from(Day day) { return ", so " + to_iso(day) + " or later"; }

  void add(DayPoint of, DayPoint base, std::optional<std::int32_t> low,
           std::optional<std::int32_t> high, Span span, std::string gives) {
    all_.push_back({of, base, low, high, DocumentId{index_}, span, std::move(gives)});
  }
  void absolute(DayPoint of, const DayRange& days, Span span, std::string gives = {}) {
    const auto number = [](const std::optional<Day>& day) {
      return day ? std::optional(day->number) : std::nullopt;
    };
    add(of, {}, number(days.low), number(days.high), span, std::move(gives));
  }

  std::uint32_t event_of(std::uint32_t mention) const { return events_.event_of[index_][mention]; }

  /// A past day that the article names: the article was written after it, since copy written on the
  /// day itself says "today" or names the weekday.
  void later_than(std::uint32_t mention, const DateMention& date) {
    if (dated() || !date.past || date.kind != TimexKind::date) return;
    if (date.reference == DateReference::yearless) month_of_the_war(mention, date);
    if (date.reference != DateReference::complete || !date.days.low) return;
    const bool exact = date.days.exact();
    const Day low = plus_days(*date.days.low, exact ? 1 : 0);
    absolute(DayPoint::article(index_), {low, std::nullopt}, span_of(mention),
             (exact ? "told as a day that is past" : "told as past") + from(low));
  }

  /// An ongoing event and the day on which it began.
  struct War {
    std::uint32_t event = EventLinks::none;
    Day began;
  };

  /// The ongoing event of the article that began first; none where no such event has a day.
  std::optional<War> first_war() const {
    std::optional<War> first;
    for (const std::uint32_t event : events_.event_of[index_]) {
      if (event == EventLinks::none || !events_.events[event].ongoing ||
          !events_.events[event].date.exact())
        continue;
      const Day began = *events_.events[event].date.low;
      if (!first || began < first->began) first = War{event, began};
    }
    return first;
  }

  /// A month without a year, in an article about an ongoing event: its first occurrence since the
  /// event began.
  void month_of_the_war(std::uint32_t mention, const DateMention& date) {
    if (!war_ || !date.month_day) return;
    const Day began = war_->began;
    CivilDay civil = civil_of(began);
    const MonthDay written = *date.month_day, beginning = MonthDay::of(began);
    const bool whole_month = written.day() == 0;
    if (written == beginning) return;
    if (whole_month ? written.month() <= civil.month : written < beginning) ++civil.year;
    const auto first = day_of(civil.year, written.month(), whole_month ? 1 : written.day());
    if (!first) return;
    const Day low = whole_month ? *first : plus_days(*first, 1);
    const Span span = span_of(mention);
    add(DayPoint::article(index_), DayPoint::event(war_->event), low.number - began.number,
        std::nullopt, span,
        "the first " + std::string(reading_.document.at(span)) + " since " + to_iso(began) +
            from(low));
  }

  /// When the event was, or began; and that the article presupposes it.
  void of_event(std::uint32_t mention, const EventMention& what) {
    const std::uint32_t event = event_of(mention);
    if (event == EventLinks::none || what.news || what.implied) return;
    const Subject& subject = events_.events[event];
    const auto by = subject.ongoing ? what.since : what.date;
    if (!by) return;
    if (const auto* date = if_is<DateMention>(reading_.mentions[*by])) {
      const bool once = lexicon_.row(Table::events, subject.event_kind)[EventField::once];
      if (date->kind != TimexKind::set && !date->days.unbounded() &&
          (once || can_coincide(date->days, subject.date)))
        absolute(DayPoint::event(event), date->days, span_of(*by));
      // Harmful events are not planned: a dated article that reports one with its day comes after
      // that day.
      const bool harm = lexicon_.row(Table::events, subject.event_kind)[EventField::kind] == "harm";
      if (dated() && harm && date->past && date->days.exact() &&
          date->reference == DateReference::complete)
        add(DayPoint::article(index_), DayPoint::event(event), -1, std::nullopt, span_of(mention),
            "tells of the " + subject.name + " as past");
      // A point event whose day another article gives: this article was written after that day.
      if (date->reference == DateReference::yearless && date->past && !subject.ongoing &&
          !dated() && subject.date.low)
        add(DayPoint::article(index_), DayPoint::event(event), 1, std::nullopt, span_of(mention),
            "tells of the " + subject.name + from(plus_days(*subject.date.low, 1)));
    } else if (subject.ongoing && is<EventMention>(reading_.mentions[*by])) {
      const std::uint32_t beginning = event_of(*by);
      if (beginning != EventLinks::none && beginning != event)
        add(DayPoint::event(event), DayPoint::event(beginning), 0, 0, span_of(*by),
            "the " + subject.name + " began with the " + events_.events[beginning].name);
    }
  }

  /// "over nine months into the war": counted from the beginning of the war.
  void elapsed(const LinkedClaim& claim) {
    const std::uint32_t event = event_of(claim.said.subject_mention);
    if (event == EventLinks::none || !events_.events[event].date.exact()) return;
    const DayRange& began = events_.events[event].date;
    const Day first = *began.low;
    const DayRange days = days_after(began, claim.figure().value);
    if (days.unbounded()) return;
    const int slack = dated() ? slack_for(first, days) : 0;
    const auto distance = [&](const std::optional<Day>& day, int more) {
      return day ? std::optional(day->number - first.number + more) : std::nullopt;
    };
    const std::string until = days.low    ? from(*days.low)
                              : days.high ? ", so " + to_iso(*days.high) + " or earlier"
                                          : std::string();
    add(DayPoint::article(index_), DayPoint::event(event), distance(days.low, -slack),
        distance(days.high, slack), claim.said.span,
        claim.figure().value.text + " since " + to_iso(first) + until);
  }

  void ordered(const OrderStatement& order) {
    const std::uint32_t of = event_of(order.of), base = event_of(order.from);
    if (of == EventLinks::none || base == EventLinks::none || of == base ||
        events_.events[of].ongoing)
      return;
    add(DayPoint::event(of), DayPoint::event(base), order.low, order.high, order.span,
        order.text + " the " + events_.events[base].name);
  }

  const LinkedReading& reading_;
  std::uint32_t index_;
  const EventLinks& events_;
  const Lexicon& lexicon_;
  std::vector<DayStatement>& all_;
  std::optional<War> war_;
};

}  // namespace

std::vector<DayStatement> day_statements(std::span<const LinkedReading> readings,
                                         const EventLinks& events, const Lexicon& lexicon) {
  std::vector<DayStatement> all;
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    DayStatements(readings, r, events, lexicon, all).run();
  return all;
}

}  // namespace checkclaims
