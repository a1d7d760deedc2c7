#pragma once
#include "reporting/html/article_notes.hpp"
#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"

namespace checkclaims {

/// The article view: each article with all that was read in it marked in its text, and a note
/// beside each mark. The report must outlive it.
class ArticleView {
 public:
  explicit ArticleView(HtmlReport& html) : html_(html), notes_(html) {}

  /// One `<article id="article-N">` with the whole text of a document, in it an anchor
  /// `article-N-BEGIN` wherever a link of Link::to_place may lead: at the value and the words of
  /// every claim, at every label of a finding, and at the words that date an article.
  void write(DocumentId document, Markup& out) const;

 private:
  void write_head(DocumentId document, Markup& out) const;
  void write_text(DocumentId document, Markup& out) const;

  HtmlReport& html_;
  ArticleNotes notes_;
};

/// The section of a single page with all articles, in the order of paths. Those that no finding
/// quotes are folded.
void write_articles(HtmlReport& html, Markup& out);

}  // namespace checkclaims
