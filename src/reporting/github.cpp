// Workflow commands of GitHub Actions: each becomes an annotation. Only ten per kind are shown, so
// the most severe come first.
#include <fmt/format.h>

#include <array>

#include "reporting/escape.hpp"
#include "reporting/places.hpp"
#include "reporting/summary.hpp"
#include "reporting/text_finding.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t shown_of_a_kind = 10;

/// Escapes what the runner would parse; in properties also colons and commas.
std::string command_text(std::string_view text, bool property) {
  std::string safe;
  for (const char c : text) {
    if (c == '%')
      safe += "%25";
    else if (c == '\n')
      safe += "%0A";
    else if (c == '\r')
      safe += "%0D";
    else if (property && c == ':')
      safe += "%3A";
    else if (property && c == ',')
      safe += "%2C";
    else
      safe += c;
  }
  return safe;
}

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    default: return "notice";
  }
}

/// A path escaped so that the runner restores it; empty if that is impossible, because it decodes
/// only five percent-encoded characters and takes `##[` for a command.
std::string file_property(const Place& place) {
  std::string text = command_text(place.path, true);
  return escape(text) == text && !place.path.starts_with('"') ? text : std::string();
}

std::string annotation(const Report& report, const Finding& finding, Places& places) {
  const Place at = places.at(finding.labels.at(primary_label(report, finding)));
  std::string where, text = escape(finding.message);
  if (const std::string file = file_property(at); !file.empty()) {
    where = fmt::format("file={},line={},endLine={},col={},", file, at.begin.line, at.end.line,
                        at.begin.column);
    if (at.begin.line == at.end.line && at.begin.column < at.end.column)
      where += fmt::format("endColumn={},", at.end.column - 1);
  }
  for (const std::string& line : places.details(finding)) text += '\n' + escape(line);
  const std::string title =
      fmt::format("{} {}: {}", finding.rule, short_id(finding), finding.subject.name);
  return fmt::format("::{} {}title={}::{}\n", command_of(finding.severity), where,
                     command_text(escape(title), true), command_text(text, false));
}

/// "2 more errors and 5 more notices"; empty if all are shown.
std::string hidden(const std::array<std::size_t, severities.size()>& counts, bool one_notice_more) {
  std::vector<std::string> more;
  for (const Severity severity : severities) {
    const std::size_t room =
        shown_of_a_kind - (severity == Severity::note && one_notice_more ? 1 : 0);
    const std::size_t count = counts[static_cast<std::size_t>(severity)];
    if (count > room)
      more.push_back(fmt::format("{} more {}{}", count - room, command_of(severity),
                                 count - room == 1 ? "" : "s"));
  }
  return fmt::format("{}", fmt::join(more, ", "));
}

}  // namespace

void write_github(const Report& report, const Sink& out) {
  Places places(report);
  const std::vector<std::size_t> open = open_findings(report);
  const std::vector<std::string> remarks = remarks_on(report);
  const std::string other = to_text(report.passed_over);
  std::array<std::size_t, severities.size()> counts = {report.skipped.size(), remarks.size(),
                                                       other.empty() ? 0U : 1U};
  for (const std::size_t i : open)
    ++counts[static_cast<std::size_t>(report.analysis.findings[i].severity)];
  const std::string more = hidden(counts, false).empty() ? std::string() : hidden(counts, true);

  out(articles_in_words(report) + '\n');
  for (const std::string& skipped : report.skipped)
    out(fmt::format("::error title=skipped::{}\n", command_text(escape(skipped), false)));
  bool told_more = more.empty();
  std::size_t notices = 0;
  const auto tell_more = [&] {
    out(fmt::format(
        "::notice title=checkclaims::GitHub shows {} of a kind; the log of this step has {}\n",
        shown_of_a_kind, more));
    told_more = true;
  };
  bool told_remarks = false;
  const auto tell_remarks = [&] {
    for (const std::string& remark : remarks)
      out(fmt::format("::warning title=checkclaims::{}\n", command_text(escape(remark), false)));
    told_remarks = true;
    if (other.empty()) return;
    out(fmt::format("::notice title=checkclaims::passed over: {}\n", command_text(other, false)));
    ++notices;
  };
  for (const std::size_t i : open) {
    const Finding& finding = report.analysis.findings[i];
    if (finding.severity == Severity::note && !told_remarks) tell_remarks();
    // The notice about hidden findings must itself be among those shown.
    if (finding.severity == Severity::note && ++notices == shown_of_a_kind && !told_more)
      tell_more();
    out(annotation(report, finding, places));
  }
  if (!told_remarks) tell_remarks();
  if (!told_more) tell_more();
}

}  // namespace checkclaims
