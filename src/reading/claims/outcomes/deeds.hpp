#pragma once
#include <optional>

#include "reading/claims/outcomes/contest.hpp"
#include "reading/syntax/clause.hpp"

namespace checkclaims {

/// A verb of the outcomes table with its clause, and the row that it comes to.
struct Deed {
  const Row* row = nullptr;
  Clause clause;
  std::size_t verb = 0, end = 0;  ///< chunks of the verb itself
  bool undergone = false;         ///< what it tells of is its object
  bool refused = false;           ///< it was not done: "did not", "refused to", "without signing"
};

/// The deed that an entry tells of as a fact, in the past, or in a headline in the present.
std::optional<Deed> deed_of(const ChunkedSentence& s, const Hit& hit);
/// "remains", "has refused to", in headlines "refuses to": it is so on the day of the article.
bool holds_now(const ChunkedSentence& s, const Deed& deed, const Hit& hit);

/// "without" stands there.
bool lacks(const ChunkedSentence& s, std::size_t chunk);
bool lacking_behind(const ChunkedSentence& s, std::size_t chunk);

/// What is told of the same deed does not reach over the chunk.
bool ends_deed(const ChunkedSentence& s, std::size_t chunk);
/// Where what is told of a deed ends, from a chunk behind its verb on.
std::size_t tail_of(const ChunkedSentence& s, std::size_t chunk);
/// Where a subject may begin whose verb begins at a chunk.
std::size_t region_of(const ChunkedSentence& s, std::size_t verb);
/// The same behind all that has a verb of its own: "travellers were stranded as handlers".
std::size_t subject_of_deed(const ChunkedSentence& s, std::size_t verb);

}  // namespace checkclaims
