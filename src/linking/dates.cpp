#include "linking/dates.hpp"

#include <algorithm>
#include <map>

#include "linking/totals.hpp"

namespace checkclaims {
namespace {

Day plus_units(Day day, std::int64_t count, std::string_view unit) {
  const int n = static_cast<int>(std::clamp<std::int64_t>(count, -100000, 100000));
  if (unit == "week") return plus_days(day, 7 * n);
  if (unit == "month") return plus_months(day, n);
  if (unit == "year") return plus_months(day, 12 * n);
  if (unit == "decade") return plus_months(day, 120 * n);
  return plus_days(day, n);
}

void narrow(DayRange& days, const DayRange& by) {
  // Quotations that cannot all be true prove nothing together: the first one stands.
  if (const auto both = intersection(days, by)) days = *both;
}

/// The days of one undated article.
class Dating {
 public:
  Dating(Reading& reading, std::uint32_t index, const EventLinks& events) : reading_(reading), index_(index), events_(events) {}

  void run() {
    for (std::uint32_t m = 0; m < reading_.mentions.size(); ++m)
      if (const auto* date = std::get_if<DateMention>(&reading_.mentions[m].what)) later_than(m, *date);
    for (std::uint32_t m = 0; m < reading_.mentions.size(); ++m)
      if (std::holds_alternative<EventMention>(reading_.mentions[m].what)) later_than_event(m);
    for (const Claim& claim : reading_.claims)
      if (claim.measure == "elapsed") elapsed(claim);
    keep_the_strongest();
  }

 private:
  Published& published() { return reading_.document.published; }

  void prove(Span span, std::string gives, DayRange days) {
    DateEvidence evidence{index_, span, std::move(gives), false, days};
    published().why.push_back(std::move(evidence));
  }

  static std::string low_text(Day day) { return ", so " + to_iso(day) + " or later"; }

  /// A day of the past that the article names: it is told later than on that day, for
  /// copy of the same day says "today" or names the weekday.
  void later_than(std::uint32_t mention, const DateMention& date) {
    if (!date.past || date.kind != TimexKind::date || date.reference != DateReference::complete || !date.days.low) {
      if (date.past && date.reference == DateReference::yearless) month_of_the_war(mention, date);
      return;
    }
    const Day low = date.days.exact() ? plus_days(*date.days.low, 1) : *date.days.low;
    prove(reading_.mentions[mention].span, (date.days.exact() ? "told as a day that is past" : "told as past") + low_text(low),
          {low, std::nullopt});
  }

  /// A month without a year, in an article about an ongoing event: the first one since it began.
  void month_of_the_war(std::uint32_t mention, const DateMention& date) {
    std::optional<Day> began;
    for (std::uint32_t m = 0; m < reading_.mentions.size(); ++m) {
      const std::uint32_t event = events_.event_of[index_][m];
      if (event == EventLinks::none || !events_.events[event].ongoing || !events_.events[event].date.exact()) continue;
      if (!began || *events_.events[event].date.low < *began) began = events_.events[event].date.low;
    }
    if (!began || date.month == 0) return;
    CivilDay civil = civil_of(*began);
    const int day = date.day == 0 ? 1 : date.day;
    if (date.day == 0 ? date.month <= civil.month : std::pair(date.month, day) < std::pair(civil.month, civil.day)) ++civil.year;
    if (date.day != 0 && date.month == civil.month && day == civil.day) return;  // the beginning itself
    const auto first = day_of(civil.year, date.month, day);
    if (!first) return;
    const Day low = date.day == 0 ? *first : plus_days(*first, 1);
    const Span span = reading_.mentions[mention].span;
    prove(span, "the first " + std::string(reading_.document.at(span)) + " since " + to_iso(*began) + low_text(low),
          {low, std::nullopt});
  }

  /// A point event whose day another article gives: told later than on that day.
  void later_than_event(std::uint32_t mention) {
    const std::uint32_t event = events_.event_of[index_][mention];
    if (event == EventLinks::none || events_.events[event].ongoing || !events_.events[event].date.low) return;
    const auto& what = std::get<EventMention>(reading_.mentions[mention].what);
    if (!what.date) return;
    const auto& date = std::get<DateMention>(reading_.mentions[*what.date].what);
    if (date.reference != DateReference::yearless || !date.past) return;
    const Day low = plus_days(*events_.events[event].date.low, 1);
    prove(reading_.mentions[mention].span, "tells of the " + events_.events[event].name + low_text(low), {low, std::nullopt});
  }

