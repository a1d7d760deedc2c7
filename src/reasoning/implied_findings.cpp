#include "reasoning/implied_findings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "checkclaims/wording.hpp"

namespace checkclaims {
namespace {

bool word_by_word(const Finding& finding) { return finding.key.starts_with("statement-"); }

bool overlap(const Span& a, const Span& b) { return a.begin < b.end && b.begin < a.end; }

/// The states asserted in the words of a rival.
std::map<std::string_view, std::set<std::string_view>> states_in(const Analysis& analysis,
                                                                 const Label& rival) {
  std::map<std::string_view, std::set<std::string_view>> found;  // by key
  const auto before = [](const LinkedClaim& claim, DocumentId document) {
    return claim.document < document;
  };
  for (auto claim =
           std::lower_bound(analysis.claims.begin(), analysis.claims.end(), rival.document, before);
       claim != analysis.claims.end() && claim->document == rival.document &&
       claim->said.span.begin < rival.span.end;
       ++claim)
    if (claim->kind() == ClaimKind::status && overlap(claim->said.span, rival.span))
      found[claim->key].insert(claim->status().state);
  return found;
}

/// Both rivals assert states of one thing, which the rules on states have judged.
bool tells_states(const Analysis& analysis, const Finding& finding) {
  if (finding.labels.size() < 2) return false;
  const auto one = states_in(analysis, finding.labels[0]),
             other = states_in(analysis, finding.labels[1]);
  return std::any_of(one.begin(), one.end(), [&](const auto& entry) {
    const auto same = other.find(entry.first);
    return same != other.end() && same->second != entry.second;
  });
}

/// What an amount is for: row, party, qualifier.
using AmountKey = std::tuple<std::uint32_t, std::string_view, std::string_view>;

/// The amounts given in a rival.
std::set<AmountKey> amounts_in(const Analysis& analysis, const Label& rival) {
  std::set<AmountKey> found;
  const auto before = [](const AmountStatement& said, DocumentId document) {
    return said.document < document;
  };
  for (auto said = std::lower_bound(analysis.amounts.begin(), analysis.amounts.end(),
                                    rival.document, before);
       said != analysis.amounts.end() && said->document == rival.document; ++said)
    if (overlap(said->value_span, rival.span) &&
        one_line(analysis.documents.at(said->document).at(said->value_span)).find(rival.text) !=
            std::string::npos)
      found.emplace(said->row, said->of.id, said->qualified);
  return found;
}

/// Two amounts of one party, which the rule on amounts has judged.
bool tells_amounts(const Analysis& analysis, const Finding& finding) {
  if (finding.labels.size() < 2) return false;
  const auto one = amounts_in(analysis, finding.labels[0]),
             other = amounts_in(analysis, finding.labels[1]);
  return std::any_of(one.begin(), one.end(),
                     [&](const auto& amount) { return other.contains(amount); });
}

/// Each rival of one overlaps the words of a rival of the other.
bool same_words(const Finding& one, const Finding& other) {
  return std::all_of(one.labels.begin(), one.labels.end(), [&other](const Label& label) {
    return label.role != LabelRole::rival ||
           std::any_of(other.labels.begin(), other.labels.end(), [&label](const Label& rival) {
             return rival.role == LabelRole::rival && rival.document == label.document &&
                    overlap(rival.span, label.span);
           });
  });
}

/// Drops statements that differ in one thing where that is a state or an amount, which other rules
/// judge.
void drop_statements_judged_by_others(const Analysis& analysis, std::vector<Finding>& findings) {
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.rule == "conflicting-statement" &&
           (tells_states(analysis, finding) ||
            (word_by_word(finding) && tells_amounts(analysis, finding)));
  });
}

/// Whether another rule than that on outcomes speaks of what it speaks of: a state, an office, or
/// what one party did to another.
bool may_tell_outcome(const Finding& finding) {
  return finding.rule == "conflicting-office" || finding.rule == "conflicting-status" ||
         (finding.rule == "conflicting-statement" && !word_by_word(finding));
}

