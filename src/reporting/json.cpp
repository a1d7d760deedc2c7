#include "checkclaims/report.hpp"
#include "reporting/escape.hpp"
#include "reporting/records.hpp"
#include "reporting/summary.hpp"

namespace checkclaims {
namespace {

Json unread_json(const Analysis& analysis, const SkippedMention& unread,
                 DocumentPositions& positions) {
  Json json = {{"kind", unread.number ? "number" : "date"}};
  add_place(json, analysis, unread.document, unread.span, positions);
  json["reason"] = name_of(unread.reason);
  json["text"] = text_of(unread.reason);
  return json;
}

Json uncompared_json(const Analysis& analysis, const UncomparedFigure& figure,
                     DocumentPositions& positions) {
  const LinkedClaim& claim = analysis.claims.at(figure.claim);
  Json json = {{"claim", claim.id}};
  add_place(json, analysis, claim.document, claim.said.value_span, positions);
  json["reason"] = name_of(figure.reason);
  json["text"] = text_of(figure.reason);
  return json;
}

/// A finding, with the reason why it is known or waived.
Json checked_json(const Report& report, std::size_t index, DocumentPositions& positions) {
  Json json = finding_json(report.analysis, report.analysis.findings[index],
                           report.gate.states.at(index), positions);
  if (const std::string& reason = report.gate.reasons.at(index); !reason.empty())
    json["reason"] = reason;
  return json;
}

Json summary_json(const Report& report) {
  const Summary summary = summarise(report);
  Json counts;
  for (const Severity severity : severities)
    for (const State state : states)
      counts[std::string(name_of(severity))][std::string(name_of(state))] =
          summary.count(severity, state);
  return {{"documents", articles_in(report.analysis)},
          {"articles", articles_json(report)},
          {"claims", summary.claims},
          {"findings", counts},
          {"coverage",
           {{"numbers_seen", summary.numbers_seen},
            {"numbers_used", summary.numbers_used},
            {"dates_seen", summary.dates_seen},
            {"dates_used", summary.dates_used},
            {"events_seen", summary.events_seen},
            {"events_used", summary.events_used}}}};
}

Json paths_json(const std::vector<std::string>& paths) {
  Json json = Json::array();
  for (const std::string& path : paths) json.push_back(json_path(path));
  return json;
}

Json comparison_json(const Comparison& against) {
  return {{"name", json_path(against.name)},        {"new", paths_json(against.fresh)},
          {"changed", paths_json(against.changed)}, {"moved", paths_json(against.moved)},
          {"gone", paths_json(against.gone)},       {"resolved", against.resolved}};
}

/// `count` items of a JSON array, one per line.
template <class Item>
void write_array(const Sink& out, std::size_t count, const Item& item) {
  out("[");
  for (std::size_t i = 0; i < count; ++i) out((i == 0 ? "\n" : ",\n") + to_line(item(i)));
  out(count == 0 ? "]" : "\n]");
}

}  // namespace

void write_json(const Report& report, const Sink& out) {
  const Analysis& analysis = report.analysis;
  DocumentPositions positions(analysis.documents);
  out(schema_head("report") + ",\n\"documents\":");
  write_array(out, analysis.documents.size(),
              [&](std::size_t i) { return document_json(analysis, static_cast<DocumentId>(i)); });
  out(",\n\"findings\":");
  write_array(out, analysis.findings.size(),
              [&](std::size_t i) { return checked_json(report, i, positions); });
  if (report.explain_unread) {
    out(",\n\"unread\":");
    write_array(out, analysis.unread.size(), [&](std::size_t i) {
      return unread_json(analysis, analysis.unread[i], positions);
    });
    out(",\n\"uncompared\":");
    write_array(out, analysis.uncompared.size(), [&](std::size_t i) {
      return uncompared_json(analysis, analysis.uncompared[i], positions);
    });
  }
  out(",\n\"skipped\":");
  write_array(out, report.skipped.size(),
              [&](std::size_t i) { return Json(json_path(report.skipped[i])); });
  out(",\n\"resolved\":" + to_line(Json(report.gate.resolved)));
  out(",\n\"expired\":" + to_line(Json(report.gate.expired)));
  out(",\n\"unused_waivers\":");
  write_array(out, report.gate.unused.size(), [&](std::size_t i) {
    const UnusedWaiver& waiver = report.gate.unused[i];
    return Json{{"path", json_path(waiver.path)}, {"line", waiver.line}, {"text", waiver.text}};
  });
  if (report.against) out(",\n\"against\":" + to_line(comparison_json(*report.against)));
  out(",\n\"summary\":" + to_line(summary_json(report)) + "}\n");
}

}  // namespace checkclaims
