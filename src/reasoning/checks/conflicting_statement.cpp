// conflicting-statement: two articles say the same of one event but for one thing, and not both can be right.
//
//   "the Bank of Norvia said it would buy bonds"; "the Bank of Sulia said ..."   fires
//   "buy bonds, among others in Halden"; "... in Vessen"                         silent: both can be
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/statement_clusters.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_clause_places = 16, most_words = 24;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size() && i < most_words; ++i) text += (i == 0 ? "" : " ") + words[i];
  return words.size() > most_words ? text + " …" : text;
}

std::string why_not_both(const StatementContrast& contrast) {
  const std::string one = contrast.sides[0].text + " in " + reference(0), other = contrast.sides[1].text + " in " + reference(1);
  switch (contrast.kind) {
    case ContrastKind::number:
      return fmt::format("{} and {} share no number, however loosely they are read", one, other);
    case ContrastKind::ordinal: return fmt::format("{} and {} are two places in one row", one, other);
    case ContrastKind::date: return fmt::format("{} and {} are not one time", one, other);
    case ContrastKind::name: return fmt::format("{} is not {}, and neither is part of the other or short for it", one, other);
    case ContrastKind::negation: return fmt::format("one says that \"{}\", the other denies it", contrast.sides[0].text);
    case ContrastKind::opposite: return fmt::format("{} and {} exclude each other by the dictionary", one, other);
  }
  return {};
}

std::string lead_words(const StatementContrast& contrast) {
  constexpr std::size_t shown = 6;
  return joined({contrast.frame.begin(), contrast.frame.begin() + static_cast<std::ptrdiff_t>(std::min(shown, contrast.frame.size()))});
}

/// What other members of the cluster say, each place once.
void add_repeats(Finding& finding, const Analysis& analysis, const StatementCluster& cluster) {
  std::set<std::pair<std::uint32_t, Span>> shown;
  for (const Label& label : finding.labels) shown.emplace(label.document, label.span);
  std::size_t more = 0;
  for (const std::uint32_t member : cluster.members)
    for (const StatementSide& side : analysis.contrasts[member].sides) {
      if (!shown.emplace(side.document, side.clause).second) continue;
      if (finding.labels.size() < most_clause_places) finding.labels.push_back(quote_words(side.document, side.clause, LabelRole::also, side.text));
      else ++more;
    }
  if (more > 0) finding.proof.push_back(fmt::format("{} more places repeat these words", more));
}

Finding finding_of(const Analysis& analysis, const StatementCluster& cluster) {
  const StatementContrast& contrast = analysis.contrasts[cluster.members.front()];
  Finding finding;
  finding.rule = "conflicting-statement";
  finding.severity = Severity::warning;
  finding.measure = name_of(contrast.kind);
  finding.key = "statement-" + stable_hash(joined(contrast.frame)) + '|' + finding.measure;
  finding.subject.id = finding.key;
  finding.subject.name = "\"" + lead_words(contrast) + "\"";
  for (const StatementSide& side : contrast.sides) finding.labels.push_back(quote_words(side.document, side.clause, LabelRole::rival, side.text));
  finding.values = cluster.values;
  finding.message = fmt::format("{}: {} and {} cannot both be true", finding.subject.name, contrast.sides[0].text, contrast.sides[1].text);
  finding.proof = {fmt::format("{} and {} both say: {}", reference(0), reference(1), joined(contrast.shared)), why_not_both(contrast)};
  add_repeats(finding, analysis, cluster);
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_statement(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const StatementCluster& cluster : statement_clusters(graph.analysis())) findings.push_back(finding_of(graph.analysis(), cluster));
  return findings;
}

}  // namespace checkclaims
