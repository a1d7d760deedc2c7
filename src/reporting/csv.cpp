// Findings, articles and claims for spreadsheets, told apart by the first column: quoted as
// RFC 4180 has it, and nothing that a spreadsheet would calculate.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reporting/escape.hpp"
#include "reporting/places.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

/// One row; what has no place in a record stays empty.
struct Row {
  std::string record = {}, id = {}, rule = {}, severity = {}, state = {}, reason = {}, kind = {}, subject = {}, measure = {}, scope = {}, value = {},
              days = {}, speaker = {}, modality = {}, document = {}, line = {}, column = {}, text = {};
};
constexpr std::array columns = {&Row::record, &Row::id, &Row::rule, &Row::severity, &Row::state, &Row::reason, &Row::kind, &Row::subject, &Row::measure,
                                &Row::scope, &Row::value, &Row::days, &Row::speaker, &Row::modality, &Row::document, &Row::line, &Row::column, &Row::text};
constexpr std::string_view header =
    "record,id,rule,severity,state,reason,kind,subject,measure,scope,value,days,speaker,modality,document,line,column,text\r\n";

/// It begins as a formula does, in letters of either width.
bool calculates(std::string_view text) {
  for (const std::string_view sign : {"=", "+", "-", "@", "|", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
    if (text.starts_with(sign)) return true;
  return false;
}

std::string field(std::string_view text) {
  const std::string safe = escape(text);
  std::string quoted = calculates(safe) ? "\"'" : "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string text_of(const Row& row) {
  std::string text;
  for (const auto column : columns) text += (text.empty() ? "" : ",") + field(row.*column);
  return text + "\r\n";
}

Row claim_row(const Analysis& analysis, const Claim& claim, DocumentPositions& positions) {
  const Document& document = analysis.documents.at(claim.document);
  const Position at = positions.at(claim.document, claim.span.begin);
  Row row{.record = "claim", .id = claim.id};
  row.kind = name_of(claim.kind);
  row.subject = claim.subject.name;
  row.measure = claim.measure;
  row.scope = fmt::format("{}", fmt::join(claim.scope.terms, " "));
  row.value = shown_value(claim);
  row.days = shown_days(claim.when);
  row.speaker = fmt::format("{}", fmt::join(claim.speaker, "; "));
  row.modality = name_of(claim.modality);
  row.document = json_path(document.path);
  row.line = std::to_string(at.line);
  row.column = std::to_string(at.column);
  row.text = document.at(claim.span);
  return row;
}

Row finding_row(const Report& report, std::size_t index, Places& places) {
  const Finding& finding = report.analysis.findings[index];
  const Label& label = finding.labels.at(primary_label(report, finding));
  const Place at = places.at(label);
  Row row{.record = "finding", .id = finding.id, .rule = finding.rule};
  row.severity = name_of(finding.severity);
  row.state = name_of(report.gate.states.at(index));
  row.reason = report.gate.reasons.at(index);
  row.subject = finding.subject.name;
  row.measure = finding.measure;
  row.scope = fmt::format("{}", fmt::join(finding.scope, " "));
  row.value = fmt::format("{}", fmt::join(finding.values, " | "));
  row.days = shown_days(finding.subject.date);
  row.document = json_path(report.analysis.documents.at(label.document).path);
  row.line = std::to_string(at.begin.line);
  row.column = std::to_string(at.begin.column);
  row.text = finding.message;
  return row;
}

Row article_row(const Document& document) {
  Row row{.record = "article", .state = "analysed"};
  row.days = shown_days(document.published.days);
  row.speaker = document.source.value_or("");
  row.document = json_path(document.path);
  row.text = document.title.value_or("");
  return row;
}

}  // namespace

void write_csv(const Report& report, const Sink& out) {
  Places places(report);
  out(header);
  for (const std::size_t i : by_weight(report)) out(text_of(finding_row(report, i, places)));
  for (const std::string& skipped : report.skipped)
    out(text_of({.record = "article", .state = "skipped", .document = skipped_path(skipped), .text = skipped}));
  for (const std::string& remark : remarks_on(report)) out(text_of({.record = "remark", .severity = "warning", .text = remark}));
  for (const Document& document : report.analysis.documents)
    if (!document.table) out(text_of(article_row(document)));
  for (const Claim& claim : report.analysis.claims) out(text_of(claim_row(report.analysis, claim, places.positions())));
}

}  // namespace checkclaims
