#pragma once
#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// One article -> its mentions and claims, by itself: the reading room's front door.
/// Throws InputError for an article that is no text.
Reading read_article(const Article& article, const Lexicon& lexicon);

}  // namespace checkclaims
