// Claims and findings for spreadsheets: quoted as RFC 4180 has it, and nothing that a
// spreadsheet would calculate.
#include <fmt/format.h>

#include <array>

#include "reporting/escape.hpp"
#include "reporting/places.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view header =
    "record,id,rule,severity,state,kind,subject,measure,scope,value,days,speaker,modality,document,line,column,text\r\n";

std::string field(std::string_view text) {
  std::string safe = escape(text);
  if (!safe.empty() && std::string_view("=+-@|").find(safe.front()) != std::string_view::npos) safe.insert(safe.begin(), '\'');
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

template <std::size_t N>
std::string row(const std::array<std::string, N>& fields) {
  std::string text;
  for (const std::string& one : fields) text += (text.empty() ? "" : ",") + field(one);
  return text + "\r\n";
}

std::string claim_row(const Analysis& analysis, const Claim& claim, DocumentPositions& positions) {
  const Document& document = analysis.documents.at(claim.document);
  const Position at = positions.at(claim.document, claim.span.begin);
  return row(std::array<std::string, 17>{
      "claim", claim.id, "", "", "", std::string(name_of(claim.kind)), claim.subject.name, claim.measure,
      fmt::format("{}", fmt::join(claim.scope.terms, " ")), shown_value(claim), shown_days(claim.when),
      fmt::format("{}", fmt::join(claim.speaker, "; ")), std::string(name_of(claim.modality)), json_path(document.path),
      std::to_string(at.line), std::to_string(at.column), std::string(document.at(claim.span))});
}

std::string finding_row(const Report& report, std::size_t index, DocumentPositions& positions) {
  const Finding& finding = report.analysis.findings[index];
  Place at;
  if (!finding.labels.empty()) at = place_of(report.analysis, finding.labels[primary_label(report.analysis, finding)], positions);
  return row(std::array<std::string, 17>{
      "finding", finding.id, finding.rule, std::string(name_of(finding.severity)), std::string(name_of(report.gate.states.at(index))), "",
      finding.subject.name, finding.measure, fmt::format("{}", fmt::join(finding.scope, " ")), fmt::format("{}", fmt::join(finding.values, " | ")),
      shown_days(finding.subject.date), "", "", at.path, std::to_string(at.begin.line), std::to_string(at.begin.column), finding.message});
}

}  // namespace

void write_csv(const Report& report, const Sink& out) {
  DocumentPositions positions(report.analysis.documents);
  out(header);
  for (const std::string& skipped : report.skipped)
    out(row(std::array<std::string, 17>{"skipped", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", skipped}));
  for (std::size_t i = 0; i < report.analysis.findings.size(); ++i) out(finding_row(report, i, positions));
  for (const Claim& claim : report.analysis.claims) out(claim_row(report.analysis, claim, positions));
}

}  // namespace checkclaims
