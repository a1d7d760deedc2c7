#include <algorithm>
#include <array>

#include "checkclaims/report.hpp"
#include "reporting/records.hpp"

namespace checkclaims {

namespace {

Json clues_json(const Analysis& analysis, const WeighedClues& weighed) {
  static constexpr std::array<std::string_view, 4> kinds = {"story", "total", "pair",
                                                            "measurement"};
  Json json = {{"type", "clues"},
               {"kind", kinds.at(static_cast<std::size_t>(weighed.kind))},
               {"odds", weighed.odds}};
  const auto number = [](const std::optional<Decimal>& bound) {
    return bound ? Json(bound->thousandths / 1000) : Json(nullptr);
  };
  const auto side = [&](DocumentId document, Span figure, const Interval& value) {
    Json place = {{"document", json_path(analysis.documents[document].path)}};
    if (figure.size() > 0)
      place.update({{"begin", file_begin(analysis.documents[document], figure.begin)},
                    {"end", file_end(analysis.documents[document], figure.end)},
                    {"low", number(value.low)},
                    {"high", number(value.high)}});
    return place;
  };
  json["of"] = Json::array({side(weighed.document, weighed.figure, weighed.value)});
  if (weighed.kind != WeighedClues::Kind::total)
    json["of"].push_back(side(weighed.other, weighed.other_figure, weighed.other_value));
  if (!weighed.measure.empty()) json["measure"] = weighed.measure;
  json["clues"] = Json::object();
  for (const auto& [name, value] : weighed.values) json["clues"][std::string(name)] = value;
  return json;
}

using Lines = std::vector<std::pair<Span, std::string>>;

void write_by_place(Lines lines, const Sink& out) {
  std::stable_sort(lines.begin(), lines.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [span, line] : lines) out(line + '\n');
}

/// A subject is named by its id or its name.
bool has_value(const Json& value, const std::string& wanted) {
  if (value.is_null()) return wanted == "none";
  if (value.is_object()) return value.at("id") == wanted || value.at("name") == wanted;
  return value == wanted;
}

bool all_hold(std::span<const Condition> where, const Json& record) {
  return std::all_of(where.begin(), where.end(), [&record](const Condition& condition) {
    const auto field = record.find(condition.field);
    return field != record.end() && has_value(*field, condition.value);
  });
}

}  // namespace

void write_records(const Analysis& analysis, const Sink& out) {
  auto claim = analysis.claims.begin();
  auto mention = analysis.mentions.begin();
  auto measurement = analysis.measurements.begin();
  auto outcome = analysis.outcomes.begin();
  for (const DocumentId document : analysis.documents.ids()) {
    out(to_line(document_json(analysis, document)) + '\n');
    DocumentPositions positions(analysis.documents);
    Lines lines;
    for (; measurement != analysis.measurements.end() && measurement->document == document;
         ++measurement)
      lines.emplace_back(measurement->span,
                         to_line(measurement_json(analysis, *measurement, positions)));
    for (; mention != analysis.mentions.end() && mention->document == document; ++mention)
      lines.emplace_back(mention->mention.span, to_line(mention_json(analysis, *mention)));
    for (; outcome != analysis.outcomes.end() && outcome->document == document; ++outcome)
      lines.emplace_back(outcome->span, to_line(outcome_json(analysis, *outcome, positions)));
    for (; claim != analysis.claims.end() && claim->document == document; ++claim)
      lines.emplace_back(claim->said.span, to_line(claim_json(analysis, *claim, positions)));
    write_by_place(std::move(lines), out);
  }
  for (const WeighedClues& weighed : analysis.weighed_clues)
    out(to_line(clues_json(analysis, weighed)) + '\n');
}

void write_records_where(const Analysis& analysis, std::span<const Condition> where,
                         const Sink& out) {
  auto claim = analysis.claims.begin();
  auto measurement = analysis.measurements.begin();
  for (const DocumentId document : analysis.documents.ids()) {
    DocumentPositions positions(analysis.documents);
    Lines lines;
    const auto take = [&](Span span, const Json& record) {
      if (all_hold(where, record)) lines.emplace_back(span, to_line(record));
    };
    for (; measurement != analysis.measurements.end() && measurement->document == document;
         ++measurement)
      take(measurement->span, measurement_json(analysis, *measurement, positions));
    for (; claim != analysis.claims.end() && claim->document == document; ++claim)
      take(claim->said.span, claim_json(analysis, *claim, positions));
    if (!lines.empty()) out(to_line(document_json(analysis, document)) + '\n');
    write_by_place(std::move(lines), out);
  }
}

}  // namespace checkclaims
