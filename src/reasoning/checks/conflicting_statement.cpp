// conflicting-statement: two articles agree about one event in everything but one thing, and cannot
// both be right.
//
//   "the Bank of Norvia said it would buy bonds"; "the Bank of Sulia ..."   fires
//   "buy bonds, among others in Halden"; "... in Vessen"                    silent: both may hold
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reasoning/check.hpp"
#include "reasoning/claim_graph.hpp"
#include "reasoning/labels.hpp"
#include "reasoning/proof.hpp"
#include "reasoning/statement_clusters.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_clause_places = 16, most_words = 24;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size() && i < most_words; ++i)
    text += (i == 0 ? "" : " ") + words[i];
  return words.size() > most_words ? text + " …" : text;
}

StepKind difference(ContrastKind kind) {
  switch (kind) {
    case ContrastKind::number: return StepKind::share_no_number;
    case ContrastKind::ordinal: return StepKind::other_rank;
    case ContrastKind::date: return StepKind::other_time;
    case ContrastKind::name: return StepKind::other_name;
    case ContrastKind::negation: return StepKind::denied;
    case ContrastKind::opposite: break;
  }
  return StepKind::opposites;
}

ProofStep why_not_both(const StatementContrast& contrast) {
  const std::string &one = contrast.sides[0].text, &other = contrast.sides[1].text;
  if (contrast.kind == ContrastKind::negation) return {StepKind::denied, {one}};
  return {difference(contrast.kind), {one, LabelRef{0}, other, LabelRef{1}}};
}

bool white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The last `words` words of `text`, with their white space unchanged.
std::string_view last_words(std::string_view text, std::size_t words) {
  std::size_t at = text.size();
  for (; at > 0; --at)
    if (at < text.size() && white(text[at - 1]) && !white(text[at]) && words-- == 1) break;
  return text.substr(at);
}

std::string_view first_words(std::string_view text, std::size_t words) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if (at > 0 && white(text[at]) && !white(text[at - 1]) && words-- == 1) break;
  return text.substr(0, at);
}

/// The first side's own words around the difference, which is shown as a gap: "police say a
/// …-year-old was charged". A denial is not replaced by a gap.
std::string own_words(const Analysis& analysis, const StatementContrast& contrast) {
  constexpr std::uint32_t reach = 6, longest = 200;  // words and bytes on each side
  const StatementSide& side = contrast.sides.front();
  const Document& document = analysis.documents.at(side.document);
  Span before{std::max(side.clause.begin,
                       side.word.begin - std::min<std::uint32_t>(longest, side.word.begin)),
              side.word.begin};
  Span behind{side.word.end, std::min<std::uint32_t>(side.clause.end, side.word.end + longest)};
  const auto inside_character = [&](std::uint32_t at) {
    return at < document.text.size() &&
           (static_cast<unsigned char>(document.text[at]) & 0xC0) == 0x80;
  };
  while (before.begin < before.end && inside_character(before.begin)) ++before.begin;
  while (behind.end > behind.begin && inside_character(behind.end)) --behind.end;
  std::string text(last_words(document.at(before), reach));
  text += contrast.kind == ContrastKind::negation ? document.at(side.word) : "…";
  text += first_words(document.at(behind), reach);
  std::string line;
  for (const char c : text)
    if (!white(c))
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  return line;
}

/// What other members of the cluster say, each place once.
void add_repeats(Finding& finding, const Analysis& analysis, const StatementCluster& cluster) {
  std::set<std::pair<DocumentId, Span>> shown;
  for (const Label& label : finding.labels) shown.emplace(label.document, label.span);
  std::size_t more = 0;
  for (const std::uint32_t member : cluster.members)
    for (const StatementSide& side : analysis.contrasts[member].sides) {
      if (!shown.emplace(side.document, side.clause).second) continue;
      if (finding.labels.size() < most_clause_places)
        finding.labels.push_back(
            quote_words(side.document, side.clause, LabelRole::also, side.text));
      else
        ++more;
    }
  if (more > 0) finding.proof.push_back({StepKind::more_places_of_words, {count(more)}});
}

Finding finding_of(const Analysis& analysis, const StatementCluster& cluster) {
  const StatementContrast& contrast = analysis.contrasts[cluster.members.front()];
  Finding finding;
  finding.rule = "conflicting-statement";
  finding.severity = Severity::warning;
  finding.measure = name_of(contrast.kind);
  finding.key = "statement-" + stable_hash(joined(contrast.frame)) + '|' + finding.measure;
  finding.subject.id = finding.key;
  finding.subject.name = fmt::format("\"{}\"", own_words(analysis, contrast));
  for (const StatementSide& side : contrast.sides)
    finding.labels.push_back(quote_words(side.document, side.clause, LabelRole::rival, side.text));
  finding.values = cluster.values;
  finding.message = fmt::format("{}: {} and {} cannot both be true", finding.subject.name,
                                contrast.sides[0].text, contrast.sides[1].text);
  finding.proof = {{StepKind::both_say, {LabelRef{0}, LabelRef{1}, joined(contrast.shared)}},
                   why_not_both(contrast)};
  add_repeats(finding, analysis, cluster);
  finding.id = finding_id(finding);
  return finding;
}

}  // namespace

std::vector<Finding> conflicting_statement(const ClaimGraph& graph) {
  std::vector<Finding> findings;
  for (const StatementCluster& cluster : statement_clusters(graph.analysis()))
    findings.push_back(finding_of(graph.analysis(), cluster));
  return findings;
}

}  // namespace checkclaims
