#include "reporting/html/quotation.hpp"

#include "reporting/places.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t quoted_columns = 280;
constexpr std::size_t longest_publication = 200;  // code points of a source and a title

}  // namespace

void write_quotation(HtmlReport& html, const Label& label, Markup& out) {
  const QuotedWords words = html.page().quoted_words_of(label, quoted_columns);
  out.in("blockquote", {}, [&] {
    out.in("p", {}, [&] {
      out.text(words.before);
      if (!words.focus.empty()) out.element("mark", words.focus);
      out.text(words.after);
    });
  });
}

void write_place(HtmlReport& html, const Label& label, Markup& out) {
  const Span span = html.page().place_span(label);
  out.element("a", {html.to_place(label.document, span.begin), {"class", "place"}},
              html.page().place(label));
}

void write_place(HtmlReport& html, const LinkedClaim& claim, Markup& out) {
  out.element("a",
              {html.to_place(claim.document, html.page().focus_begin(claim)), {"class", "place"}},
              html.page().place(claim));
}

std::string publication_of(const Document& document) {
  std::string text = document.source.value_or("");
  if (document.title && !document.title->empty())
    text += (text.empty() ? "" : ": ") + *document.title;
  return escaped_head(text, longest_publication);
}

}  // namespace checkclaims
