#include "reporting/text_unread.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reporting/escape.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t widest_quotation = 60;  // code points

/// The sentence of a mention, to quote from.
Span sentence_around(const Document& document, Span span) {
  const auto after = std::upper_bound(document.sentences.begin(), document.sentences.end(), span.begin,
                                      [](std::uint32_t begin, const Sentence& s) { return begin < s.span.begin; });
  const bool inside = after != document.sentences.begin() && span.end <= std::prev(after)->span.end;
  return inside ? std::prev(after)->span : span;
}

}  // namespace

void write_unread(const Analysis& analysis, Page& page) {
  const auto numbers = std::count_if(analysis.unread.begin(), analysis.unread.end(), [](const UnreadMention& u) { return u.number; });
  const auto dates = static_cast<std::ptrdiff_t>(analysis.unread.size()) - numbers;
  page.line(fmt::format("unread: {} number{} and {} date{} in no claim", numbers, numbers == 1 ? "" : "s", dates, dates == 1 ? "" : "s"), Ink::bold);
  for (const UnreadMention& unread : analysis.unread) {
    const Document& document = analysis.documents.at(unread.document);
    const auto [line, column] = page.position(unread.document, unread.span.begin);
    const std::string words = quotation(document, unread.span, {unread.span.begin, unread.span.begin}, widest_quotation);
    page.paragraph(fmt::format(" {}:{}:{}  [{}]  {}: \"{}\"", page.shown_path(unread.document),
                               line, column, words, text_of(unread.reason),
                               quotation(document, sentence_around(document, unread.span),
                                         unread.span, widest_quotation)));
  }
}

}  // namespace checkclaims
