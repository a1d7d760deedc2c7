#include "reporting/sarif_result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reporting/escape.hpp"
#include "reporting/text_proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_locations = 100;  // per result, and per flow
constexpr std::string_view root = "%SRCROOT%";
constexpr const char* above_root = "%ABOVE{}%";

}  // namespace

SarifUri uri_of(std::string_view path) {
  std::size_t above = 0;
  for (; path.starts_with("../"); path.remove_prefix(3)) ++above;
  SarifUri made;
  if (path.starts_with('/'))
    made.uri = "file://";
  else
    made.base = above == 0 ? std::string(root) : fmt::format(above_root, above);
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain)
      made.uri += c;
    else
      fmt::format_to(std::back_inserter(made.uri), "%{:02X}", static_cast<unsigned char>(c));
  }
  return made;
}

Json uri_bases(const Report& report) {
  const auto described = [](std::string text) {
    return Json{{"description", sarif_message(std::move(text))}};
  };
  Json bases = {{root, described("The folder in which the program ran.")}};
  std::set<std::size_t> heights;
  for (const Document& document : report.analysis.documents) {
    const std::string path = located_path(report, document);
    std::size_t height = 0;
    while (std::string_view(path).substr(std::min(3 * height, path.size())).starts_with("../"))
      ++height;
    if (height > 0) heights.insert(height);
  }
  for (const std::size_t height : heights)
    bases[fmt::format(above_root, height)] =
        described(fmt::format("The folder {} above the one in which the program ran.", height));
  return bases;
}

std::string sarif_text(std::string_view text) {
  std::string safe;
  for (const char c : escape(text)) {
    if (c == '[' || c == ']' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

Json sarif_message(std::string text) { return {{"text", std::move(text)}}; }

Json SarifResults::physical(const Label& label) {
  const Document& document = report_.analysis.documents.at(label.document);
  const SarifUri uri = uri_of(located_path(report_, document));
  Json artifact = {{"uri", uri.uri}};
  if (!uri.base.empty()) artifact["uriBaseId"] = uri.base;
  const Place at = places_.at(label);
  return {{"artifactLocation", std::move(artifact)},
          {"region",
           {{"startLine", at.begin.line},
            {"startColumn", at.begin.column},
            {"endLine", at.end.line},
            {"endColumn", at.end.column},
            {"snippet", sarif_message(escape(document.at(places_.span(label))))}}}};
}

Json SarifResults::location(const Label& label) {
  Json json = {{"physicalLocation", physical(label)}};
  json["message"] = sarif_message(sarif_text(places_.quoted(label)));
  return json;
}

/// The places in order of time, then each proof step at the first place that it refers to.
Json SarifResults::flow(const Finding& finding, const std::vector<Json>& locations,
                        const Json& primary) {
  Json steps = Json::array();
  for (std::size_t l = 0; l < locations.size(); ++l)
    if (finding.labels[l].role != LabelRole::also) steps.push_back({{"location", locations[l]}});
  const auto words = places_.proof(finding);
  for (std::size_t i = 0; i < std::min(words.size(), most_locations); ++i) {
    const auto named =
        i < finding.proof.size() ? labels_in(finding.proof[i]) : std::vector<std::size_t>();
    const bool found = !named.empty() && named.front() < locations.size();
    const Json& place = found ? locations[named.front()] : primary;
    steps.push_back({{"location",
                      {{"physicalLocation", place["physicalLocation"]},
                       {"message", sarif_message(sarif_text(words[i]))}}}});
  }
  return steps;
}

/// "; see [a.txt:3:14](1), [../b.txt:4:7](2) and 12 more places".
std::string SarifResults::say_where(const Finding& finding, std::size_t primary,
                                    const std::vector<Json>& locations, Json& related) {
  std::string text;
  for (std::size_t l = 0; l < locations.size(); ++l) {
    if (l == primary) continue;
    related.push_back(locations[l]);
    related.back()["id"] = related.size();
    text += fmt::format("{}[{}]({})", text.empty() ? "; see " : ", ",
                        sarif_text(places_.named(finding.labels[l])), related.size());
  }
  const std::size_t left_out = finding.labels.size() - locations.size();
  return left_out == 0 ? text : text + fmt::format(" and {} more places", left_out);
}

Json SarifResults::result(std::size_t index, std::size_t rule, std::string_view addition) {
  const Finding& finding = report_.analysis.findings[index];
  const State state = report_.gate.states.at(index);
  const std::size_t primary = primary_label(report_, finding);
  std::vector<Json> locations;
  for (std::size_t l = 0; l < std::min(finding.labels.size(), most_locations); ++l)
    locations.push_back(location(finding.labels[l]));
  const Json at =
      primary < locations.size() ? locations[primary] : location(finding.labels.at(primary));
  Json related = Json::array();
  const std::string message = sarif_text(finding.message) +
                              say_where(finding, primary, locations, related) +
                              std::string(addition);
  Json json = {{"ruleId", finding.rule},
               {"ruleIndex", rule},
               {"level", name_of(finding.severity)},
               {"message", sarif_message(message)}};
  json["locations"] = Json::array({at});
  json["codeFlows"] = Json::array(
      {{{"threadFlows", Json::array({{{"locations", flow(finding, locations, at)}}})}}});
  if (!related.empty()) json["relatedLocations"] = std::move(related);
  if (finding.confidence) json["rank"] = *finding.confidence / 10.0;
  json["partialFingerprints"] = {{"primaryLocationLineHash", finding.id},
                                 {"checkclaims/v1", finding.id}};
  json["baselineState"] = state == State::fresh     ? "new"
                          : state == State::changed ? "updated"
                                                    : "unchanged";
  if (!is_open(state)) {
    Json suppression = {{"kind", "external"}, {"status", "accepted"}};
    if (const std::string& reason = report_.gate.reasons.at(index); !reason.empty())
      suppression["justification"] = escape(reason);
    json["suppressions"] = Json::array({std::move(suppression)});
  }
  json["properties"] = {
      {"state", name_of(state)}, {"key", escape(finding.key)}, {"values", Json::array()}};
  for (const auto& value : finding.values) json["properties"]["values"].push_back(escape(value));
  return json;
}

}  // namespace checkclaims
