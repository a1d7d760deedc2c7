// conflicting-figure, about numbers of any kind that no measure of the lexicon has a name for.
//
//   "hackers stole the records of 1.2 million customers"; "the 12 million customers whose records
//   were stolen"                                                                          fires
//   "Ostermark recalls 86,000 cars"; "Ostermark has recalled 91,000 cars so far"          silent
//
// That both give one quantity is weighed; that they share no number is arithmetic.
#include <fmt/format.h>

#include <set>
#include <tuple>

#include "checkclaims/wording.hpp"
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

Finding finding_of(const Analysis& analysis, const MeasurementContrast& contrast,
                   Severity severity) {
  Finding finding;
  finding.rule = "conflicting-figure";
  finding.severity = severity;
  finding.measure = contrast.sides[0].noun;
  finding.key = fmt::format("quantity|{}|{}", contrast.what, name_of(contrast.sides[0].unit));
  finding.subject.id = finding.key;
  finding.subject.name = contrast.what;
  std::vector<std::string> texts;
  for (const MeasurementStatement& said : contrast.sides) {
    texts.push_back(one_line(analysis.documents.at(said.document).at(said.value_span)));
    finding.values.push_back(texts.back());
    finding.labels.push_back(quote_words(said.document, said.span, LabelRole::rival, texts.back()));
  }
  std::sort(finding.values.begin(), finding.values.end());
  finding.message = fmt::format("{}: {} and {} cannot both be true", contrast.what,
                                finding.values[0], finding.values[1]);
  const LabelRef first{0}, second{1};
  finding.proof = {{StepKind::one_quantity, {first, second, contrast.what}},
                   {StepKind::share_no_number, {texts[0], first, texts[1], second}}};
  finding.confidence = probability(contrast.odds);
  finding.clues = contrast.clues;
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_measurement(const ClaimGraph& graph) {
  const Thresholds& thresholds = graph.thresholds();
  std::vector<Finding> findings;
  std::set<std::string> told;  // the surest pair of articles of each
  for (const MeasurementContrast& contrast : graph.analysis().measurement_contrasts) {
    const std::int32_t confidence = probability(contrast.odds);
    if (confidence < thresholds.shown) continue;
    const Severity severity = confidence >= thresholds.error && contrast.fixed ? Severity::error
                              : confidence >= thresholds.warning               ? Severity::warning
                                                                               : Severity::note;
    Finding finding = finding_of(graph.analysis(), contrast, severity);
    if (told.insert(finding.id).second) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace checkclaims
