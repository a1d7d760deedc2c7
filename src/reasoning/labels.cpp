#include "reasoning/labels.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reasoning/proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_repeats = 16, most_listed = 4;

/// One of `stances` (indexes) for each camp, by rising value.
std::vector<std::uint32_t> one_a_camp(const Quantity& quantity, std::span<const std::uint32_t> stances) {
  std::vector<std::uint32_t> chosen(stances.begin(), stances.end());
  const auto camp = [&](std::uint32_t i) { return quantity.stances[i].camp; };
  std::sort(chosen.begin(), chosen.end(),
            [&](auto a, auto b) { return std::pair(camp(a), a) < std::pair(camp(b), b); });
  chosen.erase(std::unique(chosen.begin(), chosen.end(), [&](auto a, auto b) { return camp(a) == camp(b); }),
               chosen.end());
  return chosen;
}

/// The scope that the key names: a claim that leaves it open names less than the others.
std::vector<std::string> fullest_scope(const ClaimGraph& graph, const Quantity& quantity) {
  std::vector<std::string> fullest;
  for (const Stance& stance : quantity.stances) {
    const auto& scope = graph.claim(stance).keyed_scope;
    const bool fuller = scope.size() > fullest.size() || (scope.size() == fullest.size() && scope < fullest);
    if (fuller) fullest = scope;
  }
  return fullest;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// A demonym as the claim writes it: "palestinian" -> "Palestinian".
std::string as_written(const ClaimGraph& graph, const Claim& claim, std::string term) {
  const auto& documents = graph.analysis().documents;
  const std::string_view text =
      claim.document < documents.size() ? std::string_view(documents[claim.document].text) : std::string_view();
  if (claim.span.end <= text.size()) {
    const std::string_view quote = text.substr(claim.span.begin, claim.span.size());
    const auto found = std::search(quote.begin(), quote.end(), term.begin(), term.end(),
                                   [](char a, char b) { return lower(a) == b; });
    const bool shouted =
        found != quote.end() && std::all_of(found, found + static_cast<std::ptrdiff_t>(term.size()),
                                            [](char c) { return lower(c) != c || upper(c) == c; });
    if (found != quote.end() && !shouted) return {found, found + static_cast<std::ptrdiff_t>(term.size())};
  }
  for (std::size_t i = 0; i < term.size(); ++i)
    if (i == 0 || term[i - 1] == ' ') term[i] = upper(term[i]);
  return term;
}

/// {"palestinian"} -> "Palestinians", {"palestinian", "child"} -> "Palestinian child".
std::string in_words(const ClaimGraph& graph, const Quantity& quantity, std::span<const std::string> scope) {
  std::string words;
  for (const std::string& term : scope) words += (words.empty() ? "" : " ") + term;
  std::replace(words.begin(), words.end(), '_', ' ');
  if (scope.empty()) return words;
  const auto named =
      std::find_if(quantity.stances.begin(), quantity.stances.end(), [&](const Stance& stance) {
        const Claim& claim = graph.claim(stance);
        return claim.scope.nation &&
               std::equal(scope.begin(), scope.end(), claim.keyed_scope.begin(), claim.keyed_scope.end());
      });
  if (named == quantity.stances.end()) return words;
  words.replace(0, scope.front().size(), as_written(graph, graph.claim(*named), scope.front()));
  const bool takes_s = scope.size() == 1 && (words.ends_with("n") || words.ends_with("i"));
  return takes_s ? words + 's' : words;
}

}  // namespace

Finding finding_about(const ClaimGraph& graph, const Quantity& quantity, std::span<const std::uint32_t> sides,
                      std::string_view rule, Severity severity) {
  const Claim& claim = graph.claim(quantity.stances.front());
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.key = claim.key;
  finding.subject = claim.subject;
  finding.measure = claim.measure;
  finding.scope = fullest_scope(graph, quantity);
  finding.counted = in_words(graph, quantity, finding.scope);
  for (const std::uint32_t i : one_a_camp(quantity, sides))
    finding.values.push_back(normalised(graph.claim(quantity.stances[i]).value));
  std::sort(finding.values.begin(), finding.values.end());
  finding.values.erase(std::unique(finding.values.begin(), finding.values.end()), finding.values.end());
  finding.id = finding_id(finding);
  return finding;
}

std::string topic(const Finding& finding) {
  std::string text = finding.subject.name + ", " + measure_in_words(finding.measure);
  return finding.counted.empty() ? text : text + ", " + finding.counted;
}

Label quote(const ClaimGraph& graph, const Stance& stance, LabelRole role, std::string text) {
  Label label;
  label.role = role;
  label.claim = stance.claim;
  label.document = stance.document;
  label.span = graph.claim(stance).span;
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
      finding.labels.push_back(quote(graph, stance, LabelRole::also, statement(graph.claim(stance))));
  }
  if (repeats > most_repeats)
    finding.proof.push_back(fmt::format("{} more places repeat these values", repeats - most_repeats));
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
