#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/document.hpp"

namespace checkclaims {

/// From text offset `text` up to the next run, the text's bytes are those of the source from offset
/// `source` on.
struct TextRun {
  std::uint32_t text = 0, source = 0;
};

/// A value that a file states about its article.
struct StatedField {
  Span span;          ///< its words in Extraction::text
  std::string field;  ///< where they were found: "JSON-LD datePublished"
};

/// An article as a format finds it in a file: its words without markup, and what the file states
/// about it.
struct Extraction {
  /// Valid UTF-8. Before `body` the values of `title`, `dates` and `changes`, a line each; then the
  /// article, each paragraph on one line, with a blank line between two.
  std::string text;
  std::uint32_t body = 0;
  std::vector<TextRun> runs;  ///< by text; covers all of it
  std::optional<StatedField> title;
  std::vector<StatedField> dates;    ///< of publication, the most trusted first
  std::vector<StatedField> changes;  ///< of the last change
  std::optional<std::string> url, publisher, language;
  std::vector<OmittedPart> omitted;  ///< by `what`
  std::vector<std::string> remarks;  ///< what the reader of the article should know
};

/// Writes the text of an Extraction, and where each piece of it comes from.
class TextWriter {
 public:
  /// Adds source[begin, end) as it is.
  void copy(std::string_view source, std::size_t begin, std::size_t end);
  /// Adds words that are written in another way at offset `at` of the source, as an entity, an
  /// escape or a run of white space.
  void add(std::string_view words, std::size_t at);
  /// Adds a text with its own runs, which lead to the same source.
  void append(std::string_view text, const std::vector<TextRun>& runs);
  /// Ends the paragraph or field, if it has any words.
  void end_paragraph();
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  std::string_view text() const { return text_; }
  /// Moves text and runs to `extraction`; the writer is empty afterwards.
  void finish(Extraction& extraction);

 private:
  void start_run(std::size_t at);

  std::string text_;
  std::vector<TextRun> runs_;
  std::size_t expected_ = 0;  ///< where the source goes on if no new run starts
};

/// The runs of a text that was taken out of a text which was itself taken out of a source: `inner`
/// leads to the text between, `outer` from there to the source. `size` is that of the innermost
/// text.
std::vector<TextRun> through(const std::vector<TextRun>& inner, std::uint32_t size,
                             const std::vector<TextRun>& outer);

}  // namespace checkclaims
