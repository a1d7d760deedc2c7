#pragma once
#include <map>
#include <string>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/input_fields.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/media.hpp"
#include "reading/formats/article_text.hpp"

namespace checkclaims {

/// What a file holds.
struct FileContents {
  std::vector<ArticleText> articles;  ///< in the order of the file
  std::vector<std::string> refused;   ///< what cannot be read, "a.zip#b.txt: binary content ..."
  std::map<Media, std::size_t> passed_over;  ///< what holds no article
};

/// A file -> its articles, whatever its format is: one of a text, a page or a document, any number
/// of a feed, of JSON and of an archive, whose members are read as files are. Never throws
/// InputError.
FileContents articles_in(Article file, const InputFields& fields, const Lexicon& lexicon);

}  // namespace checkclaims
