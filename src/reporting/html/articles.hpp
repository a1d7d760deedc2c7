#pragma once
#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// The article view: one `<article id="article-N">` with the text of a document, in it an anchor
/// `article-N-BEGIN` wherever a link of Link::to_place may lead: at the value of every claim, or at
/// the begin of its words if it has none, and at every label of a finding.
void write_article(HtmlReport& html, DocumentId document, Markup& out);

/// The section of a single page with all articles, in the order of paths.
void write_articles(HtmlReport& html, Markup& out);

}  // namespace checkclaims