/// One contest is reported by one rule: by that which is surer of it, and of two that are as sure
/// by the rule on what somebody is or holds, but rather by that on outcomes than by that on
/// statements; what was decided is rather told by any other.
void drop_outcomes_told_twice(std::vector<Finding>& findings) {
  std::vector<Finding> outcomes, others;
  for (const Finding& finding : findings)
    if (finding.rule == "conflicting-outcome")
      outcomes.push_back(finding);
    else if (may_tell_outcome(finding))
      others.push_back(finding);
  if (outcomes.empty() || others.empty()) return;
  const auto rank = [](const Finding& finding) {
    return std::tuple(finding.severity, finding.measure == "decision",
                      finding.rule == "conflicting-statement",
                      finding.rule == "conflicting-outcome");
  };
  const auto told_by = [&rank](const std::vector<Finding>& all, const Finding& finding) {
    return std::any_of(all.begin(), all.end(), [&](const Finding& other) {
      return rank(other) < rank(finding) && same_words(finding, other);
    });
  };
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.rule == "conflicting-outcome") return told_by(others, finding);
    return may_tell_outcome(finding) && told_by(outcomes, finding);
  });
}

/// Drops statements that differ in one word where a rule that knows what the word is reports it:
/// the agent, the place or the day.
void drop_statements_told_by_others(std::vector<Finding>& findings) {
  std::vector<Finding> others;
  for (const Finding& finding : findings)
    if (finding.rule == "conflicting-place" || finding.rule == "conflicting-date" ||
        finding.rule == "conflicting-outcome" ||
        (finding.rule == "conflicting-statement" && !word_by_word(finding)))
      others.push_back(finding);
  if (others.empty()) return;
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.rule == "conflicting-statement" && word_by_word(finding) &&
           std::any_of(others.begin(), others.end(),
                       [&](const Finding& kept) { return same_words(finding, kept); });
  });
}

/// Drops numbers of any kind that a rule which knows what they are reports.
void drop_measurements_told_by_others(std::vector<Finding>& findings) {
  const auto of_any_kind = [](const Finding& finding) {
    return finding.key.starts_with("quantity|");
  };
  std::vector<Finding> others;
  for (const Finding& finding : findings)
    if (!of_any_kind(finding) && finding.severity != Severity::note) others.push_back(finding);
  std::erase_if(findings, [&](const Finding& finding) {
    return of_any_kind(finding) &&
           std::any_of(others.begin(), others.end(),
                       [&](const Finding& kept) { return same_words(finding, kept); });
  });
}

/// Drops two numbers that differ where the parts of which they are two, or one and the whole, do
/// not add up.
void drop_numbers_told_as_parts(std::vector<Finding>& findings) {
  std::vector<Finding> parts;
  for (const Finding& finding : findings)
    if (finding.rule == "part-exceeds-whole" && finding.severity != Severity::note)
      parts.push_back(finding);
  std::erase_if(findings, [&](const Finding& finding) {
    const bool two = finding.rule == "conflicting-statement" ||
                     (finding.rule == "conflicting-figure" && finding.key.starts_with("quantity|"));
    return two && std::any_of(parts.begin(), parts.end(),
                              [&](const Finding& kept) { return same_words(finding, kept); });
  });
}

/// A wrong total contradicts both its series and its parts: one cause, one finding.
void drop_what_is_explained(std::vector<Finding>& findings) {
  std::set<std::pair<std::string, ClaimId>> explained;  // key and claim
  for (const Finding& finding : findings)
    if (finding.severity == Severity::error && !finding.cause.kind.empty() &&
        !finding.rule.starts_with("part"))
      explained.emplace(finding.key, finding.cause.claim);
  // A series with a leap is reported by the rule on leaps.
  std::set<std::string> leaps;
  for (const Finding& finding : findings)
    if (finding.rule == "implausible-jump") leaps.insert(finding.key);
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.rule == "evolving-figure" && leaps.contains(finding.key);
  });
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.rule.starts_with("part") && !finding.cause.kind.empty() &&
           explained.contains({finding.key, finding.cause.claim});
  });
}

}  // namespace

void drop_implied(const Analysis& analysis, std::vector<Finding>& findings) {
  drop_what_is_explained(findings);
  drop_statements_judged_by_others(analysis, findings);
  drop_outcomes_told_twice(findings);
  drop_statements_told_by_others(findings);
  drop_measurements_told_by_others(findings);
  drop_numbers_told_as_parts(findings);
}

}  // namespace checkclaims
