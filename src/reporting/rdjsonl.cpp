// Diagnostics for reviewdog as JSON Lines. Its columns count bytes.
#include <fmt/format.h>

#include <algorithm>

#include "reporting/escape.hpp"
#include "reporting/places.hpp"
#include "reporting/records.hpp"

namespace checkclaims {
namespace {

std::string_view rdjson_severity(Severity severity) {
  switch (severity) {
    case Severity::error: return "ERROR";
    case Severity::warning: return "WARNING";
    default: return "INFO";
  }
}

Json location(const Place& at) {
  return {{"path", at.path},
          {"range",
           {{"start", {{"line", at.begin.line}, {"column", at.begin_byte}}},
            {"end", {{"line", at.end.line}, {"column", at.end_byte}}}}}};
}

Json diagnostic(std::string message, Json where, std::string_view severity, std::string_view rule,
                std::string original) {
  return {{"message", std::move(message)}, {"location", std::move(where)},
          {"severity", severity},          {"source", {{"name", "checkclaims"}}},
          {"code", {{"value", rule}}},     {"original_output", std::move(original)}};
}

Json diagnostic_of(const Report& report, const Finding& finding, Places& places) {
  const std::size_t primary = primary_label(report, finding);
  Json related = Json::array();
  for (std::size_t l = 0; l < finding.labels.size(); ++l)
    if (l != primary)
      related.push_back({{"message", escape(places.quoted(finding.labels[l]))},
                         {"location", location(places.at(finding.labels[l]))}});
  std::string message = escape(finding.message);
  for (const std::string& step : places.proof(finding)) message += '\n' + escape(step);
  Json json = diagnostic(std::move(message), location(places.at(finding.labels.at(primary))),
                         rdjson_severity(finding.severity), finding.rule, finding.id);
  if (!related.empty()) json["related_locations"] = std::move(related);
  return json;
}

}  // namespace

void write_rdjsonl(const Report& report, const Sink& out) {
  Places places(report);
  for (const std::string& skipped : report.skipped)
    out(to_line(
            diagnostic(escape(fmt::format("skipped: {} ({})", skipped, articles_in_words(report))),
                       {{"path", skipped_path(skipped)}}, "ERROR", "skipped", "")) +
        '\n');
  for (const UnusedWaiver& waiver : report.gate.unused)
    out(to_line(diagnostic(escape(waiver.text),
                           {{"path", json_path(waiver.path)},
                            {"range", {{"start", {{"line", std::max(waiver.line, 1U)}}}}}},
                           "WARNING", "unused-waiver", "")) +
        '\n');
  for (const std::size_t i : open_findings(report))
    out(to_line(diagnostic_of(report, report.analysis.findings[i], places)) + '\n');
}

}  // namespace checkclaims
