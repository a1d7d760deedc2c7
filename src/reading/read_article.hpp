#pragma once
#include "checkclaims/claim.hpp"
#include "checkclaims/lexicon.hpp"
#include "reading/formats/article_text.hpp"

namespace checkclaims {

/// One article -> its mentions and claims, by itself: the reading room's front door.
Reading read_article(ArticleText article, const Lexicon& lexicon);

}  // namespace checkclaims
