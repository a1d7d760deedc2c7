// For the summary of a pull request: the totals, then each finding as a fenced diff. Servers
// discard texts longer than a mebibyte, so the output stays below that and says what was left out.
#include <fmt/format.h>

#include <algorithm>

#include "reporting/escape.hpp"
#include "reporting/page.hpp"
#include "reporting/places.hpp"
#include "reporting/summary.hpp"
#include "reporting/text_finding.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_bytes = 900 * 1024;
constexpr std::size_t closing_bytes = 512;  // reserved for the note about what was left out
constexpr std::size_t least_room = 1024;    // room needed to try one more finding
constexpr std::size_t most_rows = 50;       // per table
constexpr std::size_t widest = 200;         // code points of a name or a reason

/// Text without markup, user mentions or links.
std::string plain(std::string_view text) {
  const std::string head = escaped_head(text, widest);
  std::string safe;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const bool link = head.compare(i, 3, "://") == 0 ||
                      (head[i] == '.' && i >= 3 && head.compare(i - 3, 3, "www") == 0);
    if (link) {
      safe += head[i] == ':' ? "&#58;" : "&#46;";
      continue;
    }
    switch (head[i]) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '@': safe += "&#64;"; break;
      case '#': safe += "&#35;"; break;
      case '\\':
      case '`':
      case '*':
      case '_':
      case '[':
      case ']':
      case '|':
      case '!':
      case '~':
      case '$': safe += '\\'; [[fallthrough]];
      default: safe += head[i];
    }
  }
  return safe;
}

/// A fence that the text inside cannot close.
std::string fence_around(std::string_view text) {
  std::size_t longest = 2, run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(longest + 1, '`');
}

std::string finding_text(const Report& report, std::size_t index, Page& page, std::string& diff) {
  const Finding& finding = report.analysis.findings[index];
  diff.clear();
  write_finding(finding, report.gate.states.at(index), report.gate.before.at(index),
                report.gate.reasons.at(index), page);
  const std::string fence = fence_around(diff);
  return fmt::format("### {}: {}\n\n{}diff\n{}{}\n\n", plain(finding.rule),
                     plain(finding.subject.name), fence, diff, fence);
}

std::string head_text(const Report& report) {
  const Summary summary = summarise(report);
  std::string text = "## checkclaims\n\n|", rule = "|---|";
  for (const State state : states) {
    text += fmt::format(" | {}", name_of(state));
    rule += "---:|";
  }
  text += " |\n" + rule + '\n';
  for (const Severity severity : severities) {
    text += fmt::format("| {} |", name_of(severity));
    for (const State state : states) text += fmt::format(" {} |", summary.count(severity, state));
    text += '\n';
  }
  text += fmt::format(
      "\n{}. {} of {} numbers, {} of {} dates and {} of {} events became part of a claim.\n\n",
      articles_in_words(report), summary.numbers_used, summary.numbers_seen, summary.dates_used,
      summary.dates_seen, summary.events_used, summary.events_seen);
  const auto remarks = remarks_on(report);
  for (std::size_t i = 0; i < std::min(remarks.size(), most_rows); ++i)
    text += fmt::format("* {}\n", plain(remarks[i]));
  if (remarks.size() > most_rows)
    text += fmt::format("* and {} remarks more\n", remarks.size() - most_rows);
  return remarks.empty() ? text : text + '\n';
}

/// A table with a heading and a limited number of rows, to leave room for the rest.
std::string table(std::string_view heading, const std::vector<std::string>& rows) {
  if (rows.empty()) return {};
  std::string text(heading);
  for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) text += rows[i] + '\n';
  if (rows.size() > most_rows)
    text += fmt::format("\n{} more rows are left out.\n", rows.size() - most_rows);
  return text + '\n';
}

std::string skipped_table(const Report& report) {
  std::vector<std::string> rows;
  for (const std::string& skipped : report.skipped)
    rows.push_back(fmt::format("| {} |", plain(skipped)));
  return table("| skipped |\n|---|\n", rows);
}

/// The accepted and waived findings, with reasons.
std::string excused_table(const Report& report) {
  std::vector<std::string> rows;
  for (const std::size_t i : by_weight(report)) {
    const State state = report.gate.states.at(i);
    const Finding& finding = report.analysis.findings[i];
    if (!is_open(state))
      rows.push_back(fmt::format("| {} | {} | {}: {} | {} |", name_of(state), short_id(finding),
                                 plain(finding.rule), plain(finding.subject.name),
                                 plain(report.gate.reasons.at(i))));
  }
  return table("| | id | finding | reason |\n|---|---|---|---|\n", rows);
}

}  // namespace

void write_markdown(const Report& report, const Sink& out) {
  std::string diff;
  const Sink sink = [&diff](std::string_view piece) { diff += piece; };
  Page page(report.analysis, ColorMode::none, sink);
  std::string text = head_text(report) + skipped_table(report);
  const std::string last = excused_table(report);
  std::size_t written = last.size(), left_out = 0;
  for (const std::size_t i : open_findings(report)) {
    out(text);
    written += text.size();
    text.clear();
    if (written + closing_bytes < most_bytes - least_room)
      text = finding_text(report, i, page, diff);
    if (text.empty() || written + text.size() + closing_bytes > most_bytes) {
      ++left_out;
      text.clear();
    }
  }
  out(text);
  if (left_out > 0)
    out(
        fmt::format("**{} more findings are left out: a summary holds no more.** The text report "
                    "has them all.\n\n",
                    left_out));
  out(last);
}

}  // namespace checkclaims
