#pragma once
#include <span>

#include "linking/statement_index.hpp"
#include "linking/term_rarity.hpp"

namespace checkclaims {

/// Two statements that are compared.
struct StatementCase {
  const StatementTerms& terms;
  const TermRarity& rarity;
  KnownForms& forms;
  StatementPair pair;
  Alignment alignment;
  std::span<const Term> a, b;

  std::uint32_t reading(std::size_t side) const {
    return side == 0 ? pair.one.reading : pair.other.reading;
  }
  const Document& document(std::size_t side) const {
    return terms.readings()[reading(side)].document;
  }
  std::span<const Term> side_terms(std::size_t side) const { return side == 0 ? a : b; }
  const Term& first(const AlignedPair& at) const { return a[at.first]; }
  const Term& second(const AlignedPair& at) const { return b[at.second]; }
};

StatementCase case_of(const StatementTerms& terms, const TermRarity& rarity, KnownForms& forms,
                      StatementPair pair);

/// Both share enough terms, among them some that few articles have.
bool enough_is_shared(const StatementCase& c);
/// Both share five terms, or nearly all of a short statement, among them a name that few articles
/// have.
bool shares_a_rare_name(const StatementCase& c);
/// Apart from the contrasts, both share a name that few articles have (a capital letter may mark
/// it), or a number.
bool shares_a_name_or_number(const StatementCase& c);
/// How much of the shorter statement the other has as well, without the contrasts: 0..1.
double covered(const StatementCase& c);
/// How much of the text around a position the other has there as well, on the side where it is
/// less: 0..1.
double dense_around(const StatementCase& c, const AlignedPair& at);
/// Everything but one thing is the same.
bool verbatim(const StatementCase& c);
/// The terms at these positions (which need not exist) are a pair of equal terms, or not a
/// contrast.
bool agrees_at(const StatementCase& c, std::int64_t first, std::int64_t second);

}  // namespace checkclaims
