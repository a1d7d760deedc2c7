// `file:line:column: severity: message [rule]`, as compilers print it and editors match it.
#include <fmt/format.h>

#include "reporting/places.hpp"

namespace checkclaims {
namespace {

std::string line_of(const Place& place, std::string_view severity, std::string_view text) {
  return escape(fmt::format("{}:{}:{}: {}: {}", quote_path(place.path), place.begin.line, place.begin.column, severity, text)) + '\n';
}

}  // namespace

void write_gnu(const Report& report, const Sink& out) {
  const Analysis& analysis = report.analysis;
  DocumentPositions positions(analysis.documents);
  for (const std::string& skipped : report.skipped) out(escape("checkclaims: error: " + skipped) + '\n');
  for (const std::size_t i : open_findings(report)) {
    const Finding& finding = analysis.findings[i];
    if (finding.labels.empty()) continue;
    const std::size_t primary = primary_label(analysis, finding);
    out(line_of(place_of(analysis, finding.labels[primary], positions), name_of(finding.severity),
                fmt::format("{} [{}]", finding.message, finding.rule)));
    for (std::size_t l = 0; l < finding.labels.size(); ++l)
      if (l != primary) out(line_of(place_of(analysis, finding.labels[l], positions), "note", quoted_label(analysis, finding.labels[l])));
  }
}

}  // namespace checkclaims
