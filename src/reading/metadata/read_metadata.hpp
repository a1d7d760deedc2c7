#pragma once
#include "checkclaims/lexicon.hpp"
#include "reading/formats/article_text.hpp"
#include "reading/text/metadata.hpp"

namespace checkclaims {

/// The fields of an article, or, of plain text, its front matter. Of the dates the first that names
/// a day is taken, and a remark tells of those before it.
Metadata metadata_of(const ArticleText& article, const Lexicon& lexicon);

}  // namespace checkclaims
