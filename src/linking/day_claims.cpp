// "A 7 March attack", "the attack on 7 March 2019": articles agree on days too, and a
// story of the event begins with its day.
#include "linking/day_claims.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

/// The days a date names; of one without a year those of the event, where they may be it.
DayRange days_of(const DateMention& date, const DayRange& event) {
  if (!date.days.unbounded() || !date.month_day || !event.exact()) return date.days;
  return MonthDay::of(*event.low) == *date.month_day ? event : date.days;
}

/// The date mentions of an article by where they stand.
std::map<Span, const DateMention*> dates_of(const Reading& reading) {
  std::map<Span, const DateMention*> dates;
  for (const Mention& mention : reading.mentions)
    if (const auto* date = std::get_if<DateMention>(&mention.what))
      dates.emplace(mention.span, date);
  return dates;
}

bool of_place(const Claim& claim) {
  return claim.kind == ClaimKind::date && claim.subject.kind != SubjectKind::event;
}

std::string id_of(const Claim& claim) {
  return stable_hash(claim.key + '\n' +
                     (claim.days.low ? to_iso(*claim.days.low) : one_line(claim.value.text)));
}

class DayClaims {
 public:
  DayClaims(std::vector<Reading>& readings, const EventLinks& events, const Lexicon& lexicon)
      : readings_(readings), events_(events), lexicon_(lexicon) {}

  void add_all() {
    for (std::uint32_t r = 0; r < readings_.size(); ++r) {
      for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m)
        if (const auto* event = std::get_if<EventMention>(&readings_[r].mentions[m].what))
          add(r, m, *event);
      for (const OrderStatement& order : readings_[r].orders) add(r, order);
    }
  }

 private:
  void add(std::uint32_t r, std::uint32_t m, const EventMention& event) {
    const std::uint32_t linked = events_.event_of[r][m];
    if (linked == EventLinks::none || event.implied || event.plural) return;
    const Subject& subject = events_.events[linked];
    const auto& row = lexicon_.row(Table::events, event.kind);
    const auto dated_by = row.flag("ongoing") ? event.since : event.date;
    if (!dated_by || row.flag("ongoing") != subject.ongoing) return;
    Reading& reading = readings_[r];
    const auto* date = std::get_if<DateMention>(&reading.mentions[*dated_by].what);
    if (date == nullptr || date->kind != TimexKind::date || date->impossible) return;
    const DayRange days = days_of(*date, subject.date);
    const bool calendar =
        date->reference == DateReference::complete || date->reference == DateReference::yearless;
    if (days.unbounded() && (!calendar || !names_day(*date))) return;
    const Span words = reading.mentions[*dated_by].span;
    const Claim claim = claimed(r, m, days, words, std::string(reading.document.at(words)));
    const bool known =
        std::any_of(reading.claims.begin(), reading.claims.end(), [&](const Claim& other) {
          return other.kind == ClaimKind::date && other.key == claim.key &&
                 other.value_span == claim.value_span;
        });
    if (!known) reading.claims.push_back(claim);
  }

  /// "Two days after the vote": the days that the vote's own leave.
  void add(std::uint32_t r, const OrderStatement& order) {
    const std::uint32_t of = events_.event_of[r][order.of], from = events_.event_of[r][order.from];
    if (of == EventLinks::none || from == EventLinks::none || of == from) return;
    const DayRange& base = events_.events[from].date;
    DayRange days;
    if (base.low && order.low) days.low = plus_days(*base.low, *order.low);
    if (base.high && order.high) days.high = plus_days(*base.high, *order.high);
    readings_[r].claims.push_back(
        claimed(r, order.of, days, order.span, order.text + " the " + events_.events[from].name));
  }

  Claim claimed(std::uint32_t r, std::uint32_t mention, const DayRange& days, Span words,
                std::string text) const {
    const Reading& reading = readings_[r];
    const Span event = reading.mentions[mention].span;
    Claim claim;
    claim.kind = ClaimKind::date;
    claim.measure = std::get<EventMention>(reading.mentions[mention].what).kind;
    claim.days = days;
    claim.value_span = words;
    claim.value.text = std::move(text);
    claim.subject_mention = mention;
    claim.span = {std::min(event.begin, words.begin), std::max(event.end, words.end)};
    claim.document = r;
    claim.subject = events_.events[events_.event_of[r][mention]];
    claim.key = claim.subject.id + "|date";
    claim.id = id_of(claim);
    return claim;
  }

  std::vector<Reading>& readings_;
  const EventLinks& events_;
  const Lexicon& lexicon_;
};

}  // namespace

void settle_years(std::vector<Reading>& readings) {
  std::map<std::pair<std::string, MonthDay>, std::set<Day>> known;  // by key and day
  for (const Reading& reading : readings)
    for (const Claim& claim : reading.claims)
      if (of_place(claim) && claim.days.exact())
        known[{claim.key, MonthDay::of(*claim.days.low)}].insert(*claim.days.low);
  for (Reading& reading : readings) {
    std::map<Span, const DateMention*> dates;
    for (Claim& claim : reading.claims) {
      if (!of_place(claim) || !claim.days.unbounded()) continue;
      if (dates.empty()) dates = dates_of(reading);
      const auto date = dates.find(claim.value_span);
      const auto day = date == dates.end() ? std::nullopt : date->second->month_day;
      const auto days = day ? known.find({claim.key, *day}) : known.end();
      if (days != known.end() && days->second.size() == 1)
        claim.days = DayRange::on(*days->second.begin());
      claim.id = id_of(claim);
    }
  }
}

void claim_days(std::vector<Reading>& readings, const EventLinks& events, const Lexicon& lexicon) {
  DayClaims(readings, events, lexicon).add_all();
}

}  // namespace checkclaims
