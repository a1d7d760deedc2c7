#pragma once
// What an article claims, in few words: the notation of docs/coverage.md. What is usual is not
// said, so that a line stays short; everything else is.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/wording.hpp"

namespace few_words {

using namespace checkclaims;

/// Of what `link` gave, with the readings that it was given.
class Teller {
 public:
  Teller(const Analysis& analysis, const std::vector<Reading>& readings)
      : analysis_(analysis), readings_(readings) {}

  std::string of(const Claim& claim) const {
    switch (claim.kind) {
      case ClaimKind::figure: return figure(claim) + figure_notes(claim) + notes(claim);
      case ClaimKind::date: return date(claim) + notes(claim);
      case ClaimKind::office: return office(claim) + notes(claim);
      case ClaimKind::place: return claim.subject.name + ": in " + claim.named + notes(claim);
      case ClaimKind::status: return status(claim) + notes(claim);
    }
    return "";
  }

  std::string of(const PredicationStatement& said) const {
    std::string words = said.negated ? "not: " : "";
    words += said.first.name + ' ' + analysis_.relations.at(said.relation).says + ' ';
    words += said.second.name;
    if (said.several) words += " · with others";
    if (!said.days.unbounded()) words += " · " + days(said.days);
    return words;
  }

  std::string of(const AmountStatement& said) const {
    std::string words = said.event ? "the event: " : said.of.name + ": ";
    if (!said.qualified.empty()) words += said.qualified + ' ';
    words.append(amount_row(said).attribute("says")).append(" ");
    words += said.days.unbounded() ? to_text(said.value.hard) : days(said.days);
    const std::string& unit = said.value.unit;  // "currency.euro" is a row
    if (!unit.empty()) words += ' ' + unit.substr(unit.find('.') + 1);
    if (!said.when.unbounded()) words += " · " + days(said.when);
    if (!said.speaker.empty()) words += " · said by " + said.speaker;
    return words;
  }

 private:
  static std::string spaced(std::string words) {
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
  }

  /// "2024-07-31", "by 2024-07-31", "2024-07-08..2024-08-06".
  static std::string days(const DayRange& range) {
    return range.high && !range.low ? "by " + to_iso(*range.high) : to_text(range);
  }

  std::string_view words_of(const Claim& claim, std::uint32_t mention) const {
    const Reading& reading = readings_.at(claim.document);
    return reading.document.at(reading.mentions.at(mention).span);
  }

  /// Of the row of the claim's measure; empty where it has none.
  std::string_view attribute(const Claim& claim, std::string_view name) const {
    const auto row = analysis_.lexicon->find(Table::measures, claim.measure);
    return row ? analysis_.lexicon->row(Table::measures, *row).attribute(name) : "";
  }

  const Row& amount_row(const AmountStatement& said) const {
    return analysis_.lexicon->row(Table::amounts, static_cast<std::uint16_t>(said.row));
  }

  /// "killed ≥ 12 soldier". The unit is said where it is not that of the measure.
  std::string figure(const Claim& claim) const {
    std::string words = measure_text(claim.measure, *analysis_.lexicon) + ' ';
    words += to_text(claim.value.hard);
    const std::string_view usual = attribute(claim, "unit");
    if (claim.value.unit != (usual.empty() ? "person" : usual)) words += ' ' + claim.value.unit;
    for (const std::string& term : claim.scope.terms) words += ' ' + spaced(term);
    if (claim.scope.nation) words += " (" + std::string(words_of(claim, *claim.scope.nation)) + ')';
    return words;
  }

  static std::string kind_and_place(const Subject& event) {
    return spaced(event.event_kind) + (event.place.empty() ? "" : " in " + event.place);
  }

  static std::string event(const Subject& event) {
    return kind_and_place(event) + (event.date.unbounded() ? "" : ' ' + days(event.date));
  }

  /// "fire in Redhaven: 2024-07-29", "Dalgrun: invasion 2031-04-02".
  std::string date(const Claim& claim) const {
    if (claim.subject.kind != SubjectKind::event)
      return claim.subject.name + ": " + claim.measure + ' ' + days(claim.days);
    std::string words = kind_and_place(claim.subject) + ": " + days(claim.days);
    const DayRange& likely = claim.subject.date;
    const bool bound = !claim.days.low && likely.exact() && likely.low == claim.days.high;
    if (likely != claim.days && !likely.unbounded() && !bound) words += " · likely " + days(likely);
    return words;
  }

