// SARIF 2.1.0 for code scanning and editors. A result is shown in the newest article; the others
// are related locations linked from the message, and the proof is a code flow.
#include <fmt/format.h>

#include <algorithm>

#include "reporting/escape.hpp"
#include "reporting/sarif_result.hpp"
#include "reporting/summary.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_results = 5000;        // code scanning shows no more
constexpr std::size_t most_notifications = 1000;  // files that were not read

Json rule_json(const RulePage& page) {
  const std::string_view text = page.text;
  const std::size_t heading = text.find('\n');
  const std::size_t first = text.find_first_not_of('\n', heading);
  std::string summary(text.substr(first, text.find('.', first) - first + 1));
  std::replace(summary.begin(), summary.end(), '\n', ' ');
  Json json = {{"id", page.rule},
               {"shortDescription", sarif_message(summary)},
               {"fullDescription", sarif_message(std::move(summary))},
               {"help", {{"text", text}, {"markdown", text}}}};
  for (const Severity severity : severities)  // "# falling-total (error)"
    if (text.substr(0, heading).find(fmt::format("({}", name_of(severity))) !=
        std::string_view::npos)
      json["defaultConfiguration"] = {{"level", name_of(severity)}};
  return json;
}

Json notification(std::string_view level, std::string text) {
  return {{"level", level}, {"message", sarif_message(std::move(text))}};
}

/// The invocation, with what the run could not show or read.
Json invocation_json(const Report& report, const std::string& cut) {
  Json json = {{"executionSuccessful", report.exit_status != 2}}, troubles = Json::array();
  if (!cut.empty()) troubles.push_back(notification("warning", cut));
  for (std::size_t i = 0; i < std::min(report.skipped.size(), most_notifications); ++i)
    troubles.push_back(notification("error", "skipped: " + sarif_text(report.skipped[i])));
  if (report.skipped.size() > most_notifications)
    troubles.push_back(notification(
        "error",
        fmt::format("skipped: {} more articles", report.skipped.size() - most_notifications)));
  if (const std::string other = to_text(report.passed_over); !other.empty())
    troubles.push_back(notification("note", "passed over: " + other));
  if (!troubles.empty()) json["toolExecutionNotifications"] = std::move(troubles);
  Json mend = Json::array();
  for (const std::string& remark : remarks_on(report))
    mend.push_back(notification("warning", sarif_text(remark)));
  if (!mend.empty()) json["toolConfigurationNotifications"] = std::move(mend);
  return json;
}

Json properties_json(const Report& report) {
  return {{"articles", articles_json(report)}, {"resolved", report.gate.resolved}};
}

}  // namespace

void write_sarif(const Report& report, const Sink& out) {
  const auto& findings = report.analysis.findings;
  std::vector<std::string_view> rules;
  // A URI is required, and the project has no address; this one leads to the manual wherever the
  // program is installed.
  out(
      fmt::format("{{\"$schema\":\"https://json.schemastore.org/"
                  "sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{\"driver\":"
                  "{{\"name\":\"checkclaims\",\"semanticVersion\":{},\"informationUri\":\"man:"
                  "checkclaims(1)\",\n\"rules\":[",
                  to_line(Json(version()))));
  for (const RulePage& page : rule_pages()) {
    out((rules.empty() ? "\n" : ",\n") + to_line(rule_json(page)));
    rules.push_back(page.rule);
  }
  for (const Finding& finding : findings) {  // of a check of one's own
    if (std::find(rules.begin(), rules.end(), finding.rule) != rules.end()) continue;
    out(",\n" + to_line({{"id", finding.rule}}));
    rules.push_back(finding.rule);
  }
  const std::vector<std::size_t> order = by_weight(report);
  const std::size_t shown = std::min(order.size(), most_results);
  const std::string cut = shown == order.size()
                              ? ""
                              : fmt::format(
                                    "{} of {} findings are left out here, none graver than those "
                                    "shown; the text report has all",
                                    order.size() - shown, order.size());
  out("\n]}},\n\"columnKind\":\"unicodeCodePoints\",\"originalUriBaseIds\":" +
      to_line(uri_bases(report)) + ",\n\"invocations\":[" + to_line(invocation_json(report, cut)) +
      "],\n\"properties\":" + to_line(properties_json(report)) + ",\n\"results\":[");
  SarifResults results(report);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto rule =
        std::find(rules.begin(), rules.end(), findings[order[i]].rule) - rules.begin();
    const std::string addition = i + 1 == shown && !cut.empty() ? " (" + cut + ")" : "";
    out((i == 0 ? "\n" : ",\n") +
        to_line(results.result(order[i], static_cast<std::size_t>(rule), addition)));
  }
  out("\n]}]}\n");
}

}  // namespace checkclaims
