// What a check of one's own found, made a finding as any other.
#include "reasoning/own_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "checkclaims/wording.hpp"
#include "reasoning/check.hpp"
#include "reasoning/labels.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view name_characters = "abcdefghijklmnopqrstuvwxyz0123456789-";

void require_good(const OwnFinding& found, std::size_t claims,
                  std::span<const std::string_view> taken) {
  const std::string rule = found.rule.empty() ? "own check" : found.rule;
  if (found.rule.empty() || found.rule.front() == '-' || found.rule.back() == '-' ||
      found.rule.find_first_not_of(name_characters) != std::string::npos)
    throw InputError(rule, "a rule is named by letters a-z, digits and hyphens between them");
  if (std::find(taken.begin(), taken.end(), found.rule) != taken.end())
    throw InputError(rule, "a built-in rule has that name");
  if (found.claims.empty()) throw InputError(rule, "a finding without a claim");
  for (const std::size_t claim : found.claims)
    if (claim >= claims)
      throw InputError(rule, fmt::format("claim {} of {}, counted from 0", claim, claims));
  if (found.confidence && !(*found.confidence >= 0 && *found.confidence <= 1))
    throw InputError(rule, fmt::format("confidence {}, not in 0..1", *found.confidence));
}

std::string said_by(const PlainClaim& claim) {
  std::string text = claim.value;
  if (!claim.measure.empty() && claim.kind != "status") text += ' ' + claim.measure;
  if (!claim.speaker.empty()) text += ", per " + claim.speaker.front();
  return text;
}

Label label_of(const Analysis& analysis, const PlainClaim& claim, std::size_t at) {
  if (at < analysis.claims.size())
    return quote_claim(analysis, static_cast<ClaimId>(at), LabelRole::rival, said_by(claim));
  const MeasurementStatement& said = analysis.measurements.at(at - analysis.claims.size());
  return quote_words(said.document, said.span, LabelRole::rival, said_by(claim));
}

/// What the finding is about, as its first claim has it.
void put_topic(Finding& finding, const Analysis& analysis, const PlainClaim& first,
               std::size_t at) {
  finding.measure = first.measure;
  finding.scope = first.scope;
  if (at < analysis.claims.size()) {
    const LinkedClaim& claim = analysis.claims.at(static_cast<ClaimId>(at));
    finding.key = claim.key;
    finding.subject = claim.subject;
    return;
  }
  const MeasurementStatement& said = analysis.measurements.at(at - analysis.claims.size());
  finding.key = stable_hash(fmt::format("{}\n{}\n{}", said.party_id, said.noun, said.value.unit));
  finding.subject.id = said.party_id;
  finding.subject.kind = SubjectKind::thing;
  finding.subject.name = said.party.empty() ? said.noun : said.party;
}

Finding finding_of_own(const Analysis& analysis, std::span<const PlainClaim> claims,
                       const OwnFinding& found) {
  Finding finding;
  finding.rule = found.rule;
  finding.severity = found.severity;
  finding.message = one_line(found.message);
  std::vector<std::size_t> shown = found.claims;
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) {
    return claims[a].days.low < claims[b].days.low;
  });
  put_topic(finding, analysis, claims[shown.front()], shown.front());
  for (const std::size_t at : shown) {
    finding.labels.push_back(label_of(analysis, claims[at], at));
    finding.values.push_back(claims[at].value);
  }
  std::sort(finding.values.begin(), finding.values.end());
  finding.values.erase(std::unique(finding.values.begin(), finding.values.end()),
                       finding.values.end());
  finding.proof.push_back({StepKind::own_words, {finding.message}});
  for (const std::string& step : found.because)
    finding.proof.push_back({StepKind::own_words, {one_line(step)}});
  if (found.confidence)
    finding.confidence = static_cast<std::int32_t>(std::lround(*found.confidence * 1000));
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> with_own_findings(const Analysis& analysis, std::span<const PlainClaim> claims,
                                       std::span<const OwnFinding> found,
                                       std::span<const std::string_view> taken) {
  std::vector<Finding> findings = analysis.findings;
  for (const OwnFinding& one : found) {
    require_good(one, claims.size(), taken);
    findings.push_back(finding_of_own(analysis, claims, one));
  }
  return in_order(std::move(findings));
}

}  // namespace checkclaims
