#include "reporting/html/articles.hpp"

namespace checkclaims {

void write_article(HtmlReport& html, DocumentId document, Markup& out) {
  const Document& article = html.analysis().documents.at(document);
  out.block("article", {{"id", article_anchor(document)}, {"class", "article"}}, [&] {
    out.element("h3", html.page().shown_path(document));
    out.element("div", {{"class", "article-text"}}, article.text);
  });
}

void write_articles(HtmlReport& html, Markup& out) {
  out.block("section", {{"id", "articles"}, {"aria-labelledby", "articles-title"}}, [&] {
    out.element("h2", {{"id", "articles-title"}}, "Articles");
    for (const DocumentId document : html.analysis().documents.ids())
      write_article(html, document, out);
  });
}

}  // namespace checkclaims
