// Findings, articles and claims for spreadsheets, one table each: quoted as in RFC 4180, with
// numbers and days in plain form, and nothing that a spreadsheet would evaluate.
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "reporting/escape.hpp"
#include "reporting/places.hpp"
#include "reporting/wording.hpp"

namespace checkclaims {
namespace {

/// Whether the text begins like a formula, in half-width or full-width characters.
bool calculates(std::string_view text) {
  for (const std::string_view sign :
       {"=", "+", "-", "@", "|", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
    if (text.starts_with(sign)) return true;
  return false;
}

/// One cell. Text from outside is quoted; our own numbers and days are not.
struct Cell {
  std::string text;

  Cell(std::string_view value) : text(calculates(escape(value)) ? "\"'" : "\"") {
    for (const char c : escape(value)) {
      if (c == '"') text += '"';
      text += c;
    }
    text += '"';
  }
  Cell(const std::string& value) : Cell(std::string_view(value)) {}
  Cell(const char* value) : Cell(std::string_view(value)) {}
  Cell(std::uint64_t number) : text(std::to_string(number)) {}
  Cell(const std::optional<Day>& day) : text(day ? to_iso(*day) : "") {}
  Cell(const std::optional<Decimal>& number) : text(number ? to_string(*number) : "") {}
};

std::string row(std::initializer_list<Cell> cells) {
  std::string text;
  for (const Cell& cell : cells) text += (text.empty() ? "" : ",") + cell.text;
  return text + "\r\n";
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  return fmt::format("{}", fmt::join(words, between));
}

std::string finding_row(const Report& report, std::size_t index, Places& places) {
  const Finding& finding = report.analysis.findings[index];
  const std::size_t primary = primary_label(report, finding);
  const Place at = places.at(finding.labels.at(primary));
  std::vector<std::string> others;
  for (std::size_t l = 0; l < finding.labels.size(); ++l)
    if (l != primary && finding.labels[l].role != LabelRole::evidence)
      others.push_back(places.named(finding.labels[l]));
  return row(
      {finding.id, finding.rule, name_of(finding.severity), name_of(report.gate.states.at(index)),
       report.gate.reasons.at(index), finding.subject.name, finding.measure,
       joined(finding.scope, " "), joined(values_in_words(finding.rule, finding.values), " | "),
       finding.subject.date.low, finding.subject.date.high, at.path, std::uint64_t{at.begin.line},
       std::uint64_t{at.begin.column}, joined(others, "; "), finding.message,
       finding.confidence ? std::optional(Decimal{*finding.confidence}) : std::nullopt});
}

/// A row for a remark that is not a finding but must be known with them.
std::string remark_row(std::string_view rule, std::string_view severity, std::string_view path,
                       std::string_view message) {
  const std::optional<Day> no_day;
  return row({"", rule, severity, "", "", "", "", "", "", no_day, no_day, path, no_day, no_day, "",
              message, std::optional<Decimal>()});
}

std::string claim_row(const Analysis& analysis, const LinkedClaim& claim, Places& places) {
  const Document& document = analysis.documents.at(claim.document);
  const Position at = places.position(claim);
  const auto* figure = std::get_if<Figure>(&claim.said.what);
  const auto* day = std::get_if<EventDay>(&claim.said.what);
  const Interval bounds = figure != nullptr ? figure->value.hard : Interval{};
  const DayRange days = day != nullptr ? day->days : DayRange{};
  return row({claim.id,
              claim.key,
              name_of(claim.kind()),
              claim.subject.name,
              claim.said.measure,
              figure != nullptr ? joined(figure->scope.terms, " ") : "",
              shown_value(claim),
              figure != nullptr ? figure->value.unit : "",
              bounds.low,
              bounds.high,
              days.low,
              days.high,
              claim.when.low,
              claim.when.high,
              joined(claim.said.speaker, "; "),
              name_of(claim.said.modality),
              json_path(document.path),
              std::uint64_t{at.line},
              std::uint64_t{at.column},
              document.at(claim.said.span)});
}

std::string article_row(const Document& document) {
  const DayRange& published = document.published.days;
  const Coverage& coverage = document.coverage;
  return row({json_path(document.path), "analysed", document.title.value_or(""),
              document.source.value_or(""), published.low, published.high,
              name_of(document.published.basis), coverage.claims, coverage.numbers_seen,
              coverage.numbers_used, coverage.dates_seen, coverage.dates_used,
              joined(document.remarks, "; ")});
}

/// A row for a file that was not analysed, or is not an article.
std::string unread_row(std::string_view path, std::string_view state, std::string_view remark) {
  const std::optional<Day> none;
  return row({path, state, "", "", none, none, "", none, none, none, none, none, remark});
}

}  // namespace

void write_csv_findings(const Report& report, const Sink& out) {
  out("id,rule,severity,state,reason,subject,measure,scope,values,day_low,day_high,document,line,"
      "column,also_at,message,confidence\r\n");
  Places places(report);
  for (const std::string& skipped : report.skipped)
    out(remark_row("skipped", "error", skipped_path(skipped), skipped));
  for (const std::size_t i : by_weight(report)) out(finding_row(report, i, places));
  for (const std::string& remark : remarks_on(report))
    out(remark_row("remark", "warning", "", remark));
  if (const std::string other = to_text(report.passed_over); !other.empty())
    out(remark_row("passed-over", "note", "", other));
}

void write_csv_articles(const Report& report, const Sink& out) {
  out("document,state,title,source,published_low,published_high,basis,claims,numbers_seen,numbers_"
      "used,dates_seen,dates_used,remarks\r\n");
  for (const std::string& skipped : report.skipped)
    out(unread_row(skipped_path(skipped), "skipped", skipped));
  for (const Document& document : report.analysis.documents)
    if (!document.table) out(article_row(document));
  for (const PassedOver& one : report.passed_over) out(unread_row("", "passed over", to_text(one)));
}

void write_csv_claims(const Report& report, const Sink& out) {
  out("id,key,kind,subject,measure,scope,value,unit,low,high,day_low,day_high,when_low,when_high,"
      "speaker,modality,document,line,column,quote\r\n");
  Places places(report);
  for (const LinkedClaim& claim : report.analysis.claims)
    out(claim_row(report.analysis, claim, places));
}

}  // namespace checkclaims
