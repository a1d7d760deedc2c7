#include "reasoning/scope_words.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// A demonym as the claim writes it: "palestinian" -> "Palestinian".
std::string as_written(const Analysis& analysis, const LinkedClaim& claim, std::string term) {
  const std::string_view text = analysis.documents.contains(claim.document)
                                    ? std::string_view(analysis.documents[claim.document].text)
                                    : std::string_view();
  if (claim.said.span.end <= text.size()) {
    const std::string_view quote = text.substr(claim.said.span.begin, claim.said.span.size());
    const auto found = std::search(quote.begin(), quote.end(), term.begin(), term.end(),
                                   [](char a, char b) { return lower(a) == b; });
    constexpr std::size_t initials = 4;  // "U.S."
    const bool shouted = found != quote.end() && term.size() > initials &&
                         std::all_of(found, found + static_cast<std::ptrdiff_t>(term.size()),
                                     [](char c) { return lower(c) != c || upper(c) == c; });
    if (found != quote.end() && !shouted)
      return {found, found + static_cast<std::ptrdiff_t>(term.size())};
  }
  for (std::size_t i = 0; i < term.size(); ++i)
    if (i == 0 || term[i - 1] == ' ') term[i] = upper(term[i]);
  return term;
}

}  // namespace

std::vector<std::string> fullest_scope(const Analysis& analysis, std::span<const ClaimId> claims) {
  std::vector<std::string> fullest;
  for (const ClaimId i : claims) {
    const auto& scope = analysis.claims[i].keyed_scope;
    const bool fuller =
        scope.size() > fullest.size() || (scope.size() == fullest.size() && scope < fullest);
    if (fuller) fullest = scope;
  }
  return fullest;
}

std::string to_text(std::span<const std::string> scope) {
  std::string words;
  for (const std::string& term : scope) words += (words.empty() ? "" : " ") + term;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string counted_in_words(const Analysis& analysis, std::span<const ClaimId> claims,
                             std::span<const std::string> scope) {
  std::string words = to_text(scope);
  if (scope.empty()) return words;
  const auto named = std::find_if(claims.begin(), claims.end(), [&](ClaimId i) {
    const LinkedClaim& claim = analysis.claims[i];
    return claim.figure().scope.nation &&
           std::equal(scope.begin(), scope.end(), claim.keyed_scope.begin(),
                      claim.keyed_scope.end());
  });
  if (named == claims.end()) return words;
  words.replace(0, scope.front().size(),
                as_written(analysis, analysis.claims[*named], scope.front()));
  const bool takes_s = scope.size() == 1 && (words.ends_with("n") || words.ends_with("i"));
  return takes_s ? words + 's' : words;
}

}  // namespace checkclaims
