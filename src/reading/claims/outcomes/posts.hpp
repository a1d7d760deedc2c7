#pragma once
#include <optional>

#include "reading/claims/outcomes/matter.hpp"

namespace checkclaims {

/// The post that begins at a chunk, "as" before it included: "as governor of the central bank". Its
/// `row` is null. Nothing for posts that many have, and where no "of" tells which it is.
std::optional<MatterPhrase> post_at(const ChunkedSentence& s, std::size_t at);

/// The row among those of the noun that ends a name: "the Halden Marathon"; null if there is none.
const Row* noun_of_name(const ChunkedSentence& s, std::size_t chunk, const RowList& rows);

}  // namespace checkclaims
