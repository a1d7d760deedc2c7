#pragma once
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"
#include "reading/formats/article_text.hpp"
#include "reading/text/metadata.hpp"

namespace checkclaims {

/// An article cut into blocks, sentences and tokens. `document.sentences` point into
/// `tokens`; blocks of kind boilerplate have no sentences.
struct Segmented {
  Document document;
  std::vector<Token> tokens;
};

/// The text of an article -> its blocks, sentences and tokens.
///
/// Takes what its file states (title, date, source; a date there gives `published` with basis
/// metadata), tells headline, body, caption, stamp and boilerplate apart.
Segmented segment(ArticleText article, Metadata metadata, const Lexicon& lexicon);

}  // namespace checkclaims
