// `file:line:column: severity: message [rule]`, as compilers print it and editors match it.
#include <fmt/format.h>

#include "reporting/places.hpp"

namespace checkclaims {
namespace {

std::string line_of(const Label& label, Places& places, std::string_view severity,
                    std::string_view text) {
  return escape(fmt::format("{}: {}: {}", places.named(label), severity, text)) + '\n';
}

}  // namespace

void write_gnu(const Report& report, const Sink& out) {
  Places places(report);
  for (const std::string& skipped : report.skipped)
    out(escape("checkclaims: error: " + skipped) + '\n');
  for (const std::size_t i : open_findings(report)) {
    const Finding& finding = report.analysis.findings[i];
    const std::size_t primary = primary_label(report, finding);
    out(line_of(finding.labels.at(primary), places, name_of(finding.severity),
                fmt::format("{} [{}]", finding.message, finding.rule)));
    for (std::size_t l = 0; l < finding.labels.size(); ++l)
      if (l != primary)
        out(line_of(finding.labels[l], places, "note", places.quoted(finding.labels[l])));
  }
  for (const std::string& remark : remarks_on(report))
    out(escape("checkclaims: warning: " + remark) + '\n');
  out("checkclaims: " + articles_in_words(report) + '\n');
}

}  // namespace checkclaims
