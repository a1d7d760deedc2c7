// JUnit's XML: one case a finding, and one for each thing that a run must do besides, so that a
// clean run is a run that passed.
#include <fmt/format.h>

#include <array>

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

enum class Outcome { passed, failed, broken, skipped };

struct Case {
  std::string group, name, file = {};
  Outcome outcome = Outcome::passed;
  std::string message = {}, told = {};  ///< `told` is XML already
};

std::string element(const Case& one) {
  std::string text = fmt::format("  <testcase classname=\"{}\" name=\"{}\"", xml(one.group), xml(one.name));
  if (!one.file.empty()) text += fmt::format(" file=\"{}\"", xml(one.file));
  const std::string message = xml(one.message), kind = xml(one.group.substr(one.group.rfind('.') + 1));
  switch (one.outcome) {
    case Outcome::failed: text += fmt::format(">\n    <failure type=\"{}\" message=\"{}\">{}</failure>\n", kind, message, one.told); break;
    case Outcome::broken: text += fmt::format(">\n    <error type=\"{}\" message=\"{}\"/>\n", kind, message); break;
    case Outcome::skipped: text += fmt::format(">\n    <skipped message=\"{}\"/>\n", message); break;
    case Outcome::passed:
      if (message.empty()) return text + "/>\n";
      text += fmt::format(">\n    <system-out>{}\n{}</system-out>\n", message, one.told);
  }
  return text + "  </testcase>\n";
}

bool fails(const Report& report, std::size_t finding) {
  return report.fail_on && report.analysis.findings[finding].severity <= *report.fail_on && is_open(report.gate.states.at(finding));
}

Case case_of(const Report& report, std::size_t index, Places& places) {
  const Finding& finding = report.analysis.findings[index];
  const State state = report.gate.states.at(index);
  Case made{"checkclaims." + finding.rule, fmt::format("{}: {} [{}]", finding.rule, finding.subject.name, finding.id),
            places.at(finding.labels.at(primary_label(report, finding))).path};
  made.message = finding.message;
  if (!is_open(state)) {
    made.outcome = Outcome::skipped;
    made.message = fmt::format("{}: {}", name_of(state), finding.message);
    if (const std::string reason = report.gate.reasons.at(index); !reason.empty()) made.message += fmt::format(" ({})", reason);
    return made;
  }
  if (fails(report, index)) made.outcome = Outcome::failed;
  for (const std::string& line : places.details(finding)) made.told += xml(line) + '\n';
  return made;
}

/// The cases that are no findings.
std::vector<Case> duties(const Report& report) {
  std::vector<Case> cases = {{"checkclaims", "articles found", "", Outcome::passed, articles_in_words(report), ""}};
  const bool allowed = report.exit_status && *report.exit_status != 2;  // --keep-going
  for (const std::string& skipped : report.skipped)
    cases.push_back({"checkclaims.skipped", "skipped: " + skipped, skipped_path(skipped), allowed ? Outcome::skipped : Outcome::broken, skipped, ""});
  for (const UnusedWaiver& waiver : report.gate.unused)
    cases.push_back({"checkclaims.waiver", "waiver: " + in_words(waiver), waiver.path, report.strict ? Outcome::failed : Outcome::skipped, waiver.text, ""});
  if (report.baseline.empty() && report.gate.resolved.empty()) return cases;
  const std::string resolved = resolved_in_words(report);
  cases.push_back({"checkclaims", "what the baseline has still occurs", "",
                   resolved.empty() ? Outcome::passed : report.strict ? Outcome::failed : Outcome::skipped, resolved, ""});
  return cases;
}

}  // namespace

void write_junit(const Report& report, const Sink& out) {
  const std::vector<Case> others = duties(report);
  std::array<std::size_t, 4> counts = {};
  for (const Case& one : others) ++counts[static_cast<std::size_t>(one.outcome)];
  for (std::size_t i = 0; i < report.analysis.findings.size(); ++i)
    ++counts[static_cast<std::size_t>(!is_open(report.gate.states.at(i)) ? Outcome::skipped : fails(report, i) ? Outcome::failed : Outcome::passed)];
  const std::string totals = fmt::format("name=\"checkclaims\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\"",
                                         counts[0] + counts[1] + counts[2] + counts[3], counts[1], counts[2], counts[3]);
  out(fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {0}>\n <testsuite {0}>\n", totals));
  for (const Case& one : others) out(element(one));
  Places places(report);
  for (const std::size_t i : by_weight(report)) out(element(case_of(report, i, places)));
  out(" </testsuite>\n</testsuites>\n");
}

}  // namespace checkclaims
