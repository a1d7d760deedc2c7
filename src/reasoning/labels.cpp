#include "reasoning/labels.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reasoning/proof.hpp"
#include "reasoning/scope_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_repeats = 16, most_listed = 4;

/// One of `bounded_claims` (indexes) for each value group, by rising value.
std::vector<std::uint32_t> one_of_each_value(const Quantity& quantity,
                                             std::span<const std::uint32_t> bounded_claims) {
  std::vector<std::uint32_t> chosen(bounded_claims.begin(), bounded_claims.end());
  const auto value_group = [&](std::uint32_t i) { return quantity.bounded_claims[i].value_group; };
  std::sort(chosen.begin(), chosen.end(), [&](auto a, auto b) {
    return std::pair(value_group(a), a) < std::pair(value_group(b), b);
  });
  chosen.erase(std::unique(chosen.begin(), chosen.end(),
                           [&](auto a, auto b) { return value_group(a) == value_group(b); }),
               chosen.end());
  return chosen;
}

std::vector<ClaimId> claims_of(const Quantity& quantity) {
  std::vector<ClaimId> claims;
  for (const BoundedClaim& bounded : quantity.bounded_claims) claims.push_back(bounded.claim);
  return claims;
}

}  // namespace

Finding finding_about(const ClaimGraph& graph, const Quantity& quantity,
                      std::span<const std::uint32_t> sides, std::string_view rule,
                      Severity severity) {
  const LinkedClaim& claim = graph.claim(quantity.bounded_claims.front());
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.key = claim.key;
  finding.subject = claim.subject;
  finding.measure = claim.said.measure;
  const std::vector<ClaimId> claims = claims_of(quantity);
  finding.scope = fullest_scope(graph.analysis(), claims);
  finding.counted = counted_in_words(graph.analysis(), claims, finding.scope);
  for (const std::uint32_t i : one_of_each_value(quantity, sides))
    finding.values.push_back(normalised(graph.claim(quantity.bounded_claims[i]).figure().value));
  std::sort(finding.values.begin(), finding.values.end());
  finding.values.erase(std::unique(finding.values.begin(), finding.values.end()),
                       finding.values.end());
  finding.id = finding_id(finding);
  return finding;
}

std::string topic(const Finding& finding, const Lexicon& lexicon) {
  std::string text = finding.subject.name + ", " + measure_text(finding.measure, lexicon);
  return finding.counted.empty() ? text : text + ", " + finding.counted;
}

Label quote_claim(const Analysis& analysis, ClaimId claim, LabelRole role, std::string text) {
  Label label;
  label.role = role;
  label.claim = claim;
  label.document = analysis.claims[claim].document;
  label.span = analysis.claims[claim].said.span;
  label.text = std::move(text);
  return label;
}

Label quote_figure(const ClaimGraph& graph, ClaimId claim, LabelRole role) {
  const Analysis& analysis = graph.analysis();
  return quote_claim(analysis, claim, role, statement(graph.claim(claim), *analysis.lexicon));
}

Label quote_words(DocumentId document, Span span, LabelRole role, std::string text) {
  Label label;
  label.role = role;
  label.quotes_claim = false;
  label.document = document;
  label.span = span;
  label.text = std::move(text);
  return label;
}

Finding with_repeats(Finding finding, const ClaimGraph& graph, const Quantity& quantity,
                     std::span<const std::uint32_t> shown) {
  std::vector<bool> value_is_shown(quantity.value_groups, false),
      is_shown(quantity.bounded_claims.size(), false);
  for (const std::uint32_t i : shown) {
    value_is_shown[quantity.bounded_claims[i].value_group] = true;
    is_shown[i] = true;
  }
  std::size_t repeats = 0;
  for (std::size_t i = 0; i < quantity.bounded_claims.size(); ++i) {
    const BoundedClaim& bounded = quantity.bounded_claims[i];
    if (!value_is_shown[bounded.value_group] || is_shown[i]) continue;
    if (++repeats <= most_repeats)
      finding.labels.push_back(quote_figure(graph, bounded.claim, LabelRole::also));
  }
  if (repeats > most_repeats)
    finding.proof.push_back({StepKind::more_places_of_values, {count(repeats - most_repeats)}});
  return finding;
}

std::string list_values(const ClaimGraph& graph, const Quantity& quantity,
                        std::span<const std::uint32_t> shown) {
  const std::vector<std::uint32_t> value_groups = one_of_each_value(quantity, shown);
  const std::size_t listed =
      value_groups.size() <= most_listed ? value_groups.size() : most_listed - 1;
  std::string text;
  for (std::size_t i = 0; i < listed; ++i) {
    if (i > 0) text += i + 1 == value_groups.size() ? " and " : ", ";
    text += to_text(graph.claim(quantity.bounded_claims[value_groups[i]]).figure().value);
  }
  if (listed < value_groups.size())
    text += fmt::format(" and {} more", value_groups.size() - listed);
  return text;
}

}  // namespace checkclaims
