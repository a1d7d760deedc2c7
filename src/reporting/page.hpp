#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "checkclaims/report.hpp"
#include "reporting/position.hpp"

namespace checkclaims {

enum class Ink : std::uint8_t { plain, bold, dim, red, green, cyan };

inline constexpr std::size_t page_width = 100;  ///< code points; only names and paths may pass it

/// The text and as many blanks as it takes to fill `width` code points.
std::string padded(const std::string& text, std::size_t width);

/// Where the text report is written. Every line passes `line`, the one place where text
/// from outside is made safe. The analysis must outlive it.
class Page {
 public:
  Page(const Analysis& analysis, Paint paint, const Sink& out)
      : analysis_(analysis), paint_(paint), out_(out), positions_(analysis.documents) {}

  const Analysis& analysis() const { return analysis_; }
  DocumentPositions& positions() { return positions_; }

  void line(std::string_view text, Ink ink = Ink::plain);
  /// As many lines as it takes, those after the first indented.
  void paragraph(std::string_view text, Ink ink = Ink::plain);

  /// Where the value stands, or the words where there is none.
  Position position(const Label& label) { return positions_.at(label.document, focus(label).begin); }
  Position position(std::uint32_t document, std::uint32_t offset) { return positions_.at(document, offset); }
  /// "news/003.txt:8:190".
  std::string place(const Label& label);
  std::string place(const Claim& claim);
  /// The claim's words around its value.
  std::string quoted(const Label& label, std::size_t width) const;
  std::string quoted(const Claim& claim, std::size_t width) const;
  /// The words of its sentence around what a label without a claim points to.
  std::string quoted_in_sentence(const Label& label, std::size_t width) const;

  const Document& document(const Label& label) const { return analysis_.documents.at(label.document); }
  /// Null where the label quotes no claim.
  const Claim* claim(const Label& label) const {
    return label.quotes_claim ? &analysis_.claims.at(label.claim) : nullptr;
  }

 private:
  Span focus(const Label& label) const;

  const Analysis& analysis_;
  Paint paint_;
  const Sink& out_;
  DocumentPositions positions_;
};

}  // namespace checkclaims
