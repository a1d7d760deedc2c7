// conflicting-figure, about numbers of any kind that no measure of the lexicon has a name for.
//
//   "hackers stole the records of 1.2 million customers"; "the 12 million customers whose records
//   were stolen"                                                                          fires
//   "Ostermark recalls 86,000 cars"; "Ostermark has recalled 91,000 cars so far"          silent
//
// That both give one quantity is weighed; that they share no number is arithmetic.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "checkclaims/units.hpp"
#include "checkclaims/wording.hpp"
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

using Side = std::pair<DocumentId, Span>;  // the number of a statement

Side side_of(const MeasurementStatement& said) { return {said.document, said.value_span}; }

/// To a tenth where it is ten or more, outwards.
Interval outwards(Interval interval) {
  constexpr std::int64_t tenth = 100, ten = 10'000;  // thousandths
  if (!interval.low || interval.low->thousandths < ten) return interval;
  interval.low->thousandths -= interval.low->thousandths % tenth;
  if (interval.high)
    interval.high->thousandths += (tenth - interval.high->thousandths % tenth) % tenth;
  return interval;
}

/// "2,400 hectares = 2,350 to 2,450 hectare; 9,500 acres = 3,824.2 to 3,864.8 hectare"; empty where
/// both are told in one unit.
std::string conversion_of(const Analysis& analysis, const MeasurementContrast& contrast) {
  const auto& [one, other] = contrast.sides;
  const bool measured = one.unit == UnitClass::measure || one.unit == UnitClass::time;
  if (!measured || one.value.unit == other.value.unit) return {};
  const Lexicon& lexicon = *analysis.lexicon;
  const auto first = lexicon.find(Table::units, one.value.unit),
             second = lexicon.find(Table::units, other.value.unit);
  if (!first || !second) return {};
  const auto both = in_one_unit(lexicon, one.value, *first, other.value, *second);
  if (!both) return {};
  const auto words = [&](const MeasurementStatement& said) {
    return one_line(analysis.documents.at(said.document).at(said.value_span));
  };
  std::string unit(both->unit);
  std::replace(unit.begin(), unit.end(), '-', ' ');
  return fmt::format("{} = {} {}, {} = {} {}", words(one), to_text(outwards(both->first.possible)),
                     unit, words(other), to_text(outwards(both->second.possible)), unit);
}

/// Contrasts of one quantity, by what they share; the surest first.
struct Quarrel {
  std::vector<const MeasurementContrast*> contrasts;
};

/// Each number of a contrast may be held against several others.
std::vector<Quarrel> quarrels(std::span<const MeasurementContrast> contrasts,
                              std::int32_t least_odds) {
  std::vector<Quarrel> found;
  std::map<Side, std::size_t> quarrel_of;
  for (const MeasurementContrast& contrast : contrasts) {
    if (contrast.odds < least_odds) break;
    std::size_t into = found.size();
    for (const MeasurementStatement& said : contrast.sides)
      if (const auto known = quarrel_of.find(side_of(said)); known != quarrel_of.end())
        into = std::min(into, known->second);
    if (into == found.size()) {
      const auto same = std::find_if(found.begin(), found.end(), [&](const Quarrel& quarrel) {
        return quarrel.contrasts.front()->what == contrast.what &&
               quarrel.contrasts.front()->sides[0].unit == contrast.sides[0].unit;
      });
      into = static_cast<std::size_t>(same - found.begin());
    }
    if (into == found.size()) found.emplace_back();
    found[into].contrasts.push_back(&contrast);
    for (const MeasurementStatement& said : contrast.sides)
      quarrel_of.try_emplace(side_of(said), into);
  }
  return found;
}

/// The statements of different numbers, those of the surest contrast first.
std::vector<const MeasurementStatement*> rivals_of(const Analysis& analysis,
                                                   const Quarrel& quarrel) {
  std::vector<const MeasurementStatement*> rivals;
  std::set<std::string> told;
  for (const MeasurementContrast* contrast : quarrel.contrasts)
    for (const MeasurementStatement& said : contrast->sides)
      if (told.insert(one_line(analysis.documents.at(said.document).at(said.value_span))).second)
        rivals.push_back(&said);
  return rivals;
}

Finding finding_of(const Analysis& analysis, const Quarrel& quarrel, Severity severity) {
  constexpr std::size_t most = 8;  // numbers that are quoted
  const MeasurementContrast& surest = *quarrel.contrasts.front();
  Finding finding;
  finding.rule = "conflicting-figure";
  finding.severity = severity;
  finding.measure = surest.sides[0].noun.empty() ? surest.sides[0].verb : surest.sides[0].noun;
  finding.key = fmt::format("quantity|{}|{}", surest.what, name_of(surest.sides[0].unit));
  finding.subject.id = finding.key;
  finding.subject.name = surest.what;
  std::vector<const MeasurementStatement*> rivals = rivals_of(analysis, quarrel);
  const std::size_t all = rivals.size();
  rivals.resize(std::min(all, most));
  std::vector<std::string> texts;
  for (const MeasurementStatement* said : rivals) {
    texts.push_back(one_line(analysis.documents.at(said->document).at(said->value_span)));
    finding.labels.push_back(
        quote_words(said->document, said->span, LabelRole::rival, texts.back()));
  }
  finding.values = texts;
  std::sort(finding.values.begin(), finding.values.end());
  finding.message =
      fmt::format("{}: {} and {} cannot both be true", surest.what, texts[0], texts[1]);
  const LabelRef first{0}, second{1};
  finding.proof = {{StepKind::one_quantity, {first, second, surest.what}},
                   {StepKind::share_no_number, {texts[0], first, texts[1], second}}};
  if (const std::string converted = conversion_of(analysis, surest); !converted.empty())
    finding.proof.push_back({StepKind::arithmetic, {converted}});
  if (all > most) finding.proof.push_back({StepKind::more_values, {count(all - most)}});
  finding.confidence = probability(surest.odds);
  finding.clues = surest.clues;
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_measurement(const ClaimGraph& graph) {
  const Thresholds& thresholds = graph.thresholds();
  std::vector<Finding> findings;
  for (const Quarrel& quarrel : quarrels(graph.analysis().measurement_contrasts, 0)) {
    const MeasurementContrast& surest = *quarrel.contrasts.front();
    const std::int32_t confidence = probability(surest.odds);
    if (confidence < thresholds.shown) continue;
    const Severity severity = confidence >= thresholds.error && surest.fixed ? Severity::error
                              : confidence >= thresholds.warning             ? Severity::warning
                                                                             : Severity::note;
    findings.push_back(finding_of(graph.analysis(), quarrel, severity));
  }
  return findings;
}

}  // namespace checkclaims
