// conflicting-office: an office that only one person can hold has two holders on one day, or within
// a few days without a reported change; or one person holds two offices that exclude each other.
//
//   3 May  "Norvian Prime Minister Elin Sand", and
//   3 May  "Norvia's prime minister, Karl Berg,"      fires
//   4 May  "Norvian Prime Minister Karl Berg"         fires: a warning
//   4 Sep  "Norvian Prime Minister Karl Berg"         silent: she may have left
//   3 May  "former prime minister Karl Berg"          silent
#include <fmt/format.h>

#include <algorithm>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/office_conflicts.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_labels = 16;

Label label_of(const Analysis& analysis, ClaimId index, const OfficeConflict& conflict,
               LabelRole role) {
  const LinkedClaim& claim = analysis.claims[index];
  return quote_claim(analysis, index, role,
                     conflict.two_holders ? claim.holder.name
                                          : measure_text(claim.said.measure, *analysis.lexicon));
}

/// Given and family name: a fuller spelling in another article does not change the finding.
std::string first_and_last(const std::string& name) {
  const std::size_t first = name.find(' '), last = name.rfind(' ');
  return first == last ? name : name.substr(0, first) + name.substr(last);
}

/// "Norvia, prime minister: Elin Sand and, two days later, Karl Berg".
std::string two_holders(const LinkedClaim& one, const LinkedClaim& other, const std::string& office,
                        int days_apart) {
  const std::string& first = one.holder.name;
  const std::string& second = other.holder.name;
  if (days_apart == 0)
    return fmt::format("{}, {}: {} and {} cannot both hold the office on one day", one.subject.name,
                       office, first, second);
  const std::string later =
      days_apart == 1 ? "a day later" : fmt::format("{} days later", days_apart);
  return fmt::format("{}, {}: {} and, {}, {}", one.subject.name, office, first, later, second);
}

ProofStep holder_afterwards(LabelRef where, const std::string& holder, int days_apart) {
  if (days_apart == 0) return {StepKind::other_holder, {where, holder}};
  if (days_apart == 1) return {StepKind::next_day_holder, {where, holder}};
  return {StepKind::later_holder, {where, holder, std::int64_t{days_apart}}};
}

Finding finding_of(const Analysis& analysis, const OfficeConflict& conflict) {
  const LinkedClaim& one = analysis.claims[conflict.one];
  const LinkedClaim& other = analysis.claims[conflict.other];
  Finding finding;
  finding.rule = "conflicting-office";
  finding.severity = conflict.confidence == 1000 ? Severity::error : Severity::warning;
  if (conflict.confidence != 1000) finding.confidence = conflict.confidence;
  finding.subject = one.subject;
  finding.measure = one.said.measure;
  finding.key = conflict.two_holders ? one.key : one.subject.id + "|offices|" + one.holder.id;
  finding.labels = {label_of(analysis, conflict.one, conflict, LabelRole::rival),
                    label_of(analysis, conflict.other, conflict, LabelRole::rival)};
  for (const ClaimId repeat : conflict.repeats)
    if (finding.labels.size() < most_labels)
      finding.labels.push_back(label_of(analysis, repeat, conflict, LabelRole::also));
  const std::string office = measure_text(one.said.measure, *analysis.lexicon),
                    body = one.subject.name;
  const LabelRef first{0}, second{1};
  finding.proof = {
      conflict.day.low
          ? ProofStep{StepKind::holder_on_day,
                      {first, one.holder.name, office, body, *conflict.day.low}}
          : ProofStep{StepKind::holder_on_own_day, {first, one.holder.name, office, body, first}}};
  if (conflict.two_holders) {
    finding.values = {first_and_last(one.holder.name), first_and_last(other.holder.name)};
    finding.message = two_holders(one, other, office, conflict.apart);
    finding.proof.push_back(holder_afterwards(second, other.holder.name, conflict.apart));
    const bool of_table = one.tenure().role_days || other.tenure().role_days;
    finding.proof.push_back(
        {of_table ? StepKind::one_holder : StepKind::one_holder_unchanged, {body, office}});
  } else {
    const std::string other_office = measure_text(other.said.measure, *analysis.lexicon);
    const std::string holder = first_and_last(one.holder.name);
    finding.values = {holder + ", " + office, holder + ", " + other_office};
    finding.message = fmt::format("{}: {} cannot be {} and {} on one day", body, one.holder.name,
                                  office, other_office);
    finding.proof.push_back({StepKind::also_called, {second, other_office}});
    finding.proof.push_back({StepKind::never_both, {}});
  }
  std::sort(finding.values.begin(), finding.values.end());
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_office(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const OfficeConflict& conflict : office_conflicts(graph))
    findings.push_back(finding_of(graph.analysis(), conflict));
  return findings;
}

}  // namespace checkclaims
