// conflicting-statement: two articles say the same of one event but for one thing, and not both can be right.
//
//   "the Bank of Norvia said it would buy bonds"; "the Bank of Sulia said ..."   fires
//   "buy bonds, among others in Halden"; "... in Vessen"                         silent: both can be
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_places = 16, words_in_name = 6;

std::string joined(const std::vector<std::string>& words, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < words.size() && i < most; ++i) text += (i == 0 ? "" : " ") + words[i];
  return text;
}

std::string why_not_both(const StatementContrast& contrast) {
  const StatementSide &one = contrast.sides[0], &other = contrast.sides[1];
  switch (contrast.kind) {
    case ContrastKind::number:
      return fmt::format("{} in {} and {} in {} have no number in common", one.text, reference(0), other.text, reference(1));
    case ContrastKind::date: return fmt::format("{} in {} and {} in {} are two days", one.text, reference(0), other.text, reference(1));
    case ContrastKind::name:
      return fmt::format("{} in {} is not {} in {}, and neither is part of the other", one.text, reference(0), other.text, reference(1));
    case ContrastKind::negation: return fmt::format("{} denies what {} says", reference(1), reference(0));
    default: return fmt::format("\"{}\" in {} excludes \"{}\" in {}", one.text, reference(0), other.text, reference(1));
  }
}

Finding finding_of(const Analysis& analysis, const StatementContrast& contrast) {
  Finding finding;
  finding.rule = "conflicting-statement";
  finding.severity = Severity::warning;
  if (contrast.event) finding.subject = analysis.events[*contrast.event];
  else finding.subject.name = joined(contrast.shared, words_in_name);
  finding.measure = name_of(contrast.kind);
  finding.key = "statement-" + stable_hash(joined(contrast.shared, SIZE_MAX)) + '|' + finding.measure;
  if (!contrast.event) finding.subject.id = finding.key;
  for (const StatementSide& side : contrast.sides) {
    finding.values.push_back(side.text);
    finding.labels.push_back(quote_words(side.document, side.clause, LabelRole::rival, side.text));
  }
  std::sort(finding.values.begin(), finding.values.end());
  finding.message = fmt::format("{}: {} and {} cannot both be true", finding.subject.name, finding.values[0], finding.values[1]);
  finding.proof = {fmt::format("{} and {} both say: {}", reference(0), reference(1), joined(contrast.shared, SIZE_MAX)), why_not_both(contrast)};
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_statement(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const StatementContrast& contrast : graph.analysis().contrasts) findings.push_back(finding_of(graph.analysis(), contrast));
  return findings;
}

}  // namespace checkclaims
