// The report as a page: for people who would rather look than read a diff.
#include <fmt/format.h>

#include "checkclaims/report.hpp"
#include "reporting/html/agreed.hpp"
#include "reporting/html/articles.hpp"
#include "reporting/html/finding.hpp"
#include "reporting/html/frame.hpp"
#include "reporting/html/html_report.hpp"
#include "reporting/html/index.hpp"
#include "reporting/html/markup.hpp"
#include "reporting/html/quotation.hpp"
#include "reporting/html/style.hpp"
#include "reporting/html/verdict.hpp"

namespace checkclaims {
namespace {

void write_contents(HtmlReport& html, Markup& out) {
  out.block("nav", {{"class", "contents"}, {"aria-label", "Contents"}}, [&] {
    out.element("a", {Link::on_page("findings")}, "Findings");
    out.line();
    out.element("a", {Link::to_part(html.layout(), "agreed")}, "Agreed");
    out.line();
    out.element("a", {Link::on_page("index")}, "Index");
    out.line();
    out.element("a", {Link::on_page("articles")}, "Articles");
  });
}

/// The way back from a page of the folder.
void write_way_back(Markup& out) {
  out.block("nav", {{"class", "contents"}, {"aria-label", "Contents"}}, [&] {
    out.element("a", {Link::to_part(HtmlLayout::folder, "index")}, "Report");
    out.line();
    out.element("a", {Link::to_part(HtmlLayout::folder, "agreed")}, "Agreed");
  });
}

/// Of a folder, where each article has a page.
void write_article_list(HtmlReport& html, Markup& out) {
  out.block("section", {{"id", "articles"}, {"aria-labelledby", "articles-title"}}, [&] {
    out.element("h2", {{"id", "articles-title"}}, "Articles");
    out.line();
    out.block("ul", {{"class", "index"}}, [&] {
      for (const DocumentId document : html.analysis().documents.ids())
        out.block("li", {}, [&] {
          out.element("a", {Link::to_article(html.layout(), document)},
                      html.page().shown_path(document));
          const Document& article = html.analysis().documents[document];
          const auto [first, last] = html.claims_in(document);
          out.element("span", {{"class", "count"}},
                      fmt::format(" · {} claim{} {}", last - first, last - first == 1 ? "" : "s",
                                  publication_of(article)));
        });
    });
  });
}

void write_footer(Markup& out) {
  out.block("footer", {}, [&] {
    out.element("p", fmt::format("Written by checkclaims {}. Articles are checked against each "
                                 "other, not against the world.",
                                 version()));
  });
}

void write_index_page(const Report& report, HtmlLayout layout, const Sink& out) {
  HtmlReport html(report, layout);
  Markup page(out);
  write_frame(layout, "checkclaims: " + verdict_of(report), page, [&] {
    page.element("a", {Link::on_page("findings"), {"class", "skip"}}, "Skip to the findings");
    page.line();
    write_verdict(html, page);
    write_contents(html, page);
    page.block("main", {{"id", "main"}}, [&] {
      write_findings(html, page);
      if (layout == HtmlLayout::file) write_agreed(html, page);
      write_index(html, page);
      if (layout == HtmlLayout::file)
        write_articles(html, page);
      else
        write_article_list(html, page);
    });
    write_footer(page);
  });
}

}  // namespace

void write_html(const Report& report, const Sink& out) {
  write_index_page(report, HtmlLayout::file, out);
}

void write_html_index(const Report& report, const Sink& out) {
  write_index_page(report, HtmlLayout::folder, out);
}

void write_html_agreed(const Report& report, const Sink& out) {
  HtmlReport html(report, HtmlLayout::folder);
  Markup page(out);
  write_frame(HtmlLayout::folder, "checkclaims: what everybody agrees on", page, [&] {
    write_way_back(page);
    page.block("main", {{"id", "main"}}, [&] {
      page.element("h1", {{"class", "page-title"}}, "checkclaims");
      write_agreed(html, page);
    });
    write_footer(page);
  });
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
      write_way_back(page);
      page.block("main", {{"id", "main"}}, [&] { view.write(document, page); });
      write_footer(page);
    });
    out(article_page(document), text);
  }
}

}  // namespace checkclaims
