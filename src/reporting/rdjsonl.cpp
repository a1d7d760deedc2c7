// reviewdog's diagnostics as JSON Lines. Its columns count bytes.
#include "reporting/escape.hpp"
#include "reporting/places.hpp"
#include "reporting/records.hpp"

namespace checkclaims {
namespace {

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "ERROR";
    case Severity::warning: return "WARNING";
    default: return "INFO";
  }
}

Json end_json(DocumentPositions& positions, std::uint32_t document, std::uint32_t offset) {
  return {{"line", positions.at(document, offset).line}, {"column", positions.byte_column(document, offset)}};
}

Json location_json(const Analysis& analysis, const Label& label, DocumentPositions& positions) {
  return {{"path", json_path(analysis.documents.at(label.document).path)},
          {"range", {{"start", end_json(positions, label.document, label.span.begin)}, {"end", end_json(positions, label.document, label.span.end)}}}};
}

}  // namespace

void write_rdjsonl(const Report& report, const Sink& out) {
  const Analysis& analysis = report.analysis;
  DocumentPositions positions(analysis.documents);
  for (const std::string& skipped : report.skipped)
    out(to_line(Json{{"message", "skipped: " + escape(skipped)}, {"location", {{"path", ""}}}, {"severity", "ERROR"}, {"source", {{"name", "checkclaims"}}}}) + '\n');
  for (const std::size_t i : open_findings(report)) {
    const Finding& finding = analysis.findings[i];
    if (finding.labels.empty()) continue;
    const std::size_t primary = primary_label(analysis, finding);
    Json related = Json::array();
    for (std::size_t l = 0; l < finding.labels.size(); ++l)
      if (l != primary)
        related.push_back({{"message", escape(quoted_label(analysis, finding.labels[l]))},
                           {"location", location_json(analysis, finding.labels[l], positions)}});
    Json diagnostic = {{"message", escape(finding.message)},
                       {"location", location_json(analysis, finding.labels[primary], positions)},
                       {"severity", severity_of(finding.severity)},
                       {"source", {{"name", "checkclaims"}}},
                       {"code", {{"value", finding.rule}}},
                       {"original_output", finding.id}};
    if (!related.empty()) diagnostic["related_locations"] = std::move(related);
    out(to_line(diagnostic) + '\n');
  }
}

}  // namespace checkclaims
