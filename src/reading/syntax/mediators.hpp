#pragma once
#include <optional>
#include <span>
#include <vector>

#include "checkclaims/mention.hpp"
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// Countries or bodies that a sentence says mediate: chunks [first, last).
struct Mediation {
  std::vector<std::size_t> names;   ///< chunks, in order
  std::size_t first = 0, last = 0;  ///< with the words that say so
};

/// "the mediation of Norvia and Sudland", "Norvia, Sudland and Vell led the negotiations". At
/// least two names: of one, "Norvia through" may be a road.
std::optional<Mediation> mediation_in(const ChunkedSentence& sentence,
                                      std::span<const Mention> mentions);

}  // namespace checkclaims
