#pragma once
#include <string>
#include <string_view>

#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// The sentence of a label with its value marked.
void write_quotation(HtmlReport& html, const Label& label, Markup& out);
/// "003.txt:8:316", a link to the place in the article.
void write_place(HtmlReport& html, const Label& label, Markup& out);
void write_place(HtmlReport& html, const LinkedClaim& claim, Markup& out);
/// The article's source and title where it has them: "Example Daily: Halden counts its dead".
std::string publication_of(const Document& document);

}  // namespace checkclaims
