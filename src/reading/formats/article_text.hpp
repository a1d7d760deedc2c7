#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "checkclaims/document.hpp"
#include "reading/formats/decode.hpp"
#include "reading/formats/extraction.hpp"

namespace checkclaims {

/// An article taken out of its file, whatever the file's format is.
struct ArticleText {
  std::string path, member;  ///< as in Document
  /// Its text and what the file states about it; `runs` are turned into the two maps below.
  Extraction fields;
  std::vector<std::pair<std::uint32_t, std::int32_t>> file_shift;  ///< as in Document
  std::vector<LineMark> line_marks;                                ///< as in Document
  std::uint32_t replaced = 0;                                      ///< as in Document
  bool plain = false;  ///< the text is the file's own: it may begin with front matter
};

/// Plain text or Markdown as it is.
ArticleText plain_article(std::string path, std::string member, Decoded decoded);

/// An article found in a `source` of another format.
ArticleText extracted_article(std::string path, std::string member, const Decoded& source,
                              Extraction extraction);

}  // namespace checkclaims
