#include <set>

#include "checkclaims/wording.hpp"
#include "lexicon/self_test/reader.hpp"
#include "lexicon/self_test/self_test.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_shown = 4;

std::string listed(const std::set<std::string>& all) {
  std::string text;
  std::size_t shown = 0;
  for (const std::string& one : all) {
    if (++shown > most_shown) return text + " and more";
    text += (text.empty() ? "" : ", ") + one;
  }
  return text;
}

std::string words_seen(const OneSentence& words, Table table) {
  std::set<std::string> rows;
  for (const Hit& hit : words.hits)
    if (hit.table == table) rows.insert('`' + words.lexicon.row(hit).id + '`');
  return rows.empty() ? "no word of this table" : "words of " + listed(rows);
}

std::string described(const Claim& claim, const Lexicon& lexicon) {
  if (claim.kind() == ClaimKind::figure)
    return to_text(claim.figure().value) + ' ' + measure_text(claim.measure, lexicon);
  if (claim.kind() == ClaimKind::status) return claim.measure + '.' + claim.status().state;
  if (claim.kind() == ClaimKind::office)
    return "a holder of " + measure_text(claim.measure, lexicon);
  return {};
}

}  // namespace

std::string explain_match(Table table, const std::string& text, const Lexicon& lexicon) {
  const OneSentence words(text, lexicon);
  std::set<std::string> names, claims;
  for (const NameMention& name : words.names())
    names.insert(
        std::string(name_of(name.kind)) + ' ' +
        (name.row.empty() ? "known by its form alone" : '`' + std::string(name.row) + '`'));
  const Analysis analysis = read_alone(text, lexicon);
  for (const LinkedClaim& claim : analysis.claims)
    if (std::string what = described(claim.said, lexicon); !what.empty())
      claims.insert(std::move(what));
  std::string seen = words_seen(words, table);
  if (!names.empty()) seen += "; names: " + listed(names);
  return seen + (claims.empty() ? "; no claim" : "; claims: " + listed(claims));
}

}  // namespace checkclaims
