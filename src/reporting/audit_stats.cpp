// How often findings were right, as a table and as JSON.
#include <fmt/format.h>

#include "checkclaims/audit.hpp"
#include "checkclaims/report.hpp"
#include "reporting/page.hpp"
#include "reporting/records.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t name_width = 24;

std::string share_text(std::int32_t thousandths) {
  return fmt::format("{:.2f}", thousandths / 1000.0);
}

std::string row_text(const Precision& precision) {
  const ShareInterval interval = wilson_interval(precision.right, precision.judged());
  return fmt::format(
      "{}{:>7}{:>7}{:>10}{:>7}{:>11}   {} to {}\n", padded(escape(precision.name), name_width),
      precision.judged(), precision.right, precision.arguable, precision.wrong,
      share_text(precision.share()), share_text(interval.low), share_text(interval.high));
}

Json row_json(const Precision& precision) {
  Json json = {{"judged", precision.judged()},
               {"true", precision.right},
               {"arguable", precision.arguable},
               {"false", precision.wrong}};
  const bool judged = precision.judged() > 0;
  const ShareInterval interval =
      judged ? wilson_interval(precision.right, precision.judged()) : ShareInterval{};
  json["precision"] = judged ? Json(precision.share() / 1000.0) : Json(nullptr);
  json["low"] = judged ? Json(interval.low / 1000.0) : Json(nullptr);
  json["high"] = judged ? Json(interval.high / 1000.0) : Json(nullptr);
  return json;
}

std::string rows_json(const std::vector<Precision>& rows) {
  std::string text = "[";
  for (const Precision& precision : rows) {
    Json json = {{"name", precision.name}};
    json.update(row_json(precision));
    text += (text.size() == 1 ? "\n" : ",\n") + to_line(json);
  }
  return text + (rows.empty() ? "]" : "\n]");
}

}  // namespace

void write_audit_stats_text(const AuditStats& stats, const Sink& out) {
  if (stats.all.judged() == 0) return out("no finding was judged\n");
  out(padded("", name_width) + " judged   true  arguable  false  precision   95% interval\n");
  out(row_text(stats.all));
  out("by rule\n");
  for (const Precision& precision : stats.rules) out(row_text(precision));
  out("by confidence\n");
  for (const Precision& precision : stats.confidence) out(row_text(precision));
}

void write_audit_stats_json(const AuditStats& stats, const Sink& out) {
  out(schema_head("audit-stats") + ",\n\"all\":" + to_line(row_json(stats.all)) + ",\n\"rules\":" +
      rows_json(stats.rules) + ",\n\"confidence\":" + rows_json(stats.confidence) + "}\n");
}

}  // namespace checkclaims
