// The report for people: the findings, each as a diff, remarks on the articles, and the totals.
#include <fmt/format.h>

#include <algorithm>

#include "checkclaims/report.hpp"
#include "reporting/page.hpp"
#include "reporting/places.hpp"
#include "reporting/summary.hpp"
#include "reporting/text_finding.hpp"
#include "reporting/text_unread.hpp"
#include "reporting/text_worst.hpp"

namespace checkclaims {
namespace {

constexpr std::size_t shown_digits = 8;  // of an id

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// "31 of 60 numbers (52%)": never 0% if there are some, nor 100% if any are missing.
std::string share(std::uint64_t used, std::uint64_t seen, std::string_view noun) {
  if (seen == 0) return fmt::format("0 of 0 {}", noun);
  std::uint64_t percent = (used * 200 + seen) / (2 * seen);
  if (used > 0 && used < seen) percent = std::clamp<std::uint64_t>(percent, 1, 99);
  return fmt::format("{} of {} {} ({}%)", used, seen, noun, percent);
}

void write_remarks(const Analysis& analysis, Page& page) {
  for (const auto& document : analysis.documents) {
    const std::string path = quote_path(document.path);
    if (document.replaced > 0)
      page.line(fmt::format("remark: {}: {} of invalid UTF-8 replaced", path,
                            plural(document.replaced, "sequence")));
    for (const auto& remark : document.remarks)
      page.line(fmt::format("remark: {}: {}", path, remark));
  }
}

/// "1 error (1 new)". The states of warnings and notes are shown only with a baseline.
std::string counted(const Summary& summary, Severity severity, const std::string& baseline) {
  std::size_t all = 0;
  std::vector<std::string> parts;
  for (const State state : states) {
    const std::size_t count = summary.count(severity, state);
    if (count > 0) parts.push_back(fmt::format("{} {}", count, name_of(state)));
    all += count;
  }
  const std::string text = plural(all, name_of(severity));
  const bool counted_apart = severity == Severity::error || !baseline.empty();
  return parts.empty() || !counted_apart ? text
                                         : fmt::format("{} ({})", text, fmt::join(parts, ", "));
}

void write_baseline(const Report& report, const Summary& summary, Page& page) {
  std::size_t open = 0;
  for (const Severity severity : severities)
    open += summary.count(severity, State::fresh) + summary.count(severity, State::changed);
  std::string text =
      "baseline: " + (report.baseline.empty() ? "none" : quote_path(report.baseline));
  // If the baseline is about to be written, its notice says what was accepted.
  const bool advises = report.exit_status.has_value();
  if (open > 0 && advises && !report.baseline.empty())
    text += fmt::format("; {} not in it", plural(open, "finding"));
  page.line(text);
  if (open > 0 && advises)
    page.line(
        "accept with checkclaims baseline accept ID --reason TEXT PATH..., or all with "
        "--update-baseline");
  if (advises)
    for (const std::string& remark : remarks_on(report)) page.paragraph("warning: " + remark);
  if (!report.gate.expired.empty()) {
    std::vector<std::string> ids;
    for (const std::string& id : report.gate.expired) ids.push_back(id.substr(0, shown_digits));
    page.paragraph(fmt::format("warning: {} until a day that has passed: {}",
                               ids.size() == 1
                                   ? "1 finding was accepted"
                                   : fmt::format("{} findings were accepted", ids.size()),
                               fmt::join(ids, ", ")));
  }
  if (report.gate.undated)
    page.line("note: an acceptance ends on a day; name the day with --today, without it none ends");
}

void write_exit(const Report& report, const Summary& summary, Page& page) {
  std::vector<std::string> open;
  std::size_t all = 0;
  for (const Severity severity : severities) {
    const std::size_t count =
        summary.count(severity, State::fresh) + summary.count(severity, State::changed);
    if (!report.fail_on || severity > *report.fail_on ||
        (count == 0 && severity != Severity::error))
      continue;
    if (count > 0) open.push_back(plural(count, name_of(severity)));
    all += count;
  }
  std::string gate = "no error is new or changed";
  if (!report.fail_on)
    gate = "no finding fails the gate";
  else if (all == 0 && *report.fail_on != Severity::error)
    gate = fmt::format("no {} or graver finding is new or changed", name_of(*report.fail_on));
  else if (all > 0)
    gate = fmt::format("{} {} new or changed", fmt::join(open, ", "), all == 1 ? "is" : "are");
  if (report.strict && !remarks_on(report).empty())
    gate += fmt::format("{}--strict fails what is warned of above", all > 0 ? ", and " : ", but ");
  page.line(fmt::format("exit {}: {}{}", *report.exit_status,
                        *report.exit_status == 2 ? "not every article was read; of the rest, " : "",
                        gate));
}

constexpr std::size_t most_names = 10;

/// Lists the articles that differ, if they are few.
void write_names(std::string_view what, const std::vector<std::string>& paths, Page& page) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(paths.size(), most_names); ++i)
    names.push_back(quote_path(paths[i]));
  if (paths.size() > most_names)
    names.push_back(fmt::format("and {} more", paths.size() - most_names));
  if (!names.empty()) page.paragraph(fmt::format(" {}: {}", what, fmt::join(names, ", ")));
}