  /// "prime minister of Norvia: Elin Sand".
  std::string office(const Claim& claim) const {
    const Tenure& tenure = tenure_of(claim);
    std::string words = spaced(claim.measure) + " of " + claim.subject.name + ": " + tenure.name;
    if (tenure.status != TenureStatus::holds) words += " · " + std::string(name_of(tenure.status));
    for (const auto& [mention, says] : {std::pair(tenure.since, "since"), {tenure.on, "on"}})
      if (mention) {
        words.append(" · ").append(says).append(" ");
        words += words_of(claim, *mention);
      }
    if (!tenure.current) words += " · of other days";
    if (!tenure.told_body) words += " · body from elsewhere";
    return words;
  }

  /// "Carl Stone: custody.arrested", "the harbour bill: passage.passed toward Norvian Senate".
  std::string status(const Claim& claim) const {
    std::string words =
        claim.subject.name + ": " + spaced(claim.measure) + '.' + spaced(claim.named);
    if (claim.toward) words += " toward " + std::string(words_of(claim, *claim.toward));
    if (claim.toward_thing) words += " toward " + claim.toward_thing->text;
    for (const std::string& charge : claim.charges) words += " · on " + charge;
    if (claim.by_then) words += " · by then";
    return words;
  }

  Counting usual_counting(const Claim& claim) const {
    return attribute(claim, "counting") == name_of(Counting::snapshot) ? Counting::snapshot
                                                                       : Counting::event_total;
  }

  /// The value of the figure of which this is a part.
  std::string whole_of(const Claim& claim) const {
    for (const Claim& whole : analysis_.claims)
      if (whole.document == claim.document && whole.value_span == claim.part_of->value_span &&
          whole.measure == claim.part_of->measure)
        return figure(whole);
    return "something that is not read";
  }

  std::string figure_notes(const Claim& claim) const {
    std::string words;
    if (several_events() && claim.subject.kind == SubjectKind::event)
      words += " · of " + event(claim.subject);
    if (claim.counting != usual_counting(claim))
      words.append(" · ").append(name_of(claim.counting));
    if (claim.part_of) words += " · part of " + whole_of(claim);
    if (claim.part_of && claim.part_of->closed) words += ", all told";
    if (!claim.whole) words += " · partial";
    if (!claim.loose.empty()) words += " · told as " + claim.loose;
    if (claim.revision) words += " · a revision";
    return words;
  }

  std::string notes(const Claim& claim) const {
    std::string words;
    if (in_headline(claim)) words += " · headline";
    if (claim.as_of)
      words.append(claim.before_as_of ? " · before " : " · as of ")
          .append(words_of(claim, *claim.as_of));
    const bool attributed = claim.modality == Modality::reported && !claim.speaker.empty();
    if (claim.modality != Modality::asserted && !attributed)
      words.append(" · ").append(name_of(claim.modality));
    for (const std::string& speaker : claim.speaker) words += " · said by " + speaker;
    return words;
  }

  bool in_headline(const Claim& claim) const {
    const auto& blocks = readings_.at(claim.document).document.blocks;
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
      return block.kind == BlockKind::title && block.span.begin <= claim.span.begin &&
             claim.span.end <= block.span.end;
    });
  }

  bool several_events() const {
    const Subject* first = nullptr;
    for (const Claim& claim : analysis_.claims) {
      if (claim.kind != ClaimKind::figure || claim.subject.kind != SubjectKind::event) continue;
      if (first != nullptr && first->id != claim.subject.id) return true;
      first = &claim.subject;
    }
    return false;
  }

  const Analysis& analysis_;
  const std::vector<Reading>& readings_;
};

/// Everything that one article claims: figures, days, offices and states in its order, then what
/// it says of two parties, then amounts.
inline std::vector<std::string> claims_of(const std::string& article,
                                          const AnalyseOptions& options) {
  ReadArticles read = read_each({{"a.txt", article}}, options);
  const std::vector<Reading> readings = read.readings;
  const Analysis analysis = link(std::move(read), options);
  const Teller teller(analysis, readings);
  std::vector<std::string> all = analysis.refused;
  for (const Claim& claim : analysis.claims) all.push_back(teller.of(claim));
  for (const PredicationStatement& said : analysis.predications) all.push_back(teller.of(said));
  for (const AmountStatement& said : analysis.amounts) all.push_back(teller.of(said));
  return all;
}

}  // namespace few_words
