#include "reporting/html/html_report.hpp"

namespace checkclaims {

HtmlReport::HtmlReport(const Report& report, HtmlLayout layout)
    : report_(report),
      layout_(layout),
      page_(report.analysis, ColorMode::none, nowhere_),
      folder_(page_.leave_out_folder()),
      stories_(stories_of(report.analysis)),
      findings_in_(report.analysis.documents.size()),
      stories_behind_(report.analysis.findings.size()),
      claims_in_(report.analysis.documents.size()) {
  const Analysis& analysis = report.analysis;
  for (std::uint32_t i = 0; i < analysis.findings.size(); ++i)
    for (const Label& label : analysis.findings[i].labels)
      if (auto& found = findings_in_[index(label.document)]; found.empty() || found.back() != i)
        found.push_back(i);
  for (std::uint32_t i = 0; i < stories_.size(); ++i)
    for (const std::uint32_t finding : stories_[i].findings) stories_behind_[finding].push_back(i);
  for (const ClaimId id : analysis.claims.ids()) {
    auto& [first, last] = claims_in_[index(analysis.claims[id].document)];
    if (first == last) first = index(id);
    last = index(id) + 1;
  }
}

bool HtmlReport::has_text_of(DocumentId document) const {
  constexpr std::size_t most_whole = 200;  // articles
  return layout_ == HtmlLayout::folder || analysis().documents.size() <= most_whole ||
         !findings_in(document).empty();
}

Link HtmlReport::to_place(DocumentId document, std::uint32_t begin) const {
  return has_text_of(document) ? Link::to_place(layout_, document, begin)
                               : Link::to_article(layout_, document);
}

}  // namespace checkclaims
