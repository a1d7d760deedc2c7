// JUnit XML: one test case per finding, and one for each other requirement of a run, so that a
// clean run is reported as passed. Valid under the schema of Jenkins' xUnit plugin, which is the
// strictest: it allows no file on a case and no count of skipped cases on testsuites.
#include <fmt/format.h>

#include <array>

#include "reporting/escape.hpp"
#include "reporting/places.hpp"
#include "reporting/summary.hpp"

namespace checkclaims {
namespace {

/// Escapes a text to legal XML characters without markup. Invisible characters have been made
/// visible before.
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

enum class CaseOutcome { passed, failed, broken, skipped };

struct Case {
  std::string group, name;
  CaseOutcome outcome = CaseOutcome::passed;
  std::string message = {}, details = {};  ///< `details` is already XML
};

std::string element(const Case& one) {
  std::string text =
      fmt::format("  <testcase classname=\"{}\" name=\"{}\"", xml(one.group), xml(one.name));
  const std::string message = xml(one.message),
                    kind = xml(one.group.substr(one.group.rfind('.') + 1));
  switch (one.outcome) {
    case CaseOutcome::failed:
      text += fmt::format(">\n    <failure type=\"{}\" message=\"{}\">{}</failure>\n", kind,
                          message, one.details);
      break;
    case CaseOutcome::broken:
      text += fmt::format(">\n    <error type=\"{}\" message=\"{}\"/>\n", kind, message);
      break;
    case CaseOutcome::skipped:
      text += fmt::format(">\n    <skipped message=\"{}\"/>\n", message);
      break;
    case CaseOutcome::passed:
      if (message.empty()) return text + "/>\n";
      text += fmt::format(">\n    <system-out>{}\n{}</system-out>\n", message, one.details);
  }
  return text + "  </testcase>\n";
}

bool fails(const Report& report, std::size_t finding) {
  return report.fail_on && report.analysis.findings[finding].severity <= *report.fail_on &&
         is_open(report.gate.states.at(finding));
}

Case case_of(const Report& report, std::size_t index, Places& places) {
  const Finding& finding = report.analysis.findings[index];
  const State state = report.gate.states.at(index);
  Case made{"checkclaims." + finding.rule,
            fmt::format("{}: {} [{}]", finding.rule, finding.subject.name, finding.id)};
  made.message = fmt::format(
      "{}: {}", places.named(finding.labels.at(primary_label(report, finding))), finding.message);
  if (!is_open(state)) {
    made.outcome = CaseOutcome::skipped;
    made.message = fmt::format("{}: {}", name_of(state), made.message);
    if (const std::string reason = report.gate.reasons.at(index); !reason.empty())
      made.message += fmt::format(" ({})", reason);
    return made;
  }
  if (fails(report, index)) made.outcome = CaseOutcome::failed;
  for (const std::string& line : places.details(finding)) made.details += xml(line) + '\n';
  return made;
}

/// The cases that are not findings.
std::vector<Case> duties(const Report& report) {
  std::vector<Case> cases = {
      {"checkclaims", "articles found", CaseOutcome::passed, articles_in_words(report), ""}};
  const bool allowed = report.exit_status && *report.exit_status != 2;  // --keep-going
  for (const std::string& skipped : report.skipped)
    cases.push_back({"checkclaims.skipped", "skipped: " + skipped,
                     allowed ? CaseOutcome::skipped : CaseOutcome::broken, skipped, ""});
  for (const UnusedWaiver& waiver : report.gate.unused)
    cases.push_back({"checkclaims.waiver", "waiver: " + to_text(waiver),
                     report.strict ? CaseOutcome::failed : CaseOutcome::skipped, waiver.text, ""});
  if (report.baseline.empty() && report.gate.resolved.empty()) return cases;
  const std::string resolved = resolved_in_words(report);
  cases.push_back({"checkclaims", "what the baseline has still occurs",
                   resolved.empty() ? CaseOutcome::passed
                   : report.strict  ? CaseOutcome::failed
                                    : CaseOutcome::skipped,
                   resolved, ""});
  return cases;
}

/// The number of articles by outcome.
std::string properties_text(const Report& report) {
  const std::size_t analysed = articles_in(report.analysis);
  const auto property = [](std::string_view name, std::size_t value) {
    return fmt::format("   <property name=\"{}\" value=\"{}\"/>\n", name, value);
  };
  std::string text = "  <properties>\n" +
                     property("articles.found", analysed + report.skipped.size()) +
                     property("articles.analysed", analysed) +
                     property("articles.skipped", report.skipped.size()) +
                     property("articles.ignored", report.ignored);
  for (const PassedOver& one : report.passed_over)
    text += property(fmt::format("passed-over.{}", name_of(one.media)), one.count);
  return text + "  </properties>\n";
}

}  // namespace

void write_junit(const Report& report, const Sink& out) {
  const std::vector<Case> others = duties(report);
  std::array<std::size_t, 4> counts = {};
  for (const Case& one : others) ++counts[static_cast<std::size_t>(one.outcome)];
  for (std::size_t i = 0; i < report.analysis.findings.size(); ++i)
    ++counts[static_cast<std::size_t>(!is_open(report.gate.states.at(i)) ? CaseOutcome::skipped
                                      : fails(report, i)                 ? CaseOutcome::failed
                                                                         : CaseOutcome::passed)];
  const std::string totals =
      fmt::format("name=\"checkclaims\" tests=\"{}\" failures=\"{}\" errors=\"{}\"",
                  counts[0] + counts[1] + counts[2] + counts[3], counts[1], counts[2]);
  out(
      fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {0}>\n <testsuite {0} "
                  "skipped=\"{1}\">\n",
                  totals, counts[3]));
  out(properties_text(report));
  for (const Case& one : others) out(element(one));
  Places places(report);
  for (const std::size_t i : by_weight(report)) out(element(case_of(report, i, places)));
  out(" </testsuite>\n</testsuites>\n");
}

}  // namespace checkclaims
