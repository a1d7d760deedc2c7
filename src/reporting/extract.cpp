#include <algorithm>
#include <array>

#include "checkclaims/report.hpp"
#include "reporting/records.hpp"

namespace checkclaims {

namespace {

Json clues_json(const Analysis& analysis, const WeighedClues& weighed) {
  static constexpr std::array<std::string_view, 3> kinds = {"story", "total", "pair"};
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

}  // namespace

void write_records(const Analysis& analysis, const Sink& out) {
  auto claim = analysis.claims.begin();
  auto mention = analysis.mentions.begin();
  auto outcome = analysis.outcomes.begin();
  for (const DocumentId document : analysis.documents.ids()) {
    out(to_line(document_json(analysis, document)) + '\n');
    DocumentPositions positions(analysis.documents);
    const auto mentions_before = [&](Span span) {
      for (; mention != analysis.mentions.end() && mention->document == document &&
             mention->mention.span < span;
           ++mention)
        out(to_line(mention_json(analysis, *mention)) + '\n');
    };
    const auto outcomes_before = [&](Span span) {
      for (; outcome != analysis.outcomes.end() && outcome->document == document &&
             outcome->span < span;
           ++outcome)
        out(to_line(outcome_json(analysis, *outcome, positions)) + '\n');
    };
    for (; claim != analysis.claims.end() && claim->document == document; ++claim) {
      mentions_before(claim->said.span);
      outcomes_before(claim->said.span);
      out(to_line(claim_json(analysis, *claim, positions)) + '\n');
    }
    mentions_before({UINT32_MAX, UINT32_MAX});
    outcomes_before({UINT32_MAX, UINT32_MAX});
  }
  for (const WeighedClues& weighed : analysis.weighed_clues)
    out(to_line(clues_json(analysis, weighed)) + '\n');
}

}  // namespace checkclaims
