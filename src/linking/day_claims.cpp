// "A 7 March attack", "the attack on 7 March 2019": articles agree on days too, and a
// story of the event begins with its day.
#include "linking/day_claims.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

/// The days a date names; of one without a year those of the event, where they may be it.
DayRange days_of(const DateMention& date, const DayRange& event) {
  if (!date.days.unbounded() || date.month == 0 || date.day == 0 || !event.exact()) return date.days;
  const CivilDay civil = civil_of(*event.low);
  return civil.month == date.month && civil.day == date.day ? event : date.days;
}

class DayClaims {
 public:
  DayClaims(std::vector<Reading>& readings, const EventLinks& events, const Lexicon& lexicon)
      : readings_(readings), events_(events), lexicon_(lexicon) {}

  void add_all() {
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (std::uint32_t m = 0; m < readings_[r].mentions.size(); ++m)
        if (const auto* event = std::get_if<EventMention>(&readings_[r].mentions[m].what)) add(r, m, *event);
  }

 private:
  void add(std::uint32_t r, std::uint32_t m, const EventMention& event) {
    const std::uint32_t linked = events_.event_of[r][m];
    if (linked == EventLinks::none || event.implied || event.plural) return;
    const Subject& subject = events_.events[linked];
    const auto& row = lexicon_.row(Table::events, *lexicon_.find(Table::events, event.kind));
    const auto dated_by = row.flag("ongoing") ? event.since : event.date;
    if (!dated_by || row.flag("ongoing") != subject.ongoing) return;
    Reading& reading = readings_[r];
    const auto* date = std::get_if<DateMention>(&reading.mentions[*dated_by].what);
    if (date == nullptr || date->kind != TimexKind::date || date->impossible) return;
    const DayRange days = days_of(*date, subject.date);
    const bool calendar = date->reference == DateReference::complete || date->reference == DateReference::yearless;
    if (days.unbounded() && (!calendar || date->day == 0)) return;
    Claim claim;
    claim.kind = ClaimKind::date;
    claim.measure = event.kind;
    claim.days = days;
    claim.value_span = reading.mentions[*dated_by].span;
    claim.value.text = reading.document.at(claim.value_span);
    claim.subject_mention = m;
    claim.span = {std::min(reading.mentions[m].span.begin, claim.value_span.begin),
                  std::max(reading.mentions[m].span.end, claim.value_span.end)};
    claim.document = r;
    claim.subject = subject;
    claim.key = subject.id + "|date";
    claim.id = stable_hash(claim.key + '\n' + (days.low ? to_iso(*days.low) : claim.value.text));
    const bool told = std::any_of(reading.claims.begin(), reading.claims.end(), [&](const Claim& other) {
      return other.kind == ClaimKind::date && other.key == claim.key && other.value_span == claim.value_span;
    });
    if (!told) reading.claims.push_back(std::move(claim));
  }

  std::vector<Reading>& readings_;
  const EventLinks& events_;
  const Lexicon& lexicon_;
};

}  // namespace

void claim_days(std::vector<Reading>& readings, const EventLinks& events, const Lexicon& lexicon) {
  DayClaims(readings, events, lexicon).add_all();
}

}  // namespace checkclaims
