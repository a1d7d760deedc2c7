#include "reporting/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reporting/escape.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

/// The span of the value, or the beginning of `span` if the value is outside.
Span focus_of(const LinkedClaim& claim, Span span) {
  const Span value = claim.said.value_span;
  const bool inside = value.begin >= span.begin && value.end <= span.end && value.size() > 0;
  return inside ? value : Span{span.begin, span.begin};
}

}  // namespace

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, display_width(text)), ' ');
}

void Page::line(std::string_view text, TextStyle style) {
  static constexpr std::array<std::string_view, 6> codes = {"",         "\x1b[1m",  "\x1b[2m",
                                                            "\x1b[31m", "\x1b[32m", "\x1b[36m"};
  const std::string safe = escape(text);
  if (color_mode_ == ColorMode::none || style == TextStyle::plain) return out_(safe + '\n');
  out_(fmt::format("{}{}\x1b[m\n", codes[static_cast<std::size_t>(style)], safe));
}

void Page::paragraph(std::string_view text, TextStyle style) {
  static constexpr std::string_view indent = "     ";
  std::string current;
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    // A piece is a word and the blanks before it.
    const std::size_t word = std::min(text.find_first_not_of(' ', at), text.size());
    const std::size_t end = std::min(text.find(' ', word), text.size());
    const std::size_t size = display_width(text.substr(at, end - at));
    if (width + size > width_ && width > indent.size()) {
      line(current, style);
      current = indent;
      current += text.substr(word, end - word);
      width = display_width(current);
    } else {
      current += text.substr(at, end - at);
      width += size;
    }
    at = end;
  }
  line(current, style);
}

std::string Page::leave_out_folder() {
  const auto& documents = analysis_.documents;
  if (documents.size() < 2) return {};
  std::string_view folder = documents.begin()->path;
  for (const Document& document : documents) {
    const std::string_view path = document.path;
    const auto [end, ignored] =
        std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    folder = folder.substr(0, static_cast<std::size_t>(end - folder.begin()));
    folder = folder.substr(0, folder.rfind('/') + 1);  // npos + 1 is 0
  }
  left_out_ = folder.size();
  return std::string(folder);
}

std::string Page::shown_path(DocumentId document) const {
  return quote_path(std::string_view(analysis_.documents.at(document).path).substr(left_out_));
}

std::string Page::place(const Label& label) {
  const auto [line, column] = position(label);
  return fmt::format("{}:{}:{}", shown_path(label.document), line, column);
}

std::uint32_t Page::focus_begin(const LinkedClaim& claim) const {
  return focus_of(claim, claim.said.span).begin;
}

Position Page::position(const LinkedClaim& claim) {
  return positions_.at(claim.document, focus_begin(claim));
}

std::string Page::place(const LinkedClaim& claim) {
  const auto [line, column] = position(claim);
  return fmt::format("{}:{}:{}", shown_path(claim.document), line, column);
}

std::string Page::quoted(const LinkedClaim& claim, std::size_t width) const {
  return quotation(analysis_.documents.at(claim.document), claim.said.span,
                   focus_of(claim, claim.said.span), width);
}

std::string Page::quoted(const Label& label, std::size_t width) const {
  return quotation(document(label), label.span, focus(label), width);
}

Span Page::sentence_of(const Label& label) const {
  const auto& sentences = document(label).sentences;
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), label.span.begin,
                       [](std::uint32_t begin, const Sentence& s) { return begin < s.span.begin; });
  const bool inside = after != sentences.begin() && label.span.end <= std::prev(after)->span.end;
  return inside ? std::prev(after)->span : label.span;
}

std::string Page::quoted_in_sentence(const Label& label, std::size_t width) const {
  return quotation(document(label), sentence_of(label), label.span, width);
}

QuotedWords Page::quoted_words_of(const Label& label, std::size_t width) const {
  return quoted_words(document(label), sentence_of(label), place_span(label), width);
}

Span Page::place_span(const Label& label) const {
  const Span value = focus(label);
  return value.size() > 0 ? value : label.span;
}

Span Page::focus(const Label& label) const {
  const LinkedClaim* said = claim(label);
  return said != nullptr ? focus_of(*said, label.span) : Span{label.span.begin, label.span.begin};
}

}  // namespace checkclaims
