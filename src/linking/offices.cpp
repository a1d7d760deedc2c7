#include "linking/offices.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "linking/entity_words.hpp"

namespace checkclaims {
namespace {

/// The days after a beginning on which the office is surely held: from then to the article where
/// the office is held, or, where it was taken on an exact day, for as long as the shortest term.
DayRange spell(TenureStatus status, Day begun, bool exact, Day published) {
  constexpr int shortest_term = 30;  // days
  const bool takes = status == TenureStatus::takes && exact;
  if (status != TenureStatus::holds && !takes) return {};
  const Day first = plus_days(begun, 1);
  const Day last = takes ? std::min(published, plus_days(begun, shortest_term)) : published;
  return first <= last ? DayRange{first, last} : DayRange{};
}

class OfficeLinker {
 public:
  OfficeLinker(std::vector<LinkedReading>& readings, const EntityLinks& entities,
               const EventLinks& events)
      : readings_(readings), entities_(entities), events_(events) {
    conflicts_.reserve(readings.size());
    for (std::uint32_t r = 0; r < readings.size(); ++r)
      conflicts_.push_back(conflict_of(r, events));
  }

  void run() {
    each_office([this](std::uint32_t r, const LinkedClaim& claim) {
      const Tenure& tenure = claim.tenure();
      const std::uint32_t holder = holder_of(r, tenure), body = told_body(r, tenure);
      if (holder == EntityLinks::none || body == EntityLinks::none) return;
      here_[{r, holder}].insert(body);
      anywhere_[holder].insert(body);
    });
    each_office([this](std::uint32_t r, LinkedClaim& claim) { link(r, claim); });
  }

 private:
  template <class Visit>
  void each_office(Visit visit) {
    for (std::uint32_t r = 0; r < readings_.size(); ++r)
      for (LinkedClaim& claim : readings_[r].claims)
        if (claim.kind() == ClaimKind::office) visit(r, claim);
  }

  std::uint32_t holder_of(std::uint32_t r, const Tenure& tenure) const {
    return entities_.entity_of[r][tenure.holder];
  }
  std::uint32_t told_body(std::uint32_t r, const Tenure& tenure) const {
    return tenure.body ? entities_.entity_of[r][*tenure.body] : EntityLinks::none;
  }

  static std::uint32_t only(const std::set<std::uint32_t>& bodies) {
    return bodies.size() == 1 ? *bodies.begin() : EntityLinks::none;
  }

  std::uint32_t body_of(std::uint32_t r, const Tenure& tenure, std::uint32_t holder) const {
    if (tenure.body) return told_body(r, tenure);
    if (const auto here = here_.find({r, holder}); here != here_.end()) return only(here->second);
    const auto anywhere = anywhere_.find(holder);
    return anywhere == anywhere_.end() ? EntityLinks::none : only(anywhere->second);
  }

  /// The ongoing event that an article names most often; none where two are named equally often.
  static std::uint32_t conflict_of(std::uint32_t r, const EventLinks& events) {
    std::map<std::uint32_t, std::size_t> times;
    for (const std::uint32_t event : events.event_of[r])
      if (event != EventLinks::none && events.events[event].ongoing) ++times[event];
    std::uint32_t most = EventLinks::none;
    std::size_t best = 0;
    for (const auto& [event, count] : times) {
      if (count == best) most = EventLinks::none;
      if (count > best) most = event;
      best = std::max(best, count);
    }
    return most;
  }

  void link(std::uint32_t r, LinkedClaim& claim) const {
    const Tenure& tenure = claim.tenure();
    const std::uint32_t holder = holder_of(r, tenure);
    if (holder == EntityLinks::none) return;
    claim.holder.id = entities_.entities[holder].id;
    claim.holder.name = entities_.entities[holder].name;
    if (entities_.entities[holder].kind != EntityKind::person) {
      const std::uint32_t event = conflicts_[r];
      if (event == EventLinks::none || tenure.body) return;
      claim.subject = events_.events[event];
    } else {
      const std::uint32_t body = body_of(r, tenure, holder);
      if (body == EntityLinks::none || body == holder) return;
      const Entity& entity = entities_.entities[body];
      set_subject(claim.subject, entity);
    }
    claim.document = DocumentId{r};
    claim.key = claim.subject.id + "|office|" + claim.said.measure;
    claim.id = stable_hash(claim.key + '\n' + claim.holder.id + '\n' +
                           std::string(name_of(tenure.status)));
  }

  std::vector<LinkedReading>& readings_;
  const EntityLinks& entities_;
  const EventLinks& events_;
  std::vector<std::uint32_t> conflicts_;  // by reading
  // by reading and holder: bodies
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::uint32_t>> here_;
  std::map<std::uint32_t, std::set<std::uint32_t>> anywhere_;
};

}  // namespace

void link_offices(std::vector<LinkedReading>& readings, const EntityLinks& entities,
                  const EventLinks& events) {
  OfficeLinker(readings, entities, events).run();
}

void date_offices(std::vector<LinkedReading>& readings) {
  for (LinkedReading& reading : readings)
    for (LinkedClaim& claim : reading.claims) {
      if (claim.kind() != ClaimKind::office) continue;
      const Tenure& tenure = claim.tenure();
      DayRange& surely = claim.holder.surely;
      const Published& published = reading.document.published;
      const DayRange day =
          published.basis == DateBasis::inferred ? DayRange{} : published.apart_from_totals;
      if (tenure.role_days) {
        claim.when = claim.when_apart_from_totals = claim.when_ordinary = surely =
            *tenure.role_days;
        continue;
      }
      if (!stated(claim)) continue;
      if (tenure.since) {
        const DayRange since = the<DateMention>(reading.mentions[*tenure.since]).days;
        if (since.high && published.apart_from_totals.low)
          surely =
              spell(tenure.status, *since.high, since.exact(), *published.apart_from_totals.low);
      } else if (tenure.on) {
        surely = the<DateMention>(reading.mentions[*tenure.on]).days;
      } else if (tenure.status == TenureStatus::holds && tenure.current && day.exact()) {
        surely = day;
      }
      // "Former": for the time before the article.
      if (tenure.status == TenureStatus::held && day.high)
        claim.when = {std::nullopt, plus_days(*day.high, -1)};
    }
}

}  // namespace checkclaims
