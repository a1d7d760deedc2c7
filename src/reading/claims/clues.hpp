#pragma once
#include <span>

#include "checkclaims/claim.hpp"
#include "checkclaims/clues.hpp"
#include "reading/events/recognised.hpp"

namespace checkclaims {

/// An article with its claims -> what others can weigh of it.
ArticleClues article_clues(const Reading& reading, std::span<const RecognisedSentence> sentences);

}  // namespace checkclaims
