#pragma once
#include "reading/syntax/chunks.hpp"

namespace checkclaims {

/// The clause around the date at `chunk` tells what has happened, so the article is
/// later than the date: "was invaded on 6 May", "an attack on 7 October". Not so for
/// "will open on 6 May", "until 6 May", "by 6 May".
bool speaks_of_past(const ChunkedSentence& sentence, std::size_t chunk);

}  // namespace checkclaims
