#pragma once
#include <cstdint>
#include <string>
#include <string_view>
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

/// The lines and columns of a source, which must outlive it. Counted once from its start to its
/// end; going back costs no more than a short way forward.
class SourceLines {
 public:
  explicit SourceLines(std::string_view text) : text_(text) {}
  /// `text` of the mark is left to the caller. Offsets past the end are clamped to the end.
  LineMark at(std::size_t offset);

 private:
  static constexpr std::size_t stride = 4096;

  std::string_view text_;
  std::size_t at_ = 0;
  LineMark mark_;                 // of `at_`
  std::vector<LineMark> passed_;  // one for each `stride` bytes that were counted
};

/// A file of another format as text. It is not to be moved.
struct Source {
  explicit Source(Decoded of) : decoded(std::move(of)), lines(decoded.text) {}
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  const Decoded decoded;
  SourceLines lines;
};

/// An article found in a file of another format.
ArticleText extracted_article(std::string path, std::string member, Source& source,
                              Extraction extraction);

}  // namespace checkclaims
