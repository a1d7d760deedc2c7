// conflicting-statement, about a number given for one party: a fine, a prison term, an age.
//
//   "Elin Sand was jailed for 12 years"; "... was jailed for 21 years"                  fires
//   "inflation in Sulia fell to 2.3 percent"; a month later "... to 2.1 percent"        silent
#include <fmt/format.h>

#include <algorithm>

#include "checkclaims/wording.hpp"
#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

std::string text_of(const Analysis& analysis, const AmountStatement& said) {
  return one_line(analysis.documents.at(said.document).at(said.value_span));
}

/// Both are surely about one person or body, and no passage of time makes both true.
bool sure(const ClaimGraph& graph, const AmountContrast& contrast) {
  return contrast.odds && probability(*contrast.odds) >= graph.thresholds().error;
}

Finding finding_of(const ClaimGraph& graph, const AmountContrast& contrast) {
  const Analysis& analysis = graph.analysis();
  const AmountStatement &one = contrast.sides[0], &other = contrast.sides[1];
  const Row& row = analysis.lexicon->row(Table::amounts, static_cast<std::uint16_t>(one.row));
  const std::string what =
      (one.qualified.empty() ? "" : one.qualified + ' ') + std::string(row[AmountField::says]);
  Finding finding;
  finding.rule = "conflicting-statement";
  finding.severity = Severity::warning;
  if (sure(graph, contrast)) {
    finding.severity = Severity::error;
    finding.confidence = probability(*contrast.odds);
    finding.clues = contrast.clues;
  }
  finding.measure = row.id;
  finding.key = one.of.id + '|' + one.qualified + '|' + row.id;
  finding.subject.id = finding.key;
  finding.subject.name = one.of.name + ", " + what;
  const std::string texts[] = {text_of(analysis, one), text_of(analysis, other)};
  for (std::size_t side = 0; side < 2; ++side) {
    finding.values.push_back(texts[side]);
    finding.labels.push_back(quote_words(contrast.sides[side].document, contrast.sides[side].span,
                                         LabelRole::rival, texts[side]));
  }
  std::sort(finding.values.begin(), finding.values.end());
  finding.message = fmt::format("{}: {} and {} cannot both be true", finding.subject.name,
                                finding.values[0], finding.values[1]);
  const LabelRef first{0}, second{1};
  finding.proof = {{StepKind::both_give, {first, second, what, one.of.name}},
                   {one.days.unbounded() ? StepKind::share_no_number : StepKind::share_no_day,
                    {texts[0], first, texts[1], second}}};
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_amount(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const AmountContrast& contrast : graph.analysis().amount_contrasts)
    findings.push_back(finding_of(graph, contrast));
  return findings;
}

}  // namespace checkclaims
