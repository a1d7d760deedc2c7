// conflicting-statement, about what one named party did: one article says that it did something,
// the other that it did not, or that it did the opposite.
//
//   "Sulia will not accept the visa"; "Sulia accepts the visa"       fires
//   "Sulia did not accept the visa"; a day later "Sulia accepted it" silent
#include <fmt/format.h>

#include <algorithm>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

Finding finding_of(const ActionContrast& contrast) {
  Finding finding;
  finding.rule = "conflicting-statement";
  finding.severity = Severity::warning;
  const bool denied = contrast.how == ActionContrast::How::denied;
  finding.measure = denied ? "negation" : "opposite";
  finding.subject.name =
      contrast.object.empty() ? contrast.party.name : contrast.party.name + ", " + contrast.object;
  for (const ActionContrast::Side& side : contrast.sides) {
    finding.values.push_back(side.text);
    finding.labels.push_back(quote_words(side.document, side.span, LabelRole::rival, side.text));
  }
  std::sort(finding.values.begin(), finding.values.end());
  finding.key = contrast.party.id + '|' +
                stable_hash(finding.values[0] + '\n' + finding.values[1] + '\n' + contrast.object) +
                '|' + finding.measure;
  finding.subject.id = finding.key;
  finding.message = fmt::format("{}: \"{}\" and \"{}\" cannot both be true", finding.subject.name,
                                finding.values[0], finding.values[1]);
  const LabelRef first{0}, second{1};
  const ActionContrast::Side &one = contrast.sides[0], &other = contrast.sides[1];
  finding.proof = {
      contrast.object.empty()
          ? ProofStep{StepKind::one_time_one_party, {first, second, contrast.party.name}}
          : ProofStep{StepKind::one_time_one_thing,
                      {first, second, contrast.party.name, contrast.object}},
      {denied ? StepKind::denies_other : StepKind::opposite_of_other,
       {one.text, first, other.text, second}}};
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_action(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const ActionContrast& contrast : graph.analysis().action_contrasts)
    if (contrast.how != ActionContrast::How::other_day) findings.push_back(finding_of(contrast));
  return findings;
}

}  // namespace checkclaims
