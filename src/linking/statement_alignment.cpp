#include "linking/statement_alignment.hpp"

#include <algorithm>

namespace checkclaims {
namespace {

constexpr std::size_t longest = 96;
constexpr int substituted = 1, unit = 4;  // of a pair that says the same four times its weight

int gain(TermRelation relation, const Term& term) {
  switch (relation) {
    case TermRelation::same: return std::max(1, static_cast<int>(weight_of(term) * unit));
    case TermRelation::allowed: return unit / 2;
    case TermRelation::excluded: return substituted;
    case TermRelation::unrelated: return 0;
  }
  return 0;
}

double share(const std::vector<AlignedPair>& pairs, std::span<const Term> terms, std::uint32_t AlignedPair::* side) {
  double all = 0, both = 0;
  for (const Term& term : terms) all += weight_of(term);
  for (const AlignedPair& pair : pairs) {
    const double weight = weight_of(terms[pair.*side]);
    if (pair.relation == TermRelation::excluded) all -= weight;
    else both += pair.relation == TermRelation::same ? weight : weight / 2;
  }
  return all > 0 ? both / all : 0;
}

}  // namespace

double weight_of(const Term& term) {
  switch (term.kind) {
    case TermKind::name: case TermKind::number: case TermKind::ordinal: return 2;
    case TermKind::date: return 1.5;
    case TermKind::negation: return 0;
    case TermKind::word: return (term.marks & mark_saying) != 0 ? 0.25 : 1;
  }
  return 1;
}

Alignment align(const StatementTerms& terms, StatementPlace one, StatementPlace other) {
  const auto a = terms.terms(one.reading, one.statement), b = terms.terms(other.reading, other.statement);
  const std::size_t n = std::min(a.size(), longest), m = std::min(b.size(), longest);
  std::vector<TermRelation> relations(n * m);
  std::vector<int> best((n + 1) * (m + 1), 0);
  const auto at = [m](std::size_t i, std::size_t j) { return i * (m + 1) + j; };
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;) {
      const TermRelation relation = relations[i * m + j] = terms.relation(one.reading, a[i], other.reading, b[j]);
      int most = std::max(best[at(i + 1, j)], best[at(i, j + 1)]);
      if (relation != TermRelation::unrelated) most = std::max(most, best[at(i + 1, j + 1)] + gain(relation, a[i]));
      best[at(i, j)] = most;
    }
  Alignment found;
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    const TermRelation relation = relations[i * m + j];
    if (relation != TermRelation::unrelated && best[at(i, j)] == best[at(i + 1, j + 1)] + gain(relation, a[i])) {
      found.pairs.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), relation});
      found.same += relation == TermRelation::same && a[i].kind != TermKind::negation ? 1 : 0;
      ++i, ++j;
    } else if (best[at(i, j)] == best[at(i + 1, j)]) {
      ++i;
    } else {
      ++j;
    }
  }
  found.covered_first = share(found.pairs, a, &AlignedPair::first);
  found.covered_second = share(found.pairs, b, &AlignedPair::second);
  return found;
}

}  // namespace checkclaims
