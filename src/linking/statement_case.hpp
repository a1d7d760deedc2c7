#pragma once
#include <span>

#include "linking/statement_index.hpp"
#include "linking/term_rarity.hpp"

namespace checkclaims {

/// Two statements that are held against each other.
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

/// Both say enough, and something that few articles say.
bool enough_is_shared(const StatementCase& c);
/// Both say five things, a name among them that few articles have.
bool shares_a_rare_name(const StatementCase& c);
/// Both say one name that few articles have (a capital may tell it), or one number, the contrasts
/// left out.
bool shares_a_name_or_number(const StatementCase& c);
/// Of the shorter one how much the other says too, the contrasts left out: 0..1.
double covered(const StatementCase& c);
/// Of what stands around a place how much the other says there too, on the side where it is less:
/// 0..1.
double dense_around(const StatementCase& c, const AlignedPair& at);
/// All but one thing is the same.
bool verbatim(const StatementCase& c);
/// The terms at these places (which may be none) are a pair that says the same, or is no contrast.
bool agrees_at(const StatementCase& c, std::int64_t first, std::int64_t second);

}  // namespace checkclaims
