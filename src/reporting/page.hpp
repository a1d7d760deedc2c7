#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "checkclaims/report.hpp"
#include "reporting/position.hpp"

namespace checkclaims {

enum class Ink : std::uint8_t { plain, bold, dim, red, green, cyan };

inline constexpr std::size_t page_width = 100;  ///< code points; only names and paths may pass it

/// Where the text report is written. Every line passes `line`, the one place where text
/// from outside is made safe. The report must outlive it.
class Page {
 public:
  Page(const Report& report, const Sink& out)
      : report_(report), out_(out), positions_(report.analysis.documents) {}

  void line(std::string_view text, Ink ink = Ink::plain);
  /// As many lines as it takes, those after the first indented.
  void paragraph(std::string_view text, Ink ink = Ink::plain);

  /// Where the value stands, or the words where there is none.
  Position position(const Label& label) { return positions_.at(label.document, focus(label).begin); }
  Position position(std::uint32_t document, std::uint32_t offset) { return positions_.at(document, offset); }
  /// "news/003.txt:8:190".
  std::string place(const Label& label);
  /// The claim's words around its value.
  std::string quoted(const Label& label, std::size_t width) const;
  /// The words of its sentence around what a label without a claim points to.
  std::string quoted_in_sentence(const Label& label, std::size_t width) const;

  const Document& document(const Label& label) const { return report_.analysis.documents.at(label.document); }
  /// Null where the label quotes no claim.
  const Claim* claim(const Label& label) const {
    return label.quotes_claim ? &report_.analysis.claims.at(label.claim) : nullptr;
  }

 private:
  Span focus(const Label& label) const;

  const Report& report_;
  const Sink& out_;
  DocumentPositions positions_;
};

}  // namespace checkclaims
