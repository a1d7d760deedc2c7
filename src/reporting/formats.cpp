#include <array>

#include "checkclaims/report.hpp"

namespace checkclaims {

std::span<const Format> formats() {
  static constexpr std::array tables = {FormatPart{"claims.csv", write_csv_claims},
                                        FormatPart{"findings.csv", write_csv_findings},
                                        FormatPart{"articles.csv", write_csv_articles}};
  static constexpr std::array web_pages = {FormatPart{"index.html", write_html_index},
                                           FormatPart{"agreed.html", write_html_agreed},
                                           FormatPart{"style.css", write_html_style}};
  static constexpr FormatPages articles = {html_article_file, write_html_articles};
  static constexpr std::array table = {
      Format{"text", write_text},
      Format{"json", write_json},
      Format{"sarif", write_sarif},
      Format{"github", write_github},
      Format{"gitlab", write_gitlab},
      Format{"junit", write_junit},
      Format{"rdjsonl", write_rdjsonl},
      Format{"markdown", write_markdown},
      Format{"gnu", write_gnu},
      Format{"csv", write_csv_findings, tables},
      Format{"html", write_html, web_pages, articles},
      Format{"sqlite", write_sqlite, {}, std::nullopt, true},
  };
  return table;
}

}  // namespace checkclaims
