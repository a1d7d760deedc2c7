// "A 7 March attack", "the attack on 7 March 2019": articles can agree on days too, and the story
// of an event begins with its day.
#include "linking/day_claims.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

/// The days that a date names; a date without a year takes the day of the event where month and day
/// agree.
DayRange days_of(const DateMention& date, const DayRange& event) {
  if (!date.days.unbounded() || !date.month_day || !event.exact()) return date.days;
  return MonthDay::of(*event.low) == *date.month_day ? event : date.days;
}

/// The date mentions of an article by their place in the text.
std::map<Span, const DateMention*> dates_of(const LinkedReading& reading) {
  std::map<Span, const DateMention*> dates;
  for (const Mention& mention : reading.mentions)
    if (const auto* date = if_is<DateMention>(mention)) dates.emplace(mention.span, date);
  return dates;
}

bool of_place(const LinkedClaim& claim) {
  return claim.kind() == ClaimKind::date && claim.subject.kind != SubjectKind::event;
}

std::string id_of(const LinkedClaim& claim) {
  const EventDay& day = claim.event_day();
  return stable_hash(claim.key + '\n' +
                     (day.days.low ? to_iso(*day.days.low) : one_line(day.words)));
}

class DayClaims {
 public:
  DayClaims(std::vector<LinkedReading>& readings, const EventLinks& events, const Lexicon& lexicon)
      : readings_(readings), events_(events), lexicon_(lexicon) {}

  void add_all() {
    for (std::uint32_t r = 0; r < readings_.size(); ++r) {
      for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m)
        if (const auto* event = if_is<EventMention>(readings_[r].mentions[m])) add(r, m, *event);
      for (const OrderStatement& order : readings_[r].orders) add(r, order);
    }
  }

 private:
  void add(std::uint32_t r, std::uint32_t m, const EventMention& event) {
    const std::uint32_t linked = events_.event_of[r][m];
    if (linked == EventLinks::none || event.implied || event.plural) return;
    const Subject& subject = events_.events[linked];
    const auto& row = lexicon_.row(Table::events, event.kind);
    const auto dated_by = row[EventField::ongoing] ? event.since : event.date;
    if (!dated_by || row[EventField::ongoing] != subject.ongoing) return;
    LinkedReading& reading = readings_[r];
    const auto* date = if_is<DateMention>(reading.mentions[*dated_by]);
    if (date == nullptr || date->kind != TimexKind::date || date->impossible) return;
    const DayRange days = days_of(*date, subject.date);
    const bool calendar =
        date->reference == DateReference::complete || date->reference == DateReference::yearless;
    if (days.unbounded() && (!calendar || !names_day(*date))) return;
    const Span words = reading.mentions[*dated_by].span;
    const LinkedClaim claim = claimed(r, m, days, words, std::string(reading.document.at(words)));
    const bool known =
        std::any_of(reading.claims.begin(), reading.claims.end(), [&](const LinkedClaim& other) {
          return other.kind() == ClaimKind::date && other.key == claim.key &&
                 other.said.value_span == claim.said.value_span;
        });
    if (!known) reading.claims.push_back(claim);
  }

  /// "Two days after the vote": the days that are possible given those of the vote.
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

  LinkedClaim claimed(std::uint32_t r, std::uint32_t mention, const DayRange& days, Span words,
                      std::string text) const {
    const LinkedReading& reading = readings_[r];
    const Span event = reading.mentions[mention].span;
    LinkedClaim claim;
    claim.said.measure = the<EventMention>(reading.mentions[mention]).kind;
    claim.said.what = EventDay{days, std::move(text)};
    claim.said.value_span = words;
    claim.said.subject_mention = mention;
    claim.said.span = {std::min(event.begin, words.begin), std::max(event.end, words.end)};
    claim.document = DocumentId{r};
    claim.subject = events_.events[events_.event_of[r][mention]];
    claim.key = claim.subject.id + "|date";
    claim.id = id_of(claim);
    return claim;
  }

  std::vector<LinkedReading>& readings_;
  const EventLinks& events_;
  const Lexicon& lexicon_;
};

}  // namespace

void settle_years(std::vector<LinkedReading>& readings) {
  std::map<std::pair<std::string, MonthDay>, std::set<Day>> known;  // by key and day
  for (const LinkedReading& reading : readings)
    for (const LinkedClaim& claim : reading.claims)
      if (of_place(claim) && claim.event_day().days.exact())
        known[{claim.key, MonthDay::of(*claim.event_day().days.low)}].insert(
            *claim.event_day().days.low);
  for (LinkedReading& reading : readings) {
    std::map<Span, const DateMention*> dates;
    for (LinkedClaim& claim : reading.claims) {
      if (!of_place(claim) || !claim.event_day().days.unbounded()) continue;
      if (dates.empty()) dates = dates_of(reading);
      const auto date = dates.find(claim.said.value_span);
      const auto day = date == dates.end() ? std::nullopt : date->second->month_day;
      const auto days = day ? known.find({claim.key, *day}) : known.end();
      if (days != known.end() && days->second.size() == 1)
        claim.event_day().days = DayRange::on(*days->second.begin());
      claim.id = id_of(claim);
    }
  }
}

void claim_days(std::vector<LinkedReading>& readings, const EventLinks& events,
                const Lexicon& lexicon) {
  DayClaims(readings, events, lexicon).add_all();
}

}  // namespace checkclaims
