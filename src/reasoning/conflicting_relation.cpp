// conflicting-statement, about two named parties: who is related to whom, or did what to whom.
//
//   "Elin Sand succeeded Omar Hadid"; "Omar Hadid succeeded Elin Sand"     fires
//   "Norvia struck Sulia"; "Sulia struck Norvia"                           silent: both may be true
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/containment.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_of_one_key = 64;
constexpr int most_days_apart = 3;

/// A statement with the tables needed to interpret it.
struct Said {
  const Analysis& analysis;
  const PredicationStatement& statement;
  const RelationLogic& logic() const { return analysis.relations[statement.relation]; }
  const LinkedParty& first() const { return statement.first; }
  const LinkedParty& second() const { return statement.second; }
  std::string text() const {
    return fmt::format("{} {}{} {}", first().name, statement.negated ? "not: " : "", logic().says,
                       second().name);
  }
};

/// Surely two different parties: they are of one kind, neither contains the other, and they share
/// no word.
bool surely_two(const Analysis& analysis, const LinkedParty& one_party,
                const LinkedParty& other_party) {
  if (one_party.id.starts_with("time:P") && other_party.id.starts_with("time:P"))
    return one_party.id != other_party.id;
  // Days must be given at the same precision: a month does not exclude a day in it.
  if (one_party.id.starts_with("time:") && other_party.id.starts_with("time:"))
    return one_party.id != other_party.id && one_party.id.size() == other_party.id.size();
  if (!one_party.entity || !other_party.entity) return false;
  const std::uint32_t one = *one_party.entity, other = *other_party.entity;
  const Entity &a = analysis.entities[one], &b = analysis.entities[other];
  if (a.kind != b.kind || related(analysis, one, other)) return false;
  if (a.kind == EntityKind::place)
    return (!a.row.empty() || a.within) && (!b.row.empty() || b.within);
  for (const std::string& x : a.spellings)
    for (const std::string& y : b.spellings)
      if (x.find(y) != std::string::npos || y.find(x) != std::string::npos) return false;
  return true;
}

bool of_one_day(const PredicationStatement& a, const PredicationStatement& b) {
  return a.days.exact() && b.days.exact() && *a.days.low == *b.days.low;
}

/// Articles from nearby days, as far as their days are known: things that change, such as a
/// person's residence or the day of a vote, are compared only between these.
bool of_close_days(const Analysis& analysis, const PredicationStatement& a,
                   const PredicationStatement& b) {
  const DayRange &one = analysis.documents[a.document].published.days,
                 &other = analysis.documents[b.document].published.days;
  const auto long_before = [](const DayRange& x, const DayRange& y) {
    return x.high && y.low && x.high->number + most_days_apart < y.low->number;
  };
  return !long_before(one, other) && !long_before(other, one);
}

/// Which parties of two statements are the same.
struct SameParties {
  bool firsts = false, seconds = false;
  bool swapped = false;  ///< the first of each is the second of the other

  static SameParties of(const PredicationStatement& a, const PredicationStatement& b) {
    return {a.first.id == b.first.id, a.second.id == b.second.id,
            a.first.id == b.second.id && a.second.id == b.first.id};
  }
  bool one_pair() const { return (firsts && seconds) || swapped; }
};

bool denied(const Said& a, const Said& b) { return a.statement.negated || b.statement.negated; }

/// Why one relation cannot hold as both statements say; empty where it can.
std::optional<ProofStep> why_not_both_ways(const Said& a, const Said& b, const SameParties& same) {
  const PredicationStatement &one = a.statement, &other = b.statement;
  const RelationLogic& logic = a.logic();
  if (logic.repeats && !of_one_day(one, other)) return std::nullopt;
  const bool close = of_close_days(a.analysis, one, other);
  const bool one_tie = (same.firsts && same.seconds) || (same.swapped && logic.symmetric);
  if (one_tie && close && one.negated != other.negated) return ProofStep{StepKind::one_denies, {}};
  if (denied(a, b)) return std::nullopt;
  if (same.swapped && !logic.symmetric) return ProofStep{StepKind::not_both_ways, {}};
  const bool one_each = !one.several && !other.several;
  if (logic.one_first && same.seconds && one_each && surely_two(a.analysis, one.first, other.first))
    return ProofStep{StepKind::only_one_party, {logic.says, a.second().name}};
  if (logic.one_second && close && same.firsts && surely_two(a.analysis, one.second, other.second))
    return ProofStep{StepKind::no_more_than_one, {a.first().name, logic.says}};
  return std::nullopt;
}

/// Why both cannot be true; empty where they can.
std::optional<ProofStep> why_not_both(const Said& a, const Said& b) {
  const SameParties same = SameParties::of(a.statement, b.statement);
  if (a.statement.relation == b.statement.relation) return why_not_both_ways(a, b, same);
  const bool exclusive = !a.logic().group.empty() && a.logic().group == b.logic().group;
  if (!exclusive || !same.one_pair() || denied(a, b)) return std::nullopt;
  return ProofStep{StepKind::one_tie_of_two, {}};
}

Label quote(const Said& said, LabelRole role) {
  return quote_words(said.statement.document, said.statement.span, role, said.text());
}

Finding finding_of(const Said& one, const Said& other, ProofStep reason) {
  Finding finding;
  finding.rule = "conflicting-statement";
  finding.severity = Severity::warning;
  finding.measure = one.logic().group.empty() ? one.logic().id : one.logic().group;
  const std::string a = std::min(one.first().id, one.second().id),
                    b = std::max(one.first().id, one.second().id);
  finding.key = a + '|' + b + '|' + finding.measure;
  finding.subject.id = finding.key;
  finding.subject.name = one.first().name + " and " + one.second().name;
  finding.values = {one.text(), other.text()};
  std::sort(finding.values.begin(), finding.values.end());
  finding.message = fmt::format("{}: \"{}\" and \"{}\" cannot both be true", finding.subject.name,
                                finding.values[0], finding.values[1]);
  finding.labels = {quote(one, LabelRole::rival), quote(other, LabelRole::rival)};
  finding.proof = {{StepKind::each_says, {LabelRef{0}, one.text(), LabelRef{1}, other.text()}},
                   std::move(reason)};
  finding.id = finding_id(finding);
  return finding;
}

/// Statements that can conflict share a party; each statement is filed under both of its parties.
using ByParty =
    std::map<std::pair<std::string, std::string>, std::vector<const PredicationStatement*>>;

ByParty by_party(const Analysis& analysis) {
  ByParty filed;
  for (const PredicationStatement& statement : analysis.predications) {
    const RelationLogic& logic = analysis.relations[statement.relation];
    const std::string& family = logic.group.empty() ? logic.id : logic.group;
    for (const LinkedParty* party : {&statement.first, &statement.second})
      filed[{party->id, family}].push_back(&statement);
  }
  return filed;
}

}  // namespace

std::vector<Finding> conflicting_relation(const ClaimGraph& graph) {
  const Analysis& analysis = graph.analysis();
  std::map<std::string, Finding> found;  // by key: one cause is one finding
  for (const auto& [key, statements] : by_party(analysis)) {
    const std::size_t count = std::min(statements.size(), most_of_one_key);
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = i + 1; j < count; ++j) {
        const Said one{analysis, *statements[i]}, other{analysis, *statements[j]};
        std::optional<ProofStep> reason = why_not_both(one, other);
        if (!reason) continue;
        Finding finding = finding_of(one, other, std::move(*reason));
        found.emplace(finding.key, std::move(finding));
      }
  }
  std::vector<Finding> findings;
  for (auto& [key, finding] : found) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace checkclaims
