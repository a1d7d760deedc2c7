#include "program/baseline_commands.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "checkclaims/error.hpp"
#include "checkclaims/lexicon.hpp"
#include "checkclaims/report.hpp"
#include "checkclaims/wording.hpp"
#include "program/files.hpp"
#include "program/gating.hpp"
#include "program/loading.hpp"
#include "program/output.hpp"

namespace checkclaims {
namespace {

std::string findings_in_words(std::size_t count) {
  return count == 1 ? "1 finding" : fmt::format("{} findings", count);
}

void notice(const Options& options, std::string_view text) {
  complain(fmt::format("notice: {}: {}", quote_path(baseline_path(options)), text));
}

/// Of a baseline that must not be written after half a reading.
int left_as_it_is(const Options& options) {
  complain(fmt::format("{}: left as it is, for not every article was read",
                       quote_path(baseline_path(options))));
  return failed;
}

Baseline existing(const std::string& path) {
  const auto text = read_file(path);
  if (!text)
    throw InputError(quote_path(path),
                     "no such baseline, make one with checkclaims baseline create");
  return parse_baseline(quote_path(path), *text);
}

bool occurs(const Analysis& analysis, const BaselineEntry& entry) {
  return std::any_of(analysis.findings.begin(), analysis.findings.end(),
                     [&](const Finding& finding) { return finding.id == entry.id; });
}

bool holds(const Baseline& baseline, const std::string& id) {
  const auto before = [](const BaselineEntry& entry, const std::string& wanted) {
    return entry.id < wanted;
  };
  const auto found = std::lower_bound(baseline.entries.begin(), baseline.entries.end(), id, before);
  return found != baseline.entries.end() && found->id == id;
}

/// How many. What somebody accepted after `known` was read may be of articles that were written
/// since.
std::size_t drop_what_went(Baseline& baseline, const Baseline& known, const Analysis& analysis) {
  return std::erase_if(baseline.entries, [&](const BaselineEntry& entry) {
    return holds(known, entry.id) && !occurs(analysis, entry);
  });
}

std::string to_text(const BaselineEntry& entry) {
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
  const std::string told = to_text(entry);
  for (std::size_t at = 0; at <= told.size();) {
    const std::size_t end = std::min(told.find('\n', at), told.size());
    lines += fmt::format("{} {}\n", gutter, escape(told.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

}  // namespace

int create_baseline(const Options& options) {
  const auto refuse = [&options] {
    throw InputError(
        quote_path(baseline_path(options)),
        "there is a baseline already; accept what is new with checkclaims baseline accept");
  };
  if (path_exists(baseline_path(options))) refuse();
  Stopwatch watch(options);
  const Loaded loaded = load_checked(options, watch);
  const Analysis& analysis = loaded.analysis;
  if (!loaded.complete()) return left_as_it_is(options);
  Baseline baseline = baseline_of(not_waived(analysis, options), analysis.lexicon->version());
  const std::size_t count = baseline.entries.size();
  change_baseline(options, [&](const std::optional<Baseline>& now) {
    if (now) refuse();
    return std::move(baseline);
  });
  notice(options, findings_in_words(count) + " accepted");
  return nothing_new;
}

int accept_findings(const Options& options) {
  (void)baseline_now(options);  // one that is broken is said before the articles are read
  Stopwatch watch(options);
  const Loaded loaded = load_checked(options, watch);
  const Analysis& analysis = loaded.analysis;
  if (!loaded.complete()) return left_as_it_is(options);
  std::vector<Finding> wanted;
  for (const std::string& id : options.ids) wanted.push_back(finding_of(analysis, id));
  Baseline accepted = baseline_of(wanted, analysis.lexicon->version());
  for (BaselineEntry& entry : accepted.entries) {
    entry.reason = options.reason;
    entry.by = options.by;
    entry.until = options.until;
  }
  const std::size_t count = accepted.entries.size();
  change_baseline(options, [&](std::optional<Baseline> now) {
    return merged(std::move(now).value_or(Baseline{}), std::move(accepted));
  });
  notice(options, findings_in_words(count) + " accepted");
  return nothing_new;
}

int prune_baseline(const Options& options) {
  const Baseline known = existing(baseline_path(options));
  Stopwatch watch(options);
  const Loaded loaded = load_checked(options, watch);
  const Analysis& analysis = loaded.analysis;
  if (!loaded.complete()) return left_as_it_is(options);
  std::size_t gone = 0, kept = known.entries.size();
  const auto went = [&](const BaselineEntry& entry) { return !occurs(analysis, entry); };
  if (std::any_of(known.entries.begin(), known.entries.end(), went)) {
    change_baseline(options, [&](std::optional<Baseline> now) {
      Baseline baseline = std::move(now).value_or(Baseline{});
      gone = drop_what_went(baseline, known, analysis);
      kept = baseline.entries.size();
      return baseline;
    });
  }
  notice(options, fmt::format("{} dropped, {} kept", findings_in_words(gone), kept));
  return nothing_new;
}

int show_baseline(const Options& options) {
  const Baseline baseline =
      existing(options.paths.empty() ? baseline_path(options) : options.paths.front());
  std::string text;
  for (const BaselineEntry& entry : baseline.entries) text += lines_of(' ', entry);
  print(text + findings_in_words(baseline.entries.size()) + " accepted\n");
  return nothing_new;
}

int diff_baselines(const Options& options) {
  const Baseline before = existing(options.paths.at(0)), after = existing(options.paths.at(1));
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
  print(text);
  return text.empty() ? nothing_new : something_new;
}

int take_all(const Options& options, const Accepted& known, const Analysis& analysis,
             bool complete) {
  if (!complete) return left_as_it_is(options);
  Baseline all = baseline_of(not_waived(analysis, options), analysis.lexicon->version());
  const std::size_t count = all.entries.size();
  change_baseline(options, [&](std::optional<Baseline> now) {
    Baseline kept = std::move(now).value_or(Baseline{});
    drop_what_went(kept, known.baseline.value_or(Baseline{}), analysis);
    kept.lexicon = all.lexicon;
    return merged(std::move(all), std::move(kept));
  });
  notice(options, findings_in_words(count) + " accepted");
  return nothing_new;
}

}  // namespace checkclaims
