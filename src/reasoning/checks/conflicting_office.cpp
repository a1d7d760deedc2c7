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
#include "reasoning/office_clashes.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_labels = 16;

Label label_of(const Analysis& analysis, std::uint32_t index, const OfficeClash& clash,
               LabelRole role) {
  const Claim& claim = analysis.claims[index];
  return quote_claim(analysis, index, role,
                     clash.two_holders ? holding_of(claim).name
                                       : measure_in_words(claim.measure, *analysis.lexicon));
}

/// Given and family name: a fuller spelling in another article leaves a finding the same.
std::string first_and_last(const std::string& name) {
  const std::size_t first = name.find(' '), last = name.rfind(' ');
  return first == last ? name : name.substr(0, first) + name.substr(last);
}

Finding finding_of(const Analysis& analysis, const OfficeClash& clash) {
  const Claim& one = analysis.claims[clash.one];
  const Claim& other = analysis.claims[clash.other];
  Finding finding;
  finding.rule = "conflicting-office";
  finding.severity = clash.confidence == 1000 ? Severity::error : Severity::warning;
  if (clash.confidence != 1000) finding.confidence = clash.confidence;
  finding.subject = one.subject;
  finding.measure = one.measure;
  finding.key = clash.two_holders ? one.key : one.subject.id + "|offices|" + holding_of(one).id;
  finding.labels = {label_of(analysis, clash.one, clash, LabelRole::rival),
                    label_of(analysis, clash.other, clash, LabelRole::rival)};
  for (const std::uint32_t repeat : clash.repeats)
    if (finding.labels.size() < most_labels)
      finding.labels.push_back(label_of(analysis, repeat, clash, LabelRole::also));
  const std::string day =
      clash.day.low ? "on " + to_iso(*clash.day.low) : "on the day of " + reference(0);
  const std::string office = measure_in_words(one.measure, *analysis.lexicon),
                    body = one.subject.name;
  const bool of_table = holding_of(one).told || holding_of(other).told;
  if (clash.two_holders) {
    finding.values = {first_and_last(holding_of(one).name), first_and_last(holding_of(other).name)};
    const std::string later = clash.apart == 0   ? "on that day"
                              : clash.apart == 1 ? "a day later"
                                                 : fmt::format("{} days later", clash.apart);
    finding.message = clash.apart == 0
                          ? fmt::format("{}, {}: {} and {} cannot both hold the office on one day",
                                        body, office, holding_of(one).name, holding_of(other).name)
                          : fmt::format("{}, {}: {} and, {}, {}", body, office,
                                        holding_of(one).name, later, holding_of(other).name);
    finding.proof = {
        fmt::format("{} has {} as {} of {} {}", reference(0), holding_of(one).name, office, body,
                    day),
        fmt::format("{} has {} {}", reference(1), holding_of(other).name, later),
        fmt::format("{} has one {} at a time{}", body, office,
                    of_table ? "" : ", and no article tells of a change in those days")};
  } else {
    const std::string second = measure_in_words(other.measure, *analysis.lexicon);
    const std::string holder = first_and_last(holding_of(one).name);
    finding.values = {holder + ", " + office, holder + ", " + second};
    finding.message = fmt::format("{}: {} cannot be {} and {} on one day", body,
                                  holding_of(one).name, office, second);
    finding.proof = {fmt::format("{} calls {} {} of {} {}", reference(0), holding_of(one).name,
                                 office, body, day),
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
  for (const OfficeClash& clash : office_clashes(graph.analysis()))
    findings.push_back(finding_of(graph.analysis(), clash));
  return findings;
}

}  // namespace checkclaims
