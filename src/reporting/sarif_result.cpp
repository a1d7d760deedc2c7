#include "reporting/sarif_result.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reporting/escape.hpp"
#include "reporting/text_proof.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_locations = 100;  // of one result, and of its flow
constexpr std::string_view root = "%SRCROOT%";

bool inside(const Json& location) { return location.contains("physicalLocation"); }

}  // namespace

std::string uri_of(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  if (path.starts_with('/')) return {};
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    if (rest.substr(0, end) == "..") return {};
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::string uri;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) uri += c;
    else fmt::format_to(std::back_inserter(uri), "%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
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
  const std::string uri = uri_of(document.path);
  if (uri.empty()) return nullptr;
  const Place at = places_.at(label);
  return {{"artifactLocation", {{"uri", uri}, {"uriBaseId", root}}},
          {"region", {{"startLine", at.begin.line}, {"startColumn", at.begin.column}, {"endLine", at.end.line}, {"endColumn", at.end.column},
                      {"snippet", sarif_message(escape(document.at(label.span)))}}}};
}

/// Without a place for what lies outside of the root: then its path is in the words.
Json SarifResults::location(const Label& label) {
  Json json = Json::object(), place = physical(label);
  const std::string said = places_.quoted(label);
  if (place.is_null()) return {{"message", sarif_message(sarif_text(places_.named(label) + ": " + said))}};
  json["physicalLocation"] = std::move(place);
  json["message"] = sarif_message(sarif_text(said));
  return json;
}

/// Code scanning wants a place: where the primary label has none, the first that has one.
std::size_t SarifResults::shown_label(const Finding& finding) const {
  const auto has_uri = [&](const Label& label) { return !uri_of(report_.analysis.documents.at(label.document).path).empty(); };
  const std::size_t primary = primary_label(report_, finding);
  if (has_uri(finding.labels.at(primary))) return primary;
  const auto first = std::find_if(finding.labels.begin(), finding.labels.end(), has_uri);
  return first == finding.labels.end() ? primary : static_cast<std::size_t>(first - finding.labels.begin());
}

/// The places in the order of time, then each step of the proof at the first place that it names.
Json SarifResults::flow(const Finding& finding, const std::vector<Json>& locations, const Json& primary) {
  Json steps = Json::array();
  for (std::size_t l = 0; l < locations.size(); ++l)
    if (finding.labels[l].role != LabelRole::also && inside(locations[l])) steps.push_back({{"location", locations[l]}});
  const auto words = places_.proof(finding);
  for (std::size_t i = 0; i < std::min(words.size(), most_locations); ++i) {
    const auto named = i < finding.proof.size() ? labels_in(finding.proof[i]) : std::vector<std::size_t>();
    const bool found = !named.empty() && named.front() < locations.size() && inside(locations[named.front()]);
    const Json& place = found ? locations[named.front()] : primary;
    steps.push_back({{"location", {{"physicalLocation", place["physicalLocation"]}, {"message", sarif_message(sarif_text(words[i]))}}}});
  }
  return steps;
}

/// "; see [a.txt:3:14](1), ../b.txt:4:7 and 12 more places": links where there is a place.
std::string SarifResults::say_where(const Finding& finding, std::size_t primary, const std::vector<Json>& locations, Json& related) {
  std::string text;
  for (std::size_t l = 0; l < locations.size(); ++l) {
    if (l == primary && inside(locations[l])) continue;
    std::string name = sarif_text(places_.named(finding.labels[l]));
    if (inside(locations[l])) {
      related.push_back(locations[l]);
      related.back()["id"] = related.size();
      name = fmt::format("[{}]({})", name, related.size());
    }
    text += (text.empty() ? "; see " : ", ") + name;
  }
  const std::size_t left_out = finding.labels.size() - locations.size();
  return left_out == 0 ? text : text + fmt::format(" and {} more places", left_out);
}

Json SarifResults::result(std::size_t index, std::size_t rule, std::string_view addition) {
  const Finding& finding = report_.analysis.findings[index];
  const State state = report_.gate.states.at(index);
  const std::size_t primary = shown_label(finding);
  std::vector<Json> locations;
  for (std::size_t l = 0; l < std::min(finding.labels.size(), most_locations); ++l) locations.push_back(location(finding.labels[l]));
  const Json at = primary < locations.size() ? locations[primary] : location(finding.labels.at(primary));
  Json related = Json::array();
  const std::string message = sarif_text(finding.message) + say_where(finding, primary, locations, related) + std::string(addition);
  Json json = {{"ruleId", finding.rule}, {"ruleIndex", rule}, {"level", name_of(finding.severity)}, {"message", sarif_message(message)}};
  if (inside(at)) {
    json["locations"] = Json::array({at});
    json["codeFlows"] = Json::array({{{"threadFlows", Json::array({{{"locations", flow(finding, locations, at)}}})}}});
  }
  if (!related.empty()) json["relatedLocations"] = std::move(related);
  json["partialFingerprints"] = {{"primaryLocationLineHash", finding.id}, {"checkclaims/v1", finding.id}};
  json["baselineState"] = state == State::fresh ? "new" : state == State::changed ? "updated" : "unchanged";
  if (!is_open(state)) {
    Json suppression = {{"kind", "external"}, {"status", "accepted"}};
    if (const std::string& reason = report_.gate.reasons.at(index); !reason.empty()) suppression["justification"] = escape(reason);
    json["suppressions"] = Json::array({std::move(suppression)});
  }
  json["properties"] = {{"state", name_of(state)}, {"key", escape(finding.key)}, {"values", Json::array()}};
  for (const auto& value : finding.values) json["properties"]["values"].push_back(escape(value));
  return json;
}

}  // namespace checkclaims
