// conflicting-outcome: one contest has one outcome.
//
//   "Ana Reyes was elected mayor on Sunday, beating Tom Barnes"; "Barnes beat Reyes"    fires
//   "Rovers beat City 3-1 on Sunday"; "City lost 2-1 to Rovers on Sunday"               fires
//   "Rovers beat City on Sunday"; "City beat Rovers on Wednesday"                       silent
#include <fmt/format.h>

#include <algorithm>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::int32_t sure = 900;  // probability in thousandths that both report one story

/// It is surely one contest, and nobody but the article, or one and the same speaker, answers for
/// its outcome.
bool is_error(const ClaimGraph& graph, const OutcomeContrast& contrast) {
  const auto& [one, other] = contrast.sides;
  const bool other_speakers =
      !one.speaker.empty() && !other.speaker.empty() && one.speaker != other.speaker;
  return contrast.full && contrast.odds && !other_speakers &&
         probability(*contrast.odds) >= std::max(sure, graph.thresholds().error);
}

StepKind why_not_both(OutcomeContrast::How how) {
  switch (how) {
    case OutcomeContrast::How::score: return StepKind::one_contest_one_score;
    case OutcomeContrast::How::holder: return StepKind::one_post_one_winner;
    case OutcomeContrast::How::decision: return StepKind::one_matter_one_decision;
    case OutcomeContrast::How::result: break;
  }
  return StepKind::one_contest_one_result;
}

/// "Ana Reyes and Tom Barnes": whom the two sides name, each once.
std::string names_of(const OutcomeContrast& contrast) {
  const auto& [one, other] = contrast.sides;
  if (one.matter && other.matter) return std::min(one.matter->said, other.matter->said);
  std::vector<std::string> names;
  for (const OutcomeStatement& said : contrast.sides)
    for (const auto* party : {&said.winner, &said.loser})
      if (*party && std::none_of(names.begin(), names.end(), [&](const std::string& name) {
            return name.find((*party)->name) != std::string::npos ||
                   (*party)->name.find(name) != std::string::npos;
          }))
        names.push_back((*party)->name);
  std::sort(names.begin(), names.end());
  return fmt::format("{}", fmt::join(names, " and "));
}

Finding finding_of(const ClaimGraph& graph, const OutcomeContrast& contrast) {
  const auto& [one, other] = contrast.sides;
  const Lexicon& lexicon = *graph.analysis().lexicon;
  Finding finding;
  finding.rule = "conflicting-outcome";
  finding.severity = Severity::warning;
  if (contrast.odds) finding.confidence = probability(*contrast.odds);
  finding.clues = contrast.clues;
  if (is_error(graph, contrast)) finding.severity = Severity::error;
  finding.measure = one.matter ? "decision" : "outcome";
  finding.subject.name = names_of(contrast);
  finding.key = "outcome-" + stable_hash(finding.subject.name);
  finding.subject.id = finding.key;
  for (const OutcomeStatement* said : {&one, &other}) {
    const std::string text = to_text(*said, lexicon);
    finding.values.push_back(text);
    finding.labels.push_back(quote_words(said->document, said->span, LabelRole::rival, text));
  }
  finding.proof = {
      {StepKind::each_says, {LabelRef{0}, finding.values[0], LabelRef{1}, finding.values[1]}},
      {why_not_both(contrast.how), {}}};
  std::sort(finding.values.begin(), finding.values.end());
  finding.message = fmt::format("{}: \"{}\" and \"{}\" cannot both be true", finding.subject.name,
                                finding.values[0], finding.values[1]);
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_outcome(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const OutcomeContrast& contrast : graph.analysis().outcome_contrasts)
    findings.push_back(finding_of(graph, contrast));
  return findings;
}

}  // namespace checkclaims