  /// "over nine months into the war": counted from its beginning.
  void elapsed(const Claim& claim) {
    const DayRange& began = claim.subject.date;
    if (!began.low || !began.high) return;
    const Interval& hard = claim.value.hard;
    const Interval& soft = claim.value.soft;
    DayRange days, ordinary;
    if (!claim.value.hedge.empty()) {
      if (hard.low && hard.low->thousandths > 0) {
        days.low = plus_units(*began.low, hard.low->thousandths / 1000, claim.value.unit);
        if (hard.low_open) days.low = plus_days(*days.low, 1);
      }
      if (hard.high) {
        days.high = plus_units(*began.high, (hard.high->thousandths + 999) / 1000, claim.value.unit);
        if (hard.high_open) days.high = plus_days(*days.high, -1);
      }
    }
    if (soft.low && soft.high) {
      ordinary.low = plus_units(*began.low, soft.low->thousandths / 1000, claim.value.unit);
      ordinary.high = plus_units(*began.high, (soft.high->thousandths + 999) / 1000, claim.value.unit);
    }
    narrow(published().ordinary, ordinary);
    if (days.unbounded()) return;
    const std::string until = days.low ? low_text(*days.low) : ", so " + to_iso(*days.high) + " or earlier";
    prove(claim.span, claim.value.text + " since " + to_iso(*began.low) + until, days);
  }

  /// Of all quotations keep those that set the bounds: the latest low, the earliest high.
  void keep_the_strongest() {
    auto& why = published().why;
    DayRange days;
    std::vector<DateEvidence> kept;
    for (auto& evidence : why) narrow(days, evidence.days);
    const auto first_giving = [&](auto gives) {
      const auto found = std::find_if(why.begin(), why.end(), gives);
      if (found != why.end()) kept.push_back(*found);
    };
    if (days.low) first_giving([&](const DateEvidence& e) { return e.days.low == days.low; });
    if (days.high) first_giving([&](const DateEvidence& e) { return e.days.high == days.high; });
    why = std::move(kept);
    say_what_dates_the_article();
    published().days = published().apart_from_totals = days;
    const DayRange soft = published().ordinary;
    published().ordinary = days;
    narrow(published().ordinary, soft);
    if (!days.unbounded()) published().basis = DateBasis::inferred;
  }

  void say_what_dates_the_article() {
    for (Mention& mention : reading_.mentions)
      if (mention.unread != Unread::claimed && std::holds_alternative<DateMention>(mention.what))
        for (const DateEvidence& evidence : published().why)
          if (evidence.span == mention.span) mention.unread = Unread::dates_article;
  }

  Reading& reading_;
  std::uint32_t index_;
  const EventLinks& events_;
};

/// The days for which a claim is made: those of its article, unless its words say others.
void date_claims(Reading& reading) {
  const Published& published = reading.document.published;
  for (Claim& claim : reading.claims) {
    claim.when = published.days;
    claim.when_apart_from_totals = published.apart_from_totals;
    claim.when_ordinary = published.ordinary;
    if (!claim.as_of) continue;
    const DayRange& named = std::get<DateMention>(reading.mentions[*claim.as_of].what).days;
    if (named.unbounded()) continue;
    const DayRange days = claim.before_as_of ? DayRange{std::nullopt, plus_days(*named.low, -1)} : named;
    claim.when = claim.when_apart_from_totals = claim.when_ordinary = days;
  }
}

}  // namespace

void date_articles(std::vector<Reading>& readings, const EventLinks& events) {
  for (std::uint32_t r = 0; r < readings.size(); ++r)
    if (readings[r].document.published.basis == DateBasis::unknown) Dating(readings[r], r, events).run();
  order_by_totals(readings);
  for (Reading& reading : readings) date_claims(reading);
}

}  // namespace checkclaims
