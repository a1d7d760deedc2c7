// GitLab Code Quality: an array of objects with the fields that its widget asks for.
#include "reporting/escape.hpp"
#include "reporting/places.hpp"
#include "reporting/records.hpp"

namespace checkclaims {
namespace {

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "critical";
    case Severity::warning: return "major";
    default: return "info";
  }
}

}  // namespace

void write_gitlab(const Report& report, const Sink& out) {
  const Analysis& analysis = report.analysis;
  DocumentPositions positions(analysis.documents);
  std::string_view before = "[\n";
  for (const std::string& skipped : report.skipped) {
    out(before);
    out(to_line(Json{{"description", "skipped: " + escape(skipped)}, {"check_name", "skipped"}, {"fingerprint", stable_hash("skipped\n" + skipped)},
                     {"severity", "blocker"}, {"location", {{"path", json_path(skipped.substr(0, skipped.rfind(": ")))}, {"lines", {{"begin", 1}}}}}}));
    before = ",\n";
  }
  for (const std::size_t i : open_findings(report)) {
    const Finding& finding = analysis.findings[i];
    if (finding.labels.empty()) continue;
    const Place at = place_of(analysis, finding.labels[primary_label(analysis, finding)], positions);
    const Json issue = {{"description", escape(finding.message)},
                        {"check_name", finding.rule},
                        {"fingerprint", finding.id},
                        {"severity", severity_of(finding.severity)},
                        {"location", {{"path", at.path}, {"lines", {{"begin", at.begin.line}}}}}};
    out(before);
    out(to_line(issue));
    before = ",\n";
  }
  out(before.front() == '[' ? "[]\n" : "\n]\n");
}

}  // namespace checkclaims
