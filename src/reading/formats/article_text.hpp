#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checkclaims/document.hpp"
#include "checkclaims/lexicon.hpp"
#include "reading/formats/decode.hpp"
#include "reading/formats/extraction.hpp"

namespace checkclaims {

/// What a file states about its article. Spans are in the article's text, before `body`.
struct Metadata {
  std::uint32_t body = 0;  ///< where the article begins in the text
  std::optional<std::string> title, source, url, language;
  std::string title_field;  ///< the name of its field
  Span title_span;          ///< the title's bytes, quotation marks left out
  std::optional<Day> date;
  Span date_span;          ///< the date's bytes, quotation marks left out
  std::string date_field;  ///< the name of its field
  std::optional<Change> changed;
  std::vector<std::string> remarks;  ///< "date 2024-02-30 is impossible"
};

/// An article taken out of its file, whatever the file's format is.
struct ArticleText {
  std::string path, member;  ///< as in Document
  Decoded decoded;
  std::vector<LineMark> line_marks;  ///< as in Document
  Metadata metadata;
  std::vector<OmittedPart> omitted;  ///< as in Document
};

/// Plain text or Markdown as it is, with what its front matter states.
ArticleText plain_article(std::string path, std::string member, Decoded decoded,
                          const Lexicon& lexicon);

/// An article found in a `source` of another format. Of the dates the first that names a day is
/// taken, and a remark tells of those before it.
ArticleText extracted_article(std::string path, std::string member, const Decoded& source,
                              Extraction extraction, const Lexicon& lexicon);

}  // namespace checkclaims
