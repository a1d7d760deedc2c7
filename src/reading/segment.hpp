#pragma once
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"

namespace checkclaims {

/// An article cut into blocks, sentences and tokens. `document.sentences` point into
/// `tokens`; blocks of kind furniture have no sentences.
struct Segmented {
  Document document;
  std::vector<Token> tokens;
};

/// The bytes of a file -> its blocks, sentences and tokens.
///
/// Decodes (invalid UTF-8 becomes U+FFFD and is counted), takes front matter (title,
/// date, source; a date there gives `published` with basis metadata), tells headline,
/// body, caption, stamp and furniture apart. Throws InputError for binary content.
Segmented segment(const Article& article, const Lexicon& lexicon);

}  // namespace checkclaims
