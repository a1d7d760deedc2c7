// JUnit's XML: one case a finding, and one that says that every article was read, so that a
// clean run is a run that passed.
#include <fmt/format.h>

#include "reporting/escape.hpp"
#include "reporting/places.hpp"

namespace checkclaims {
namespace {

/// Legal characters only, none of them markup. What is invisible has been made visible before.
std::string xml(std::string_view text) {
  std::string safe;
  const std::string shown = escape(text);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const std::string_view rest = std::string_view(shown).substr(i);
    if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {  // U+FFFE, U+FFFF
      safe += "\xEF\xBF\xBD";
      i += 2;
      continue;
    }
    switch (shown[i]) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      case '\'': safe += "&apos;"; break;
      default: safe += shown[i];
    }
  }
  return safe;
}

bool fails(const Report& report, std::size_t finding) {
  return report.fail_on && report.analysis.findings[finding].severity <= *report.fail_on && is_open(report.gate.states.at(finding));
}

std::string case_of(const Report& report, std::size_t index, DocumentPositions& positions) {
  const Finding& finding = report.analysis.findings[index];
  std::string text = fmt::format("  <testcase classname=\"checkclaims.{}\" name=\"{}\"", xml(finding.rule),
                                 xml(fmt::format("{}: {} [{}]", finding.rule, finding.subject.name, finding.id)));
  std::string told;
  for (const Label& label : finding.labels) {
    const Place place = place_of(report.analysis, label, positions);
    told += xml(fmt::format("{}:{}:{}: {}", quote_path(place.path), place.begin.line, place.begin.column, quoted_label(report.analysis, label))) + '\n';
  }
  for (const std::string& step : finding.proof) told += xml(step) + '\n';
  if (fails(report, index))
    return text + fmt::format(">\n    <failure type=\"{}\" message=\"{}\">{}</failure>\n  </testcase>\n", xml(finding.rule), xml(finding.message), told);
  return text + fmt::format(">\n    <system-out>{}\n{}</system-out>\n  </testcase>\n", xml(finding.message), told);
}

}  // namespace

void write_junit(const Report& report, const Sink& out) {
  const std::size_t count = report.analysis.findings.size();
  std::size_t failures = 0;
  for (std::size_t i = 0; i < count; ++i) failures += fails(report, i) ? 1 : 0;
  const bool complete = report.skipped.empty();
  std::string skipped;
  for (const std::string& one : report.skipped) skipped += xml(one) + '\n';
  out(fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"checkclaims\" tests=\"{0}\" failures=\"{1}\" errors=\"{2}\">\n"
                  " <testsuite name=\"checkclaims\" tests=\"{0}\" failures=\"{1}\" errors=\"{2}\" skipped=\"0\">\n",
                  count + 1, failures, complete ? 0 : 1));
  out(fmt::format("  <testcase classname=\"checkclaims\" name=\"every article is read\"{}\n",
                  complete ? std::string("/>") : fmt::format(">\n    <error message=\"not every article could be read\">{}</error>\n  </testcase>", skipped)));
  DocumentPositions positions(report.analysis.documents);
  for (std::size_t i = 0; i < count; ++i) out(case_of(report, i, positions));
  out(" </testsuite>\n</testsuites>\n");
}

}  // namespace checkclaims