void write_comparison(const Comparison& against, Page& page) {
  std::string text = fmt::format("against {}: {} new, {} changed, {} gone", escape(against.name),
                                 plural(against.fresh.size(), "article"), against.changed.size(),
                                 against.gone.size());
  if (!against.moved.empty()) text += fmt::format(", {} moved", against.moved.size());
  if (against.resolved > 0)
    text += fmt::format("; {} there no longer {}", plural(against.resolved, "finding"),
                        against.resolved == 1 ? "occurs" : "occur");
  page.line(text);
  write_names("new", against.fresh, page);
  write_names("changed", against.changed, page);
  write_names("gone", against.gone, page);
}

void write_summary(const Report& report, Page& page) {
  const Analysis& analysis = report.analysis;
  const Summary summary = summarise(report);
  for (const std::string& skipped : report.skipped) page.line("skipped: " + skipped);
  std::string text =
      plural(articles_in(analysis), "article") + ", " + plural(summary.claims, "claim");
  for (const Severity severity : severities)
    text +=
        (severity == Severity::error ? ": " : ", ") + counted(summary, severity, report.baseline);
  page.line(text, TextStyle::bold);
  if (!report.skipped.empty() || report.ignored > 0 || !report.passed_over.empty())
    page.paragraph(articles_in_words(report));
  page.line(fmt::format("coverage: {}, {} and {} became part of a claim",
                        share(summary.numbers_used, summary.numbers_seen, "numbers"),
                        share(summary.dates_used, summary.dates_seen, "dates"),
                        share(summary.events_used, summary.events_seen, "events")));
  if (report.against) write_comparison(*report.against, page);
  write_baseline(report, summary, page);
  if (report.exit_status) write_exit(report, summary, page);
}

bool shows_places(const Report& report) {
  const auto& states = report.gate.states;
  return std::any_of(states.begin(), states.end(), is_open) ||
         (report.explain_unread && !report.analysis.unread.empty());
}

}  // namespace

void write_finding_text(const Analysis& analysis, const Finding& finding, ColorMode color_mode,
                        const Sink& out, std::size_t width) {
  Page page(analysis, color_mode, out, width);
  write_finding(finding, State::fresh, {}, "", page);
}

void write_text(const Report& report, const Sink& out) {
  Page page(report.analysis, report.color_mode, out, report.width);
  const auto& findings = report.analysis.findings;
  State previous = State::known;
  if (report.summary_only) return write_summary(report, page);
  if (shows_places(report)) {
    if (const std::string folder = page.leave_out_folder(); !folder.empty()) {
      page.line(fmt::format("places are in {}", quote_path(folder)), TextStyle::dim);
      page.line("");
    }
  }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const State state = report.gate.states.at(i);
    if (i > 0 && (is_open(previous) || is_open(state))) page.line("");
    write_finding(findings[i], state, report.gate.before.at(i), report.gate.reasons.at(i), page);
    previous = state;
  }
  if (findings.empty())
    page.line(report.analysis.claims.empty()
                  ? "no findings: no claim was read in these articles"
                  : "no findings: no claim that was read contradicts another");
  page.line("");
  write_worst(report, page);
  if (report.explain_unread) {
    write_unread(report.analysis, page);
    page.line("");
  }
  write_remarks(report.analysis, page);
  write_summary(report, page);
}

}  // namespace checkclaims
