#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "checkclaims/report.hpp"
#include "reporting/html/link.hpp"
#include "reporting/page.hpp"

namespace checkclaims {

/// What all parts of the page look up, gathered once. The report must outlive it.
class HtmlReport {
 public:
  HtmlReport(const Report& report, HtmlLayout layout);

  const Report& report() const { return report_; }
  const Analysis& analysis() const { return report_.analysis; }
  HtmlLayout layout() const { return layout_; }
  /// Places, quotations and paths as the text report has them.
  Page& page() { return page_; }
  /// What the folder's common name is that the paths leave out: "seeds/"; may be empty.
  const std::string& folder() const { return folder_; }
  /// Indexes of Analysis::findings with a label in the document, in their order, without
  /// duplicates.
  const std::vector<std::uint32_t>& findings_in(DocumentId document) const {
    return findings_in_[index(document)];
  }
  /// Whether the report holds the document's text. A single file leaves out what no finding quotes
  /// if there are many articles: a browser would take seconds to open it.
  bool has_text_of(DocumentId document) const;
  /// The place in an article, or the article where its text is left out.
  Link to_place(DocumentId document, std::uint32_t begin) const;
  /// All stories, as stories_of gives them.
  const std::vector<Story>& stories() const { return stories_; }
  /// Indexes of the stories that a finding is about, in their order: usually one.
  const std::vector<std::uint32_t>& stories_behind(std::uint32_t finding) const {
    return stories_behind_[finding];
  }
  /// Claims of the document: ids `first`..`second` - 1, as claims are sorted by document.
  std::pair<std::uint32_t, std::uint32_t> claims_in(DocumentId document) const {
    return claims_in_[index(document)];
  }

 private:
  const Report& report_;
  HtmlLayout layout_;
  Sink nowhere_ = [](std::string_view) {};
  Page page_;
  std::string folder_;
  std::vector<Story> stories_;
  std::vector<std::vector<std::uint32_t>> findings_in_, stories_behind_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> claims_in_;
};

}  // namespace checkclaims
