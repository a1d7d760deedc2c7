// `file:line:column: severity: message [rule]`, as compilers print it and editors match it.
#include <fmt/format.h>

#include "reporting/places.hpp"

namespace checkclaims {
namespace {

/// What begins like an option or a command of a CI server is led to by "./".
std::string name_of_file(std::string_view path) {
  const bool odd = path.starts_with('-') || path.starts_with(':') || path.starts_with(' ');
  return (odd ? "./" : "") + quote_path(path);
}

std::string line_of(const Report& report, const Label& label, Places& places, std::string_view severity, std::string_view text) {
  const Place at = places.at(label);
  return escape(fmt::format("{}:{}:{}: {}: {}", name_of_file(report.analysis.documents.at(label.document).path), at.begin.line, at.begin.column,
                            severity, text)) + '\n';
}

}  // namespace

void write_gnu(const Report& report, const Sink& out) {
  Places places(report);
  for (const std::string& skipped : report.skipped) out(escape("checkclaims: error: " + skipped) + '\n');
  for (const std::size_t i : open_findings(report)) {
    const Finding& finding = report.analysis.findings[i];
    const std::size_t primary = primary_label(report, finding);
    out(line_of(report, finding.labels.at(primary), places, name_of(finding.severity), fmt::format("{} [{}]", finding.message, finding.rule)));
    for (std::size_t l = 0; l < finding.labels.size(); ++l)
      if (l != primary) out(line_of(report, finding.labels[l], places, "note", places.quoted(finding.labels[l])));
  }
  for (const std::string& remark : remarks_on(report)) out(escape("checkclaims: warning: " + remark) + '\n');
  out("checkclaims: " + articles_in_words(report) + '\n');
}

}  // namespace checkclaims
