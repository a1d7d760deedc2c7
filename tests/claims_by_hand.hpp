#pragma once
// Analyses built by hand, without any text: what reading and linking would produce.
#include <cstdint>
#include <string>
#include <vector>

#include "checkclaims/checkclaims.hpp"

namespace by_hand {

using namespace checkclaims;

inline Day day(const char* iso) { return *day_of_iso(iso); }
inline DayRange on(const char* iso) { return DayRange::on(day(iso)); }
inline DayRange from(const char* iso) { return {day(iso), std::nullopt}; }
inline DayRange between(const char* first, const char* last) { return {day(first), day(last)}; }

inline Value exactly(std::int64_t number) {
  Value value;
  value.text = to_grouped(Decimal::of(number));
  value.unit = "person";
  value.hard = value.soft = value.possible = Interval::exactly(Decimal::of(number));
  return value;
}

/// "1,200" without a hedge: `possible` is what rounding allows.
inline Value rounded(std::int64_t number, std::int64_t low, std::int64_t high) {
  Value value = exactly(number);
  value.possible = {Decimal::of(low), Decimal::of(high)};
  return value;
}

/// "over 42,000": hard is open above; soft ends where a writer would say more.
inline Value over(std::int64_t number, std::int64_t soft_high) {
  Value value = exactly(number);
  value.text = "over " + to_grouped(Decimal::of(number));
  value.hard = value.possible = {Decimal::of(number + 1), std::nullopt};
  value.soft = {Decimal::of(number + 1), Decimal::of(soft_high)};
  value.hedge = "over";
  return value;
}

inline Value at_least(std::int64_t number) {
  Value value = exactly(number);
  value.text = "at least " + to_grouped(Decimal::of(number));
  value.hard = value.possible = {Decimal::of(number), std::nullopt};
  value.hedge = "at_least";
  return value;
}

inline Value almost(std::int64_t number, std::int64_t soft_low) {
  Value value = exactly(number);
  value.text = "almost " + to_grouped(Decimal::of(number));
  value.hard = value.possible = {Decimal::of(0), Decimal::of(number - 1)};
  value.soft = {Decimal::of(soft_low), Decimal::of(number - 1)};
  value.hedge = "almost";
  return value;
}

inline Value about(std::int64_t number, std::int64_t low, std::int64_t high) {
  Value value = exactly(number);
  value.text = "about " + to_grouped(Decimal::of(number));
  value.hard = value.soft = value.possible = {Decimal::of(low), Decimal::of(high)};
  value.hedge = "about";
  return value;
}

/// A span of time: bounds as they stand.
inline Value lasting(const char* text, const char* unit, Interval hard, Interval soft) {
  Value value;
  value.text = text;
  value.unit = unit;
  value.hard = value.possible = hard;
  value.soft = soft;
  return value;
}

/// An attack on 2023-10-07 whose totals settle within 30 days.
inline Subject attack() {
  Subject subject;
  subject.id = "attack";
  subject.name = "7 October attack";
  subject.date = on("2023-10-07");
  subject.event_kind = "attack";
  subject.settle_days = 30;
  return subject;
}

/// A war since 2023-10-07.
inline Subject war() {
  Subject subject;
  subject.id = "war";
  subject.name = "the war";
  subject.date = on("2023-10-07");
  subject.event_kind = "war";
  subject.ongoing = true;
  return subject;
}

/// One claim, and the days of the article of its own that it stands in.
struct Said {
  Value value;
  DayRange when;
  std::string speaker = "";
  Subject subject = attack();
  Counting counting = Counting::event_total;
  bool revision = false;
  int document = -1;  ///< -1: a new article
  Modality modality = Modality::asserted;
  std::string measure = "killed";
};

inline Analysis analysis_of(const std::vector<Said>& sayings) {
  Analysis analysis;
  for (const Said& said : sayings) {
    LinkedClaim claim;
    if (said.document < 0 || said.document >= static_cast<int>(analysis.documents.size())) {
      Document document;
      document.path = "article" + std::to_string(analysis.documents.size()) + ".txt";
      document.published.days = document.published.apart_from_totals = document.published.ordinary =
          said.when;
      document.published.basis = said.when.exact() ? DateBasis::stated : DateBasis::unknown;
      claim.document = analysis.documents.push_back(document);
    } else {
      claim.document = static_cast<DocumentId>(said.document);
    }
    claim.said.measure = said.measure;
    claim.figure().value = said.value;
    claim.figure().counting = said.counting;
    claim.said.modality = said.modality;
    claim.figure().revision = said.revision;
    if (!said.speaker.empty()) claim.said.speaker = {said.speaker};
    claim.subject = said.subject;
    claim.when = claim.when_apart_from_totals = claim.when_ordinary = said.when;
    claim.key = said.subject.id + '|' + said.measure + '|' + std::string(name_of(said.counting));
    claim.id = stable_hash(claim.key + '|' + said.value.text + '|' + said.speaker);
    claim.said.span = {static_cast<std::uint32_t>(10 * analysis.claims.size()),
                       static_cast<std::uint32_t>(10 * analysis.claims.size() + 5)};
    analysis.claims.push_back(claim);
  }
  return analysis;
}

}  // namespace by_hand
