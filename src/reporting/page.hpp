#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "checkclaims/report.hpp"
#include "reporting/position.hpp"

namespace checkclaims {

enum class TextStyle : std::uint8_t { plain, bold, dim, red, green, cyan };

/// The text and as many blanks as it takes to fill `width` columns.
std::string padded(const std::string& text, std::size_t width);

/// Where the text report is written. Every line passes `line`, the one place where text
/// from outside is made safe. The analysis must outlive it.
class Page {
 public:
  /// `width`: in columns; only names and paths may pass it.
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

  /// From here on the folder that holds all articles is left out of paths: "seeds/"; empty where
  /// there is none, or but one article.
  std::string leave_out_folder();
  /// "003.txt", or "seeds/003.txt" where the folder is not left out.
  std::string shown_path(DocumentId document) const;

  void line(std::string_view text, TextStyle style = TextStyle::plain);
  /// As many lines as it takes, those after the first indented.
  void paragraph(std::string_view text, TextStyle style = TextStyle::plain);

  /// Where the value stands, or the words where there is none.
  Position position(const Label& label) {
    return positions_.at(label.document, focus(label).begin);
  }
  Position position(const LinkedClaim& claim);
  Position position(DocumentId document, std::uint32_t offset) {
    return positions_.at(document, offset);
  }
  /// The value, or where there is none all of the label's words.
  Span place_span(const Label& label) const;
  /// "news/003.txt:8:190".
  std::string place(const Label& label);
  std::string place(const LinkedClaim& claim);
  /// The claim's words around its value.
  std::string quoted(const Label& label, std::size_t width) const;
  std::string quoted(const LinkedClaim& claim, std::size_t width) const;
  /// The words of its sentence around what a label without a claim points to.
  std::string quoted_in_sentence(const Label& label, std::size_t width) const;

  const Document& document(const Label& label) const {
    return analysis_.documents.at(label.document);
  }
  /// Null where the label quotes no claim.
  const LinkedClaim* claim(const Label& label) const {
    return label.quotes_claim ? &analysis_.claims.at(label.claim) : nullptr;
  }

 private:
  Span focus(const Label& label) const;

  const Analysis& analysis_;
  ColorMode color_mode_;
  const Sink& out_;
  std::size_t width_;
  std::size_t left_out_ = 0;  // bytes at the head of each path
  DocumentPositions positions_;
};

}  // namespace checkclaims
