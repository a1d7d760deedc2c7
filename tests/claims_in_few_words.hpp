#pragma once
// A short notation for the claims of an article, as in docs/coverage.md. Usual values are omitted
// to keep a line short; everything else is written out.
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

  std::string of(const LinkedClaim& claim) const {
    switch (claim.kind()) {
      case ClaimKind::figure: return figure(claim) + figure_notes(claim) + notes(claim);
      case ClaimKind::date: return date(claim) + notes(claim);
      case ClaimKind::office: return office(claim) + notes(claim);
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
    words.append(amount_row(said)[AmountField::says]).append(" ");
    words += said.days.unbounded() ? to_text(said.value.hard) : days(said.days);
    const std::string& unit = said.value.unit;  // "currency.euro" is a row
    if (!unit.empty()) words += ' ' + unit.substr(unit.find('.') + 1);
    if (!said.when.unbounded()) words += " · " + days(said.when);
    if (!said.speaker.empty()) words += " · said by " + said.speaker;
    return words;
  }

  std::string of(const OutcomeStatement& said) const {
    std::string words = to_text(said, *analysis_.lexicon);
    if (!said.days.unbounded()) words += " · " + days(said.days);
    if (said.title) words += " · headline";
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

  std::string_view words_of(const LinkedClaim& claim, std::uint32_t mention) const {
    const Reading& reading = readings_.at(index(claim.document));
    return reading.document.at(reading.mentions.at(mention).span);
  }

  /// Of the row of the claim's measure; empty where it has none.
  std::string_view field(const LinkedClaim& claim, FieldKey<std::string_view> wanted) const {
    const auto row = analysis_.lexicon->find(Table::measures, claim.said.measure);
    return row ? analysis_.lexicon->row(Table::measures, *row)[wanted] : "";
  }

  const Row& amount_row(const AmountStatement& said) const {
    return analysis_.lexicon->row(Table::amounts, static_cast<std::uint16_t>(said.row));
  }

  /// "killed ≥ 12 soldier". The unit is said where it is not that of the measure.
  std::string figure(const LinkedClaim& claim) const {
    std::string words = measure_text(claim.said.measure, *analysis_.lexicon) + ' ';
    words += to_text(claim.figure().value.hard);
    const std::string_view usual = field(claim, MeasureField::unit);
    if (claim.figure().value.unit != (usual.empty() ? "person" : usual))
      words += ' ' + claim.figure().value.unit;
    for (const std::string& term : claim.figure().scope.terms) words += ' ' + spaced(term);
    if (claim.figure().scope.nation)
      words += " (" + std::string(words_of(claim, *claim.figure().scope.nation)) + ')';
    return words;
  }

  static std::string kind_and_place(const Subject& event) {
    return spaced(event.event_kind) + (event.place.empty() ? "" : " in " + event.place);
  }

  static std::string event(const Subject& event) {
    return kind_and_place(event) + (event.date.unbounded() ? "" : ' ' + days(event.date));
  }

  /// "fire in Redhaven: 2024-07-29", "Dalgrun: invasion 2031-04-02".
  std::string date(const LinkedClaim& claim) const {
    if (claim.subject.kind != SubjectKind::event)
      return claim.subject.name + ": " + claim.said.measure + ' ' + days(claim.event_day().days);
    std::string words = kind_and_place(claim.subject) + ": " + days(claim.event_day().days);
    const DayRange& likely = claim.subject.date;
    const bool bound =
        !claim.event_day().days.low && likely.exact() && likely.low == claim.event_day().days.high;
    if (likely != claim.event_day().days && !likely.unbounded() && !bound)
      words += " · likely " + days(likely);
    return words;
  }

  /// "prime minister of Norvia: Elin Sand".
  std::string office(const LinkedClaim& claim) const {
    const Tenure& tenure = claim.tenure();
    std::string words =
        spaced(claim.said.measure) + " of " + claim.subject.name + ": " + claim.holder.name;
    if (tenure.status != TenureStatus::holds) words += " · " + std::string(name_of(tenure.status));
    for (const auto& [mention, says] : {std::pair(tenure.since, "since"), {tenure.on, "on"}})
      if (mention) {
        words.append(" · ").append(says).append(" ");
        words += words_of(claim, *mention);
      }
    if (!tenure.current) words += " · of other days";
    if (!tenure.body) words += " · body from elsewhere";
    return words;
  }

  /// "Carl Stone: custody.arrested", "the harbour bill: passage.passed toward Norvian Senate".
  std::string status(const LinkedClaim& claim) const {
    std::string words =
        claim.subject.name + ": " + spaced(claim.said.measure) + '.' + spaced(claim.status().state);
    if (claim.status().toward)
      words += " toward " + std::string(words_of(claim, *claim.status().toward));
    if (claim.status().toward_thing) words += " toward " + claim.status().toward_thing->text;
    for (const std::string& charge : claim.status().charges) words += " · on " + charge;
    if (claim.status().by_then) words += " · by then";
    return words;
  }

  Counting usual_counting(const LinkedClaim& claim) const {
    return field(claim, MeasureField::counting) == name_of(Counting::snapshot)
               ? Counting::snapshot
               : Counting::event_total;
  }

  /// The value of the figure of which this is a part.
  std::string whole_of(const LinkedClaim& claim) const {
    for (const LinkedClaim& whole : analysis_.claims)
      if (whole.document == claim.document &&
          whole.said.value_span == claim.figure().part_of->value_span &&
          whole.said.measure == claim.figure().part_of->measure)
        return figure(whole);
    return "something that is not read";
  }

  std::string figure_notes(const LinkedClaim& claim) const {
    std::string words;
    if (several_events() && claim.subject.kind == SubjectKind::event)
      words += " · of " + event(claim.subject);
    if (claim.figure().counting != usual_counting(claim))
      words.append(" · ").append(name_of(claim.figure().counting));
    if (claim.figure().part_of) words += " · part of " + whole_of(claim);
    if (claim.figure().part_of && claim.figure().part_of->closed) words += ", all told";
    if (!claim.figure().whole) words += " · partial";
    if (!claim.figure().ambiguous_measure.empty())
      words += " · told as " + claim.figure().ambiguous_measure;
    if (claim.figure().revision) words += " · a revision";
    return words;
  }

  std::string notes(const LinkedClaim& claim) const {
    std::string words;
    if (in_headline(claim)) words += " · headline";
    const bool before = claim.kind() == ClaimKind::figure && claim.figure().before_as_of;
    if (claim.said.as_of)
      words.append(before ? " · before " : " · as of ").append(words_of(claim, *claim.said.as_of));
    const bool attributed =
        claim.said.modality == Modality::reported && !claim.said.speaker.empty();
    if (claim.said.modality != Modality::asserted && !attributed)
      words.append(" · ").append(name_of(claim.said.modality));
    for (const std::string& speaker : claim.said.speaker) words += " · said by " + speaker;
    return words;
  }

  bool in_headline(const LinkedClaim& claim) const {
    const auto& blocks = readings_.at(index(claim.document)).document.blocks;
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
      return block.kind == BlockKind::title && block.span.begin <= claim.said.span.begin &&
             claim.said.span.end <= block.span.end;
    });
  }

  bool several_events() const {
    const Subject* first = nullptr;
    for (const LinkedClaim& claim : analysis_.claims) {
      if (claim.kind() != ClaimKind::figure || claim.subject.kind != SubjectKind::event) continue;
      if (first != nullptr && first->id != claim.subject.id) return true;
      first = &claim.subject;
    }
    return false;
  }

  const Analysis& analysis_;
  const std::vector<Reading>& readings_;
};

/// Everything that one article claims: figures, days, offices and states in its order, then what
/// it says of two parties, then amounts, then outcomes of contests.
inline std::vector<std::string> claims_of(const std::string& article,
                                          const AnalyseOptions& options) {
  ReadArticles read = read_each({{"a.txt", article}}, options);
  const std::vector<Reading> readings = read.readings;
  const Analysis analysis = link(std::move(read), options);
  const Teller teller(analysis, readings);
  std::vector<std::string> all = analysis.refused;
  for (const LinkedClaim& claim : analysis.claims) all.push_back(teller.of(claim));
  for (const PredicationStatement& said : analysis.predications) all.push_back(teller.of(said));
  for (const AmountStatement& said : analysis.amounts) all.push_back(teller.of(said));
  for (const OutcomeStatement& said : analysis.outcomes) all.push_back(teller.of(said));
  return all;
}

}  // namespace few_words
