// Checks again on each change. A round is a whole run: what it costs is what a report costs.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <map>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"
#include "program/commands/commands.hpp"
#include "program/exit_status.hpp"
#include "program/folder_watch.hpp"
#include "program/output.hpp"
#include "program/pipeline.hpp"
#include "program/report_style.hpp"

namespace checkclaims {
namespace {

/// Ctrl-C is how it is meant to end. What was found is on standard output already.
void end_quietly(int) { _exit(exit_clean); }

constexpr std::size_t shown_digits = 8;

/// The findings of a round by id: how a line names them.
using Found = std::map<std::string, std::string>;

std::string line_of(const Finding& finding) {
  return fmt::format("{} [{}] {}", escape(finding.message), finding.rule,
                     finding.id.substr(0, shown_digits));
}

std::string counts_of(const Analysis& analysis) {
  std::size_t articles = 0;
  for (const Document& document : analysis.documents) articles += document.table ? 0U : 1U;
  std::string text = fmt::format("{} {}", articles, articles == 1 ? "article" : "articles");
  const char* gap = ": ";
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto count =
        std::count_if(analysis.findings.begin(), analysis.findings.end(),
                      [severity](const Finding& finding) { return finding.severity == severity; });
    text += fmt::format("{}{} {}{}", gap, count, name_of(severity), count == 1 ? "" : "s");
    gap = ", ";
  }
  return text;
}

class Rounds {
 public:
  explicit Rounds(const Options& options) : options_(options) {}

  /// Reads everything and prints what differs from the round before; in the first round only how
  /// much there is. What cannot be read is reported, and may be mended: it does not end the watch.
  void round() {
    try {
      Stopwatch watch(options_);
      const PipelineResult result = run_pipeline(options_, watch);
      if (!result.nothing_read() || known_) compare(result.analysis);
    } catch (const InputError& problem) {
      print_error(problem.what());
    }
    out_.flush();
  }

 private:
  void compare(const Analysis& analysis) {
    Found found;
    for (const Finding& finding : analysis.findings) found.emplace(finding.id, line_of(finding));
    bool changed = !known_;
    for (const auto& [id, line] : known_.value_or(Found{}))
      if (!found.contains(id)) {
        out_.write("resolved: " + line + '\n');
        changed = true;
      }
    const Sink sink = [this](std::string_view piece) { out_.write(piece); };
    for (const Finding& finding : analysis.findings)
      if (known_ && !known_->contains(finding.id)) {
        write_finding_text(analysis, finding, color_mode_of(options_), sink, text_width());
        changed = true;
      }
    if (changed) out_.write(counts_of(analysis) + '\n');
    known_ = std::move(found);
  }

  const Options& options_;
  std::optional<Found> known_;  ///< no value before the first round
  StandardOutput out_;
};

}  // namespace

int watch_command(const Options& options) {
  for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, end_quietly);
  FolderWatch watch(options.paths);
  Rounds rounds(options);
  for (;;) {
    rounds.round();
    if (watch.wait() == FolderWatch::Woken::overflow)
      print_error("notice: more changed at once than can be followed; everything is read again");
  }
}

}  // namespace checkclaims
