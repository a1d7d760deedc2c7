// Workflow commands of GitHub Actions: each becomes an annotation. Ten of a kind are shown, so
// that the most severe come first.
#include <fmt/format.h>

#include "reporting/places.hpp"

namespace checkclaims {
namespace {

/// What the runner would take apart; `properties` end at colons and commas too.
std::string command_text(std::string_view text, bool property) {
  std::string safe;
  for (const char c : text) {
    if (c == '%') safe += "%25";
    else if (c == '\n') safe += "%0A";
    else if (c == '\r') safe += "%0D";
    else if (property && c == ':') safe += "%3A";
    else if (property && c == ',') safe += "%2C";
    else safe += c;
  }
  return safe;
}

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    default: return "notice";
  }
}

}  // namespace

void write_github(const Report& report, const Sink& out) {
  const Analysis& analysis = report.analysis;
  DocumentPositions positions(analysis.documents);
  for (const std::string& skipped : report.skipped) out(fmt::format("::error title=skipped::{}\n", command_text(escape(skipped), false)));
  for (const std::size_t i : open_findings(report)) {
    const Finding& finding = analysis.findings[i];
    if (finding.labels.empty()) continue;
    const std::size_t primary = primary_label(analysis, finding);
    const Place at = place_of(analysis, finding.labels[primary], positions);
    std::string text = escape(finding.message);
    for (const Label& label : finding.labels) {
      const Place place = place_of(analysis, label, positions);
      text += '\n' + escape(fmt::format("{}:{}: {}", quote_path(place.path), place.begin.line, quoted_label(analysis, label)));
    }
    out(fmt::format("::{} file={},line={},endLine={},col={},title={}::{}\n", command_of(finding.severity),
                    command_text(escape(at.path), true), at.begin.line, at.end.line, at.begin.column,
                    command_text(escape(finding.rule), true), command_text(text, false)));
  }
}

}  // namespace checkclaims
