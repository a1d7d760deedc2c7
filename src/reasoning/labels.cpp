#include "reasoning/labels.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reasoning/proof.hpp"
#include "reasoning/scope_words.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_repeats = 16, most_listed = 4;

/// One of `stances` (indexes) for each camp, by rising value.
std::vector<std::uint32_t> one_a_camp(const Quantity& quantity,
                                      std::span<const std::uint32_t> stances) {
  std::vector<std::uint32_t> chosen(stances.begin(), stances.end());
  const auto camp = [&](std::uint32_t i) { return quantity.stances[i].camp; };
  std::sort(chosen.begin(), chosen.end(),
            [&](auto a, auto b) { return std::pair(camp(a), a) < std::pair(camp(b), b); });
  chosen.erase(
      std::unique(chosen.begin(), chosen.end(), [&](auto a, auto b) { return camp(a) == camp(b); }),
      chosen.end());
  return chosen;
}

std::vector<std::uint32_t> claims_of(const Quantity& quantity) {
  std::vector<std::uint32_t> claims;
  for (const Stance& stance : quantity.stances) claims.push_back(stance.claim);
  return claims;
}

}  // namespace

Finding finding_about(const ClaimGraph& graph, const Quantity& quantity,
                      std::span<const std::uint32_t> sides, std::string_view rule,
                      Severity severity) {
  const Claim& claim = graph.claim(quantity.stances.front());
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.key = claim.key;
  finding.subject = claim.subject;
  finding.measure = claim.measure;
  const std::vector<std::uint32_t> claims = claims_of(quantity);
  finding.scope = fullest_scope(graph.analysis(), claims);
  finding.counted = counted_in_words(graph.analysis(), claims, finding.scope);
  for (const std::uint32_t i : one_a_camp(quantity, sides))
    finding.values.push_back(normalised(graph.claim(quantity.stances[i]).value));
  std::sort(finding.values.begin(), finding.values.end());
  finding.values.erase(std::unique(finding.values.begin(), finding.values.end()),
                       finding.values.end());
  finding.id = finding_id(finding);
  return finding;
}

std::string topic(const Finding& finding, const Lexicon& lexicon) {
  std::string text = finding.subject.name + ", " + measure_in_words(finding.measure, lexicon);
  return finding.counted.empty() ? text : text + ", " + finding.counted;
}

Label quote_claim(const Analysis& analysis, std::uint32_t claim, LabelRole role, std::string text) {
  Label label;
  label.role = role;
  label.claim = claim;
  label.document = analysis.claims[claim].document;
  label.span = analysis.claims[claim].span;
  label.text = std::move(text);
  return label;
}

Label quote(const ClaimGraph& graph, const Stance& stance, LabelRole role, std::string text) {
  return quote_claim(graph.analysis(), stance.claim, role, std::move(text));
}

Label quote_words(std::uint32_t document, Span span, LabelRole role, std::string text) {
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
  std::vector<bool> shown_camp(quantity.camps, false), shown_stance(quantity.stances.size(), false);
  for (const std::uint32_t i : shown) {
    shown_camp[quantity.stances[i].camp] = true;
    shown_stance[i] = true;
  }
  std::size_t repeats = 0;
  for (std::size_t i = 0; i < quantity.stances.size(); ++i) {
    const Stance& stance = quantity.stances[i];
    if (!shown_camp[stance.camp] || shown_stance[i]) continue;
    if (++repeats <= most_repeats)
      finding.labels.push_back(quote(graph, stance, LabelRole::also,
                                     statement(graph.claim(stance), *graph.analysis().lexicon)));
  }
  if (repeats > most_repeats)
    finding.proof.push_back(
        fmt::format("{} more places repeat these values", repeats - most_repeats));
  return finding;
}

std::string list_values(const ClaimGraph& graph, const Quantity& quantity,
                        std::span<const std::uint32_t> shown) {
  const std::vector<std::uint32_t> camps = one_a_camp(quantity, shown);
  const std::size_t listed = camps.size() <= most_listed ? camps.size() : most_listed - 1;
  std::string text;
  for (std::size_t i = 0; i < listed; ++i) {
    if (i > 0) text += i + 1 == camps.size() ? " and " : ", ";
    text += in_words(graph.claim(quantity.stances[camps[i]]).value);
  }
  if (listed < camps.size()) text += fmt::format(" and {} more", camps.size() - listed);
  return text;
}

}  // namespace checkclaims
