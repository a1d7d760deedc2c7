// conflicting-statement, of what one named party did: one says that it did, the other that it
// did not, or did the opposite.
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
  finding.proof = {
      fmt::format("{} and {} tell of one time what {} did{}{}", reference(0), reference(1),
                  contrast.party.name,
                  contrast.object.empty() ? "" : " with one thing: ", contrast.object),
      denied ? fmt::format("\"{}\" in {} denies \"{}\" in {}", contrast.sides[0].text, reference(0),
                           contrast.sides[1].text, reference(1))
             : fmt::format("\"{}\" in {} is the opposite of \"{}\" in {}", contrast.sides[0].text,
                           reference(0), contrast.sides[1].text, reference(1))};
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
