// GitLab Code Quality: an array of objects with the fields that its widget needs.
#include <fmt/format.h>

#include <algorithm>

#include "reporting/escape.hpp"
#include "reporting/places.hpp"
#include "reporting/records.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_named_places = 3;

std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::error: return "critical";
    case Severity::warning: return "major";
    default: return "info";
  }
}

Json issue(std::string_view check, std::string description, std::string fingerprint,
           std::string_view severity, std::string path, Json lines) {
  return {{"description", std::move(description)},
          {"check_name", check},
          {"fingerprint", std::move(fingerprint)},
          {"severity", severity},
          {"location", {{"path", std::move(path)}, {"lines", std::move(lines)}}}};
}

/// The widget shows one place; the others are listed in the text: "... (also a.txt:3:1,
/// b.txt:4:7)".
std::string description(const Finding& finding, std::size_t primary, Places& places) {
  std::vector<std::string> named;
  for (std::size_t l = 0; l < finding.labels.size(); ++l)
    if (l != primary && finding.labels[l].role != LabelRole::evidence)
      named.push_back(places.named(finding.labels[l]));
  if (named.empty()) return escape(finding.message);
  const std::size_t more = named.size() - std::min(named.size(), most_named_places);
  named.resize(named.size() - more);
  return escape(fmt::format("{} (also {}{})", finding.message, fmt::join(named, ", "),
                            more > 0 ? fmt::format(" and {} more", more) : ""));
}

Json issue_of(const Report& report, const Finding& finding, Places& places) {
  const std::size_t primary = primary_label(report, finding);
  const Place at = places.at(finding.labels.at(primary));
  return issue(finding.rule, description(finding, primary, places), finding.id,
               gitlab_severity(finding.severity), at.path,
               {{"begin", at.begin.line}, {"end", at.end.line}});
}

}  // namespace

void write_gitlab(const Report& report, const Sink& out) {
  Places places(report);
  std::string_view before = "[";
  const auto write = [&](const Json& json) {
    out(before);
    out(to_line(json));
    before = ",";
  };
  for (const std::string& skipped : report.skipped)
    write(issue(
        "skipped", escape(fmt::format("skipped: {} ({})", skipped, articles_in_words(report))),
        stable_hash("skipped\n" + skipped), "blocker", skipped_path(skipped), {{"begin", 1}}));
  for (const UnusedWaiver& waiver : report.gate.unused)
    write(issue("unused-waiver", escape(waiver.text),
                stable_hash("unused-waiver\n" + waiver.path + '\n' + waiver.text), "minor",
                json_path(waiver.path), {{"begin", std::max(waiver.line, 1U)}}));
  for (const std::size_t i : open_findings(report))
    write(issue_of(report, report.analysis.findings[i], places));
  out(before == "[" ? "[]\n" : "]\n");
}

}  // namespace checkclaims
