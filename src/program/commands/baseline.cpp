#include "program/commands/baseline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "checkclaims/error.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/report.hpp"
#include "checkclaims/wording.hpp"
#include "program/commands/commands.hpp"
#include "program/exit_status.hpp"
#include "program/gate_findings.hpp"
#include "program/output.hpp"
#include "program/read_file.hpp"

namespace checkclaims {
namespace {

std::string finding_count(std::size_t count) {
  return count == 1 ? "1 finding" : fmt::format("{} findings", count);
}

void print_notice(const Options& options, std::string_view text) {
  print_error(fmt::format("notice: {}: {}", quote_path(baseline_path(options)), text));
}

/// Refuses to write a baseline if not all articles were read.
int refuse_partial(const Options& options) {
  print_error(fmt::format("{}: not changed, because not every article could be read",
                          quote_path(baseline_path(options))));
  return exit_failure;
}

Baseline read_existing(const std::string& path) {
  const auto text = read_file(path);
  if (!text)
    throw InputError(quote_path(path),
                     "no such baseline, create one with checkclaims baseline create");
  return parse_baseline(quote_path(path), *text);
}

bool occurs(const Analysis& analysis, const BaselineEntry& entry) {
  return std::any_of(analysis.findings.begin(), analysis.findings.end(),
                     [&](const Finding& finding) { return finding.id == entry.id; });
}

bool holds(const Baseline& baseline, const std::string& id) {
  const auto found = std::lower_bound(
      baseline.entries.begin(), baseline.entries.end(), id,
      [](const BaselineEntry& entry, const std::string& sought) { return entry.id < sought; });
  return found != baseline.entries.end() && found->id == id;
}

/// Returns the number of entries dropped. Entries accepted after `known` was read may refer to
/// articles written since, and are kept.
std::size_t drop_resolved(Baseline& baseline, const Baseline& known, const Analysis& analysis) {
  return std::erase_if(baseline.entries, [&](const BaselineEntry& entry) {
    return holds(known, entry.id) && !occurs(analysis, entry);
  });
}

std::string description_of(const BaselineEntry& entry) {
  std::string text = fmt::format("{}  {}: {}, {}  {}", entry.id.substr(0, 8), entry.rule,
                                 entry.subject, measure_text(entry.measure, Lexicon::english()),
                                 fmt::join(values_in_words(entry.rule, entry.values), " | "));
  if (!entry.reason.empty()) text += "\n          " + escape(entry.reason);
  if (!entry.by.empty()) text += "\n          by " + escape(entry.by);
  if (entry.until) text += "\n          until " + to_iso(*entry.until);
  return text;
}

std::string lines_of(char gutter, const BaselineEntry& entry) {
  std::string lines;
  const std::string text = description_of(entry);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines += fmt::format("{} {}\n", gutter, escape(text.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

}  // namespace

int baseline_create_command(const Options& options) {
  const auto refuse = [&options] {
    throw InputError(
        quote_path(baseline_path(options)),
        "the baseline exists already; accept new findings with checkclaims baseline accept");
  };
  if (path_exists(baseline_path(options))) refuse();
  Stopwatch watch(options);
  const PipelineResult result = run_pipeline(options, watch);
  const Analysis& analysis = result.analysis;
  if (!result.all_read()) return refuse_partial(options);
  Baseline baseline = baseline_of(not_waived(analysis, options), analysis.lexicon->version());
  const std::size_t count = baseline.entries.size();
  change_baseline(options, [&](const std::optional<Baseline>& now) {
    if (now) refuse();
    return std::move(baseline);
  });
  print_notice(options, finding_count(count) + " accepted");
  return exit_clean;
}

int baseline_accept_command(const Options& options) {
  (void)read_baseline(options);  // reports an invalid baseline before the articles are read
  Stopwatch watch(options);
  const PipelineResult result = run_pipeline(options, watch);
  const Analysis& analysis = result.analysis;
  if (!result.all_read()) return refuse_partial(options);
  std::vector<Finding> findings;
  for (const std::string& id : options.ids) findings.push_back(finding_of(analysis, id));
  Baseline accepted = baseline_of(findings, analysis.lexicon->version());
  for (BaselineEntry& entry : accepted.entries) {
    entry.reason = options.reason;
    entry.by = options.by;
    entry.until = options.until;
  }
  const std::size_t count = accepted.entries.size();
  change_baseline(options, [&](std::optional<Baseline> now) {
    return merged(std::move(now).value_or(Baseline{}), std::move(accepted));
  });
  print_notice(options, finding_count(count) + " accepted");
  return exit_clean;
}

int baseline_prune_command(const Options& options) {
  const Baseline known = read_existing(baseline_path(options));
  Stopwatch watch(options);
  const PipelineResult result = run_pipeline(options, watch);
  const Analysis& analysis = result.analysis;
  if (!result.all_read()) return refuse_partial(options);
  std::size_t gone = 0, kept = known.entries.size();
  const auto is_resolved = [&](const BaselineEntry& entry) { return !occurs(analysis, entry); };
  if (std::any_of(known.entries.begin(), known.entries.end(), is_resolved)) {
    change_baseline(options, [&](std::optional<Baseline> now) {
      Baseline baseline = std::move(now).value_or(Baseline{});
      gone = drop_resolved(baseline, known, analysis);
      kept = baseline.entries.size();
      return baseline;
    });
  }
  print_notice(options, fmt::format("{} dropped, {} kept", finding_count(gone), kept));
  return exit_clean;
}

int baseline_show_command(const Options& options) {
  const Baseline baseline =
      read_existing(options.paths.empty() ? baseline_path(options) : options.paths.front());
  std::string text;
  for (const BaselineEntry& entry : baseline.entries) text += lines_of(' ', entry);
  print_out(text + finding_count(baseline.entries.size()) + " accepted\n");
  return exit_clean;
}

int baseline_diff_command(const Options& options) {
  const Baseline before = read_existing(options.paths.at(0)),
                 after = read_existing(options.paths.at(1));
  std::string text;
  auto old = before.entries.begin();
  for (const BaselineEntry& entry : after.entries) {
    for (; old != before.entries.end() && old->id < entry.id; ++old) text += lines_of('-', *old);
    const bool there = old != before.entries.end() && old->id == entry.id;
    if (there && *old == entry) {
      ++old;
      continue;
    }
    if (there) text += lines_of('-', *old++);
    text += lines_of('+', entry);
  }
  for (; old != before.entries.end(); ++old) text += lines_of('-', *old);
  print_out(text);
  return text.empty() ? exit_clean : exit_findings;
}

int accept_all_findings(const Options& options, const BaselineFile& known,
                        const PipelineResult& result) {
  if (!result.all_read()) return refuse_partial(options);
  const Analysis& analysis = result.analysis;
  Baseline all = baseline_of(not_waived(analysis, options), analysis.lexicon->version());
  const std::size_t count = all.entries.size();
  change_baseline(options, [&](std::optional<Baseline> now) {
    Baseline kept = std::move(now).value_or(Baseline{});
    drop_resolved(kept, known.content.value_or(Baseline{}), analysis);
    kept.lexicon = all.lexicon;
    return merged(std::move(all), std::move(kept));
  });
  print_notice(options, finding_count(count) + " accepted");
  return exit_clean;
}

}  // namespace checkclaims
