// For the summary of a pull request: what it comes to, then each finding as a fenced diff. The
// servers drop what is longer than a mebibyte, so that it ends before and says what was cut.
#include <fmt/format.h>

#include "reporting/page.hpp"
#include "reporting/places.hpp"
#include "reporting/summary.hpp"
#include "reporting/text_finding.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t most_bytes = 900 * 1024;
constexpr std::size_t closing_bytes = 512;

/// Text that makes no markup, no mention of anybody and no link.
std::string plain(std::string_view text) {
  std::string safe;
  for (const char c : escape(text)) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '@': safe += "&#64;"; break;
      case '#': safe += "&#35;"; break;
      case '\\': case '`': case '*': case '_': case '[': case ']': case '|': case '!': case '~':
        safe += '\\';
        [[fallthrough]];
      default: safe += c;
    }
  }
  return safe;
}

/// A fence that nothing inside can close.
std::string fence_around(std::string_view text) {
  std::size_t longest = 2, run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(longest + 1, '`');
}

std::string finding_text(const Report& report, std::size_t index) {
  const Finding& finding = report.analysis.findings[index];
  std::string diff;
  const Sink sink = [&diff](std::string_view piece) { diff += piece; };
  Page page(report.analysis, Paint::none, sink);
  write_finding(finding, report.gate.states.at(index), report.gate.before.at(index), page);
  const std::string fence = fence_around(diff);
  return fmt::format("### {}: {}\n\n{}diff\n{}{}\n\n", plain(finding.rule), plain(finding.subject.name), fence, diff, fence);
}

std::string summary_text(const Report& report) {
  const Summary summary = summarise(report);
  std::string text = "## checkclaims\n\n| | new | changed | known |\n|---|---:|---:|---:|\n";
  for (const Severity severity : severities)
    text += fmt::format("| {} | {} | {} | {} |\n", name_of(severity), summary.count(severity, State::fresh),
                        summary.count(severity, State::changed), summary.count(severity, State::known));
  return text + fmt::format("\n{} articles; {} of {} numbers, {} of {} dates and {} of {} events became part of a claim.\n\n",
                            report.analysis.documents.size(), summary.numbers_used, summary.numbers_seen, summary.dates_used,
                            summary.dates_seen, summary.events_used, summary.events_seen);
}

}  // namespace

void write_markdown(const Report& report, const Sink& out) {
  std::string text = summary_text(report);
  constexpr std::size_t most_skipped = 50;
  for (std::size_t i = 0; i < std::min(report.skipped.size(), most_skipped); ++i) text += fmt::format("* skipped: {}\n", plain(report.skipped[i]));
  if (report.skipped.size() > most_skipped) text += fmt::format("* and {} more\n", report.skipped.size() - most_skipped);
  if (!report.skipped.empty()) text += '\n';
  std::size_t written = text.size(), left_out = 0;
  out(text);
  for (const std::size_t i : open_findings(report)) {
    if (left_out == 0) text = finding_text(report, i);
    if (left_out > 0 || written + text.size() + closing_bytes > most_bytes) {
      ++left_out;
      continue;
    }
    out(text);
    written += text.size();
  }
  if (left_out > 0) out(fmt::format("**{} more findings are left out: a summary holds no more.** The text report has them all.\n", left_out));
}

}  // namespace checkclaims
