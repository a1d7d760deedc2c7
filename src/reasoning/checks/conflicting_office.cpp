// conflicting-office: an office that one person has at a time has two on one day, or within a few
// days in which nobody tells of a change, or somebody is in two of which nobody may have both.
//
//   3 May "Norvian Prime Minister Elin Sand"; 3 May "Norvia's prime minister, Karl Berg,"   fires
//   3 May "Norvian Prime Minister Elin Sand"; 4 May "Norvian Prime Minister Karl Berg"      a
//   warning 3 May "Norvian Prime Minister Elin Sand"; 4 Sep "Norvian Prime Minister Karl Berg"
//   silent: she may have left 3 May "Norvian Prime Minister Elin Sand"; 3 May "former prime
//   minister Karl Berg"       silent
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

/// Given and family name: a fuller spelling in another article leaves a finding the same.
std::string first_and_last(const std::string& name) {
  const std::size_t first = name.find(' '), last = name.rfind(' ');
  return first == last ? name : name.substr(0, first) + name.substr(last);
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
  const std::string day =
      conflict.day.low ? "on " + to_iso(*conflict.day.low) : "on the day of " + reference(0);
  const std::string office = measure_text(one.said.measure, *analysis.lexicon),
                    body = one.subject.name;
  const bool of_table = one.tenure().role_days || other.tenure().role_days;
  if (conflict.two_holders) {
    finding.values = {first_and_last(one.holder.name), first_and_last(other.holder.name)};
    const std::string later = conflict.apart == 0   ? "on that day"
                              : conflict.apart == 1 ? "a day later"
                                                    : fmt::format("{} days later", conflict.apart);
    finding.message = conflict.apart == 0
                          ? fmt::format("{}, {}: {} and {} cannot both hold the office on one day",
                                        body, office, one.holder.name, other.holder.name)
                          : fmt::format("{}, {}: {} and, {}, {}", body, office, one.holder.name,
                                        later, other.holder.name);
    finding.proof = {
        fmt::format("{} has {} as {} of {} {}", reference(0), one.holder.name, office, body, day),
        fmt::format("{} has {} {}", reference(1), other.holder.name, later),
        fmt::format("{} has one {} at a time{}", body, office,
                    of_table ? "" : ", and no article tells of a change in those days")};
  } else {
    const std::string second = measure_text(other.said.measure, *analysis.lexicon);
    const std::string holder = first_and_last(one.holder.name);
    finding.values = {holder + ", " + office, holder + ", " + second};
    finding.message =
        fmt::format("{}: {} cannot be {} and {} on one day", body, one.holder.name, office, second);
    finding.proof = {
        fmt::format("{} calls {} {} of {} {}", reference(0), one.holder.name, office, body, day),
        fmt::format("{} calls the same person {} on that day", reference(1), second),
        "nobody is both, and no article tells of a change of office"};
  }
  std::sort(finding.values.begin(), finding.values.end());
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_office(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const OfficeConflict& conflict : office_conflicts(graph.analysis()))
    findings.push_back(finding_of(graph.analysis(), conflict));
  return findings;
}

}  // namespace checkclaims
