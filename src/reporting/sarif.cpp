// SARIF 2.1.0 for code scanning and editors. The newest article is where a result is shown; the
// others are related locations linked from the message, and the history of the figure a code flow.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reporting/escape.hpp"
#include "reporting/places.hpp"
#include "reporting/records.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_results = 5000;   // code scanning shows no more
constexpr std::size_t most_locations = 100;  // of one result

std::string_view level_of(Severity severity) { return name_of(severity); }

/// A path as a relative reference: each byte that a URI does not take as it is in percent. Empty
/// for a path that leads out of the folder it is counted from.
std::string uri_of(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  if (path.starts_with('/')) return {};
  std::string uri, part;
  for (std::size_t i = 0; i <= path.size(); ++i) {
    if (i < path.size() && path[i] != '/') {
      part += path[i];
      continue;
    }
    if (part == "..") return {};
    part.clear();
  }
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) uri += c;
    else fmt::format_to(std::back_inserter(uri), "%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

/// In a message brackets make a link.
std::string message_text(std::string_view text) {
  std::string safe;
  for (const char c : escape(text)) {
    if (c == '[' || c == ']' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

Json message_json(std::string text) { return {{"text", std::move(text)}}; }

class Results {
 public:
  explicit Results(const Analysis& analysis) : analysis_(analysis), positions_(analysis.documents) {}

  Json location(const Label& label) {
    const Document& document = analysis_.documents.at(label.document);
    const Position begin = positions_.at(label.document, label.span.begin), end = positions_.at(label.document, label.span.end);
    Json json = Json::object();
    const std::string uri = uri_of(document.path);
    if (!uri.empty())
      json["physicalLocation"] = {{"artifactLocation", {{"uri", uri}, {"uriBaseId", "ROOT"}}},
                                  {"region", {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column},
                                              {"snippet", message_json(escape(document.at(label.span)))}}}};
    std::string said = escape(quoted_label(analysis_, label));
    json["message"] = message_json(uri.empty() ? escape(quote_path(document.path)) + ": " + said : std::move(said));
    return json;
  }

  Json result(const Finding& finding, State state, std::size_t rule) {
    const std::size_t primary = finding.labels.empty() ? 0 : primary_label(analysis_, finding);
    std::string text = message_text(finding.message);
    Json related = Json::array(), steps = Json::array();
    for (std::size_t l = 0; l < std::min(finding.labels.size(), most_locations); ++l) {
      const Label& label = finding.labels[l];
      Json at = location(label);
      if (label.role == LabelRole::rival) steps.push_back({{"location", at}});
      if (l == primary) continue;
      at["id"] = related.size() + 1;
      const Position begin = positions_.at(label.document, label.span.begin);
      text += fmt::format("{} [{}]({})", related.empty() ? "; see" : ",",
                          message_text(fmt::format("{}:{}", quote_path(analysis_.documents.at(label.document).path), begin.line)), related.size() + 1);
      related.push_back(std::move(at));
    }
    Json json = {{"ruleId", finding.rule}, {"ruleIndex", rule}, {"level", level_of(finding.severity)}, {"message", message_json(text)}};
    if (!finding.labels.empty()) json["locations"] = Json::array({location(finding.labels[primary])});
    if (!related.empty()) json["relatedLocations"] = std::move(related);
    json["partialFingerprints"] = {{"primaryLocationLineHash", finding.id}, {"checkclaims/v1", finding.id}};
    json["baselineState"] = state == State::fresh ? "new" : state == State::changed ? "updated" : "unchanged";
    if (!steps.empty()) json["codeFlows"] = Json::array({{{"threadFlows", Json::array({{{"locations", std::move(steps)}}})}}});
    json["properties"] = {{"key", escape(finding.key)}, {"values", Json::array()}, {"proof", Json::array()}};
    for (const auto& value : finding.values) json["properties"]["values"].push_back(escape(value));
    for (const auto& step : finding.proof) json["properties"]["proof"].push_back(escape(step));
    return json;
  }

 private:
  const Analysis& analysis_;
  DocumentPositions positions_;
};

Json rule_json(const RulePage& page) {
  const std::string_view text = page.text;
  const std::size_t heading = text.find('\n');
  const std::size_t first = text.find_first_not_of('\n', heading);
  std::string summary(text.substr(first, text.find('.', first) - first + 1));
  std::replace(summary.begin(), summary.end(), '\n', ' ');
  return {{"id", page.rule}, {"shortDescription", message_json(summary)}, {"fullDescription", message_json(std::move(summary))},
          {"help", {{"text", text}, {"markdown", text}}}};
}

}  // namespace

void write_sarif(const Report& report, const Sink& out) {
  const auto& findings = report.analysis.findings;
  std::vector<std::string_view> rules;
  out("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"checkclaims\",\"semanticVersion\":" +
      to_line(Json(version())) + ",\n\"rules\":[");
  for (const RulePage& page : rule_pages()) {
    out((rules.empty() ? "\n" : ",\n") + to_line(rule_json(page)));
    rules.push_back(page.rule);
  }
  const std::size_t shown = std::min(findings.size(), most_results);
  Json invocation = {{"executionSuccessful", report.exit_status != 2}};
  Json notifications = Json::array();
  if (shown < findings.size())
    notifications.push_back({{"level", "warning"}, {"message", message_json(fmt::format("{} of {} findings are left out, the least severe ones", findings.size() - shown, findings.size()))}});
  for (const std::string& skipped : report.skipped)
    notifications.push_back({{"level", "error"}, {"message", message_json("skipped: " + message_text(skipped))}});
  if (!notifications.empty()) invocation["toolExecutionNotifications"] = std::move(notifications);
  out("\n]}},\n\"columnKind\":\"unicodeCodePoints\",\"originalUriBaseIds\":{\"ROOT\":{\"description\":{\"text\":\"The folder in which the program ran.\"}}},\n\"invocations\":[" +
      to_line(invocation) + "],\n\"results\":[");
  Results results(report.analysis);
  for (std::size_t i = 0; i < shown; ++i) {  // findings come by severity
    const auto rule = std::find(rules.begin(), rules.end(), findings[i].rule) - rules.begin();
    out((i == 0 ? "\n" : ",\n") + to_line(results.result(findings[i], report.gate.states.at(i), static_cast<std::size_t>(rule))));
  }
  out("\n]}]}\n");
}

}  // namespace checkclaims
