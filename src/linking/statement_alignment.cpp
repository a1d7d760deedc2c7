#include "linking/statement_alignment.hpp"

#include <algorithm>
#include <array>

namespace checkclaims {
namespace {

constexpr std::size_t longest = 96;
constexpr int substituted = 1, unit = 4;  // a pair of equal terms counts four times as much

int gain(TermRelation relation, const Term& term) {
  switch (relation) {
    case TermRelation::same: return std::max(1, static_cast<int>(weight_of(term) * unit));
    case TermRelation::allowed: return unit / 2;
    case TermRelation::excluded: return substituted;
    case TermRelation::opposite:
    case TermRelation::sister:
    case TermRelation::unrelated: return 0;
  }
  return 0;
}

double share(const std::vector<AlignedPair>& pairs, std::span<const Term> terms,
             std::uint32_t AlignedPair::*side) {
  double all = 0, both = 0;
  for (const Term& term : terms) all += weight_of(term);
  for (const AlignedPair& pair : pairs) {
    const double weight = weight_of(terms[pair.*side]);
    if (contrasts(pair.relation))
      all -= weight;
    else
      both += pair.relation == TermRelation::same ? weight : weight / 2;
  }
  return all > 0 ? both / all : 0;
}

/// Pairs words between the same neighbours, by their relation in the dictionary.
class GapFilling {
 public:
  GapFilling(const StatementTerms& terms, StatementPlace one, StatementPlace other,
             std::vector<AlignedPair> pairs, KnownForms& forms)
      : terms_(terms),
        forms_(forms),
        one_(one),
        other_(other),
        a_(terms.terms(one)),
        b_(terms.terms(other)),
        anchors_(std::move(pairs)) {}

  std::vector<AlignedPair> filled() {
    std::uint32_t first = 0, second = 0;
    for (const AlignedPair& anchor : anchors_) {
      fill(first, anchor.first, second, anchor.second);
      all_.push_back(anchor);
      first = anchor.first + 1;
      second = anchor.second + 1;
    }
    fill(first, static_cast<std::uint32_t>(a_.size()), second,
         static_cast<std::uint32_t>(b_.size()));
    return std::move(all_);
  }

 private:
  static constexpr std::uint32_t widest = 5;  // words of a gap that are considered

  void fill(std::uint32_t first, std::uint32_t first_end, std::uint32_t second,
            std::uint32_t second_end) {
    first_end = std::min(first_end, first + widest);
    second_end = std::min(second_end, second + widest);
    for (; first < first_end; ++first)
      for (std::uint32_t j = second; j < second_end; ++j) {
        const TermRelation relation =
            terms_.word_relation(one_.reading, a_[first], other_.reading, b_[j], forms_);
        if (relation == TermRelation::unrelated) continue;
        all_.push_back({first, j, relation});
        second = j + 1;
        break;
      }
  }

  const StatementTerms& terms_;
  KnownForms& forms_;
  StatementPlace one_, other_;
  std::span<const Term> a_, b_;
  std::vector<AlignedPair> anchors_, all_;
};

}  // namespace

bool contrasts(TermRelation relation) {
  return relation == TermRelation::excluded || relation == TermRelation::opposite ||
         relation == TermRelation::sister;
}

double weight_of(const Term& term) {
  switch (term.kind) {
    case TermKind::name:
    case TermKind::number:
    case TermKind::ordinal: return 2;
    case TermKind::date: return 1.5;
    case TermKind::negation: return 0;
    case TermKind::word: return (term.marks & mark_saying) != 0 ? 0.25 : 1;
  }
  return 1;
}

Alignment align(const StatementTerms& terms, StatementPlace one, StatementPlace other,
                KnownForms& forms) {
  const auto a = terms.terms(one), b = terms.terms(other);
  const auto a_keys = terms.keys(one), b_keys = terms.keys(other);
  const std::size_t n = std::min(a.size(), longest), m = std::min(b.size(), longest);
  std::array<TermRelation, longest * longest> relations;  // NOLINT: filled as far as it is read
  std::array<std::int16_t, (longest + 1) * (longest + 1)> best;  // NOLINT: the same
  const auto at = [m](std::size_t i, std::size_t j) { return i * (m + 1) + j; };
  for (std::size_t i = 0; i <= n; ++i) best[at(i, m)] = 0;
  for (std::size_t j = 0; j <= m; ++j) best[at(n, j)] = 0;
  for (std::size_t i = n; i-- > 0;) {
    const Term& term = a[i];
    const std::uint32_t key = a_keys[i];
    TermRelation* const related = relations.data() + i * m;
    std::int16_t* const here = best.data() + at(i, 0);
    const std::int16_t* const below = best.data() + at(i + 1, 0);
    for (std::size_t j = m; j-- > 0;) {
      TermRelation relation = TermRelation::unrelated;
      if (term.kind == b[j].kind)
        relation = key == b_keys[j]
                       ? TermRelation::same
                       : terms.relation_of_unequal(one.reading, term, other.reading, b[j]);
      related[j] = relation;
      int most = std::max(below[j], here[j + 1]);
      if (relation != TermRelation::unrelated)
        most = std::max(most, below[j + 1] + gain(relation, term));
      here[j] = static_cast<std::int16_t>(most);
    }
  }
  Alignment found;
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    const TermRelation relation = relations[i * m + j];
    if (relation != TermRelation::unrelated &&
        best[at(i, j)] == best[at(i + 1, j + 1)] + gain(relation, a[i])) {
      found.pairs.push_back(
          {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), relation});
      ++i, ++j;
    } else if (best[at(i, j)] == best[at(i + 1, j)]) {
      ++i;
    } else {
      ++j;
    }
  }
  for (AlignedPair& pair : found.pairs)
    if (pair.relation == TermRelation::excluded && a[pair.first].kind == TermKind::name)
      pair.relation = terms.relation(one.reading, a[pair.first], other.reading, b[pair.second]);
  found.pairs = GapFilling(terms, one, other, std::move(found.pairs), forms).filled();
  for (const AlignedPair& pair : found.pairs)
    found.same += pair.relation == TermRelation::same && a[pair.first].kind != TermKind::negation;
  found.covered_first = share(found.pairs, a, &AlignedPair::first);
  found.covered_second = share(found.pairs, b, &AlignedPair::second);
  return found;
}

}  // namespace checkclaims
