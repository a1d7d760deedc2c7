#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "checkclaims/report.hpp"
#include "reporting/position.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {

enum class TextStyle : std::uint8_t { plain, bold, dim, red, green, cyan };

/// The text, padded with blanks to `width` columns.
std::string padded(const std::string& text, std::size_t width);

/// The output of the text report. Every line passes through `line`, the only place where text from
/// outside is escaped. The analysis must outlive it.
class Page {
 public:
  /// `width`: in columns; only names and paths may exceed it.
  Page(const Analysis& analysis, ColorMode color_mode, const Sink& out,
       std::size_t width = usual_width)
      : analysis_(analysis),
        color_mode_(color_mode),
        out_(out),
        width_(width),
        positions_(analysis.documents) {}

  const Analysis& analysis() const { return analysis_; }
  DocumentPositions& positions() { return positions_; }
  std::size_t width() const { return width_; }

  /// Omits the common folder of all articles from the paths written from now on. Returns it:
  /// "seeds/"; empty if there is none, or only one article.
  std::string leave_out_folder();
  /// "003.txt", or "seeds/003.txt" if the folder is not omitted.
  std::string shown_path(DocumentId document) const;

  void line(std::string_view text, TextStyle style = TextStyle::plain);
  /// Writes as many lines as needed, indented after the first.
  void paragraph(std::string_view text, TextStyle style = TextStyle::plain);

  /// The position of the value, or of the words if there is none.
  Position position(const Label& label) {
    return positions_.at(label.document, focus(label).begin);
  }
  Position position(const LinkedClaim& claim);
  Position position(DocumentId document, std::uint32_t offset) {
    return positions_.at(document, offset);
  }
  /// The begin of the value, or of the claim's words if the value is outside.
  std::uint32_t focus_begin(const LinkedClaim& claim) const;
  /// The span of the value, or of all words of the label if there is none.
  Span place_span(const Label& label) const;
  /// "news/003.txt:8:190".
  std::string place(const Label& label);
  std::string place(const LinkedClaim& claim);
  /// The claim's words around its value.
  std::string quoted(const Label& label, std::size_t width) const;
  std::string quoted(const LinkedClaim& claim, std::size_t width) const;
  /// The words of its sentence around what a label without a claim points to.
  std::string quoted_in_sentence(const Label& label, std::size_t width) const;

  /// The words of the sentence around the value, or around all words if there is none.
  QuotedWords quoted_words_of(const Label& label, std::size_t width) const;

  const Document& document(const Label& label) const {
    return analysis_.documents.at(label.document);
  }
  /// Null if the label quotes no claim.
  const LinkedClaim* claim(const Label& label) const {
    return label.quotes_claim ? &analysis_.claims.at(label.claim) : nullptr;
  }

 private:
  Span focus(const Label& label) const;
  Span sentence_of(const Label& label) const;

  const Analysis& analysis_;
  ColorMode color_mode_;
  const Sink& out_;
  std::size_t width_;
  std::size_t left_out_ = 0;  // bytes omitted at the start of each path
  DocumentPositions positions_;
};

}  // namespace checkclaims
