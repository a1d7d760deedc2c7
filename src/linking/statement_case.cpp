#include "linking/statement_case.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

constexpr std::uint32_t least_same = 5;  // terms that both share...
// ...or fewer, where they are nearly all of one statement
constexpr std::uint32_t least_of_short = 4;
constexpr double nearly_all = 0.9;
constexpr std::uint32_t least_rare_words = 5;

bool rare(const StatementCase& c, const AlignedPair& pair) {
  const Term& term = c.first(pair);
  return pair.relation == TermRelation::same &&
         c.rarity.rare(c.terms.key(c.pair.one.reading, term), term.kind);
}

bool says_enough(const StatementCase& c) {
  return c.alignment.same >= least_same ||
         (c.alignment.same >= least_of_short && covered(c) >= nearly_all);
}

}  // namespace

StatementCase case_of(const StatementTerms& terms, const TermRarity& rarity, KnownForms& forms,
                      StatementPair pair) {
  return {terms,
          rarity,
          forms,
          pair,
          align(terms, pair.one, pair.other, forms),
          terms.terms(pair.one),
          terms.terms(pair.other)};
}

bool shares_a_rare_name(const StatementCase& c) {
  if (!says_enough(c)) return false;
  int known = 0;  // names in a table count for less: countries, large cities
  for (const AlignedPair& pair : c.alignment.pairs) {
    if (c.first(pair).kind != TermKind::name || !rare(c, pair)) continue;
    const std::uint32_t entity = c.terms.entity(c.pair.one.reading, c.first(pair));
    if (entity == EntityLinks::none || c.terms.entities().entities[entity].row.empty() ||
        ++known >= 2)
      return true;
  }
  return false;
}

bool enough_is_shared(const StatementCase& c) {
  if (!says_enough(c)) return false;
  const auto words = std::count_if(c.alignment.pairs.begin(), c.alignment.pairs.end(),
                                   [&c](const AlignedPair& pair) {
                                     return c.first(pair).kind == TermKind::word && rare(c, pair);
                                   });
  return words >= least_rare_words || shares_a_rare_name(c);
}

bool shares_a_name_or_number(const StatementCase& c) {
  return std::any_of(
      c.alignment.pairs.begin(), c.alignment.pairs.end(), [&c](const AlignedPair& pair) {
        const TermKind kind = c.first(pair).kind;
        if (pair.relation != TermRelation::same) return false;
        if (kind == TermKind::word)
          return (c.first(pair).marks & c.second(pair).marks & mark_proper) != 0 && rare(c, pair);
        return kind == TermKind::number || kind == TermKind::ordinal ||
               (kind == TermKind::name && rare(c, pair));
      });
}

double covered(const StatementCase& c) {
  return std::max(c.alignment.covered_first, c.alignment.covered_second);
}

double dense_around(const StatementCase& c, const AlignedPair& at) {
  constexpr std::uint32_t reach = 4;
  const auto share = [&](std::uint32_t AlignedPair::*side, std::size_t size) {
    const std::uint32_t from = at.*side > reach ? at.*side - reach : 0;
    const auto to = std::min<std::uint32_t>(at.*side + reach, static_cast<std::uint32_t>(size) - 1);
    const auto both = std::count_if(c.alignment.pairs.begin(), c.alignment.pairs.end(),
                                    [&](const AlignedPair& pair) {
                                      return pair.*side != at.*side && pair.*side >= from &&
                                             pair.*side <= to && !contrasts(pair.relation);
                                    });
    return static_cast<double>(both) / std::max(5.0, static_cast<double>(to - from));
  };
  return std::min(share(&AlignedPair::first, c.a.size()), share(&AlignedPair::second, c.b.size()));
}

bool verbatim(const StatementCase& c) { return c.alignment.same >= 6 && covered(c) >= 0.7; }

bool agrees_at(const StatementCase& c, std::int64_t first, std::int64_t second) {
  return std::any_of(
      c.alignment.pairs.begin(), c.alignment.pairs.end(), [&](const AlignedPair& pair) {
        return !contrasts(pair.relation) && pair.first == first && pair.second == second;
      });
}

}  // namespace checkclaims
