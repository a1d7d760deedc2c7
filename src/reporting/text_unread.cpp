#include "reporting/text_unread.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reporting/escape.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t widest_quotation = 60;  // code points

/// The sentence of a mention, as context for a quotation.
Span sentence_around(const Document& document, Span span) {
  const auto after =
      std::upper_bound(document.sentences.begin(), document.sentences.end(), span.begin,
                       [](std::uint32_t begin, const Sentence& s) { return begin < s.span.begin; });
  const bool inside = after != document.sentences.begin() && span.end <= std::prev(after)->span.end;
  return inside ? std::prev(after)->span : span;
}

/// " a.txt:3:75  [911]  a number to call: ..."
void write_place(const Analysis& analysis, DocumentId article, Span span, std::string_view reason,
                 Page& page) {
  const Document& document = analysis.documents.at(article);
  const auto [line, column] = page.position(article, span.begin);
  const std::string words = quotation(document, span, {span.begin, span.begin}, widest_quotation);
  page.paragraph(fmt::format(
      " {}:{}:{}  [{}]  {}: \"{}\"", page.shown_path(article), line, column, words, reason,
      quotation(document, sentence_around(document, span), span, widest_quotation)));
}

}  // namespace

void write_unread(const Analysis& analysis, Page& page) {
  const auto numbers = std::count_if(analysis.unread.begin(), analysis.unread.end(),
                                     [](const SkippedMention& u) { return u.number; });
  const auto dates = static_cast<std::ptrdiff_t>(analysis.unread.size()) - numbers;
  page.line(fmt::format("unread: {} number{} and {} date{} in no claim", numbers,
                        numbers == 1 ? "" : "s", dates, dates == 1 ? "" : "s"),
            TextStyle::bold);
  for (const SkippedMention& unread : analysis.unread)
    write_place(analysis, unread.document, unread.span, text_of(unread.reason), page);
  if (analysis.documents.size() < 2) return;
  const std::size_t figures = analysis.uncompared.size();
  page.line(fmt::format("not compared: {} figure{} held against none of another article", figures,
                        figures == 1 ? "" : "s"),
            TextStyle::bold);
  for (const UncomparedFigure& figure : analysis.uncompared) {
    const LinkedClaim& claim = analysis.claims.at(figure.claim);
    write_place(analysis, claim.document, claim.said.value_span, text_of(figure.reason), page);
  }
}

}  // namespace checkclaims
