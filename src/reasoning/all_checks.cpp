#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"

namespace checkclaims {
namespace {

using Check = std::vector<Finding> (*)(const ClaimGraph&);

constexpr std::array checks = {
    conflicting_figure, falling_total,  disputed_figure,    evolving_figure,  revised_figure,
    refined_figure,     stale_figure,   part_exceeds_whole, parts_miss_whole, implausible_jump,
    conflicting_date,   conflicting_place, conflicting_office, conflicting_status, disputed_status, conflicting_statement,
    conflicting_predication, conflicting_deed, impossible_order, weekday_mismatch, impossible_date,
};

bool same_words(const Finding& one, const Finding& other) {
  const auto told = [&other](const Label& label) {
    return label.role != LabelRole::rival || std::any_of(other.labels.begin(), other.labels.end(), [&label](const Label& rival) {
             return rival.role == LabelRole::rival && rival.document == label.document && rival.span.begin < label.span.end && label.span.begin < rival.span.end;
           });
  };
  return std::all_of(one.labels.begin(), one.labels.end(), told);
}

/// What is told of a state in words that differ in one thing is told by the state.
void drop_statements_of_states(std::vector<Finding>& findings) {
  std::vector<Finding> states;
  for (const Finding& finding : findings)
    if (finding.rule.ends_with("-status")) states.push_back(finding);
  if (states.empty()) return;
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.rule == "conflicting-statement" &&
           std::any_of(states.begin(), states.end(), [&](const Finding& state) { return same_words(finding, state); });
  });
}

/// What differs in one word, and in who does what, is told by the latter.
void drop_statements_told_by_parties(std::vector<Finding>& findings) {
  const auto word_by_word = [](const Finding& finding) { return finding.key.starts_with("statement-"); };
  std::vector<Finding> of_parties;
  for (const Finding& finding : findings)
    if (finding.rule == "conflicting-statement" && !word_by_word(finding)) of_parties.push_back(finding);
  if (of_parties.empty()) return;
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.rule == "conflicting-statement" && word_by_word(finding) &&
           std::any_of(of_parties.begin(), of_parties.end(), [&](const Finding& told) { return same_words(finding, told); });
  });
}

/// A total that is wrong breaks its series and its parts alike: one cause is one finding.
void drop_what_is_explained(std::vector<Finding>& findings) {
  std::set<std::pair<std::string, std::uint32_t>> explained;  // key and claim
  for (const Finding& finding : findings)
    if (finding.severity == Severity::error && !finding.cause.kind.empty() && !finding.rule.starts_with("part"))
      explained.emplace(finding.key, finding.cause.claim);
  // The series with the leap is told by the leap.
  std::set<std::string> leaps;
  for (const Finding& finding : findings)
    if (finding.rule == "implausible-jump") leaps.insert(finding.key);
  std::erase_if(findings, [&](const Finding& finding) { return finding.rule == "evolving-figure" && leaps.contains(finding.key); });
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.rule.starts_with("part") && !finding.cause.kind.empty() && explained.contains({finding.key, finding.cause.claim});
  });
}

}  // namespace

std::vector<Finding> check(const Analysis& analysis) {
  const ClaimGraph graph(analysis);
  std::vector<Finding> findings;
  for (const Check run : checks) {
    std::vector<Finding> found = run(graph);
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  drop_what_is_explained(findings);
  drop_statements_of_states(findings);
  drop_statements_told_by_parties(findings);
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.severity, a.key, a.rule, a.id) < std::tie(b.severity, b.key, b.rule, b.id);
  });
  return findings;
}

}  // namespace checkclaims
