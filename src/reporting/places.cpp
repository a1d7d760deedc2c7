#include "reporting/places.hpp"

#include <fmt/format.h>

#include <tuple>

#include "reporting/escape.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t quoted_width = 160;  // code points

}  // namespace

Place place_of(const Analysis& analysis, const Label& label, DocumentPositions& positions) {
  return {json_path(analysis.documents.at(label.document).path), positions.at(label.document, label.span.begin),
          positions.at(label.document, label.span.end)};
}

std::size_t primary_label(const Analysis& analysis, const Finding& finding) {
  const auto rank = [&](std::size_t i) {
    const Label& label = finding.labels[i];
    const auto& day = analysis.documents.at(label.document).published.days.low;
    return std::tuple(label.role == LabelRole::rival, day.has_value(), day ? day->number : 0, i);
  };
  std::size_t newest = 0;
  for (std::size_t i = 1; i < finding.labels.size(); ++i)
    if (rank(newest) < rank(i)) newest = i;
  return newest;
}

std::vector<std::size_t> open_findings(const Report& report) {
  std::vector<std::size_t> open;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    for (std::size_t i = 0; i < report.analysis.findings.size(); ++i)
      if (report.analysis.findings[i].severity == severity && is_open(report.gate.states.at(i))) open.push_back(i);
  return open;
}

std::string quoted_label(const Analysis& analysis, const Label& label) {
  const Document& document = analysis.documents.at(label.document);
  const Span focus = label.quotes_claim ? analysis.claims.at(label.claim).value_span : label.span;
  return fmt::format("{}: \"{}\"", label.text, quotation(document, label.span, focus, quoted_width));
}

}  // namespace checkclaims
