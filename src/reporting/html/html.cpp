// The report as a page: for people who would rather look than read a diff.
#include "checkclaims/report.hpp"
#include "reporting/html/articles.hpp"
#include "reporting/html/frame.hpp"
#include "reporting/html/html_report.hpp"
#include "reporting/html/markup.hpp"
#include "reporting/html/style.hpp"

namespace checkclaims {
namespace {

void write_index_page(const Report& report, HtmlLayout layout, const Sink& out) {
  HtmlReport html(report, layout);
  Markup page(out);
  write_frame(layout, "checkclaims", page, [&] {
    page.block("main", {{"id", "main"}}, [&] {
      if (layout == HtmlLayout::file) write_articles(html, page);
    });
  });
}

}  // namespace

void write_html(const Report& report, const Sink& out) {
  write_index_page(report, HtmlLayout::file, out);
}

void write_html_index(const Report& report, const Sink& out) {
  write_index_page(report, HtmlLayout::folder, out);
}

void write_html_style(const Report&, const Sink& out) { out(html_style()); }

std::string html_article_file(DocumentId document) { return article_page(document); }

void write_html_articles(const Report& report, const FolderSink& out) {
  HtmlReport html(report, HtmlLayout::folder);
  const ArticleView view(html);
  for (const DocumentId document : report.analysis.documents.ids()) {
    std::string text;
    const Sink sink = [&text](std::string_view piece) { text += piece; };
    Markup page(sink);
    write_frame(HtmlLayout::folder, html.page().shown_path(document), page, [&] {
      page.block("main", {{"id", "main"}}, [&] { view.write(document, page); });
    });
    out(article_page(document), text);
  }
}

}  // namespace checkclaims
