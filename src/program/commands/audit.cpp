// Findings are shown one by one, and each line of standard input is one answer, so that it works in
// any terminal and through a pipe.
#include "checkclaims/audit.hpp"

#include <fmt/format.h>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"
#include "program/baseline_file.hpp"
#include "program/commands/commands.hpp"
#include "program/exit_status.hpp"
#include "program/input_lines.hpp"
#include "program/output.hpp"
#include "program/pipeline.hpp"
#include "program/read_file.hpp"
#include "program/replace_file.hpp"
#include "program/report_style.hpp"

namespace checkclaims {
namespace {

Audit read_audit(const std::string& path) {
  const auto text = read_file(path);
  return text ? parse_audit(quote_path(path), *text) : Audit{};
}

/// Adds one judgement to the file, which other runs may have changed since it was read.
void record(const std::string& path, const Judgement& judgement) {
  make_usual_folder(path);
  const FolderLock lock(path);
  Audit audit = read_audit(path);
  audit.add(judgement);
  replace_file(path, to_text(audit));
}

enum class Act { judge, skip, back, quit, unknown };
struct Answer {
  Act act = Act::unknown;
  Verdict verdict = Verdict::right;
  std::string reason;
};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// "f both quote an old count" -> false, with this reason. Letters and whole words mean the same.
Answer answer_of(std::string_view line) {
  line = trimmed(line);
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  const auto is = [word](std::string_view name) {
    return word == name || (word.size() == 1 && word.front() == name.front());
  };
  for (const Verdict verdict : {Verdict::right, Verdict::arguable, Verdict::wrong})
    if (is(name_of(verdict))) return {Act::judge, verdict, std::string(trimmed(line.substr(end)))};
  if (end < line.size()) return {};
  if (is("skip")) return {Act::skip, {}, {}};
  if (is("back")) return {Act::back, {}, {}};
  if (is("quit")) return {Act::quit, {}, {}};
  return {};
}

/// The walk through the findings of one run.
class AuditWalk {
 public:
  AuditWalk(const Options& options, const Analysis& analysis)
      : options_(options), analysis_(analysis), path_(audit_path(options)) {
    audit_ = read_audit(path_);
    for (const Finding& finding : analysis.findings)
      if (options.again || audit_.find(finding.id) == nullptr) open_.push_back(&finding);
  }

  void walk() {
    if (open_.empty())
      out_.write(fmt::format("nothing to judge: {}\n",
                             analysis_.findings.empty() ? "there is no finding"
                                                        : "all findings are judged, --again shows "
                                                          "them"));
    std::size_t at = 0;
    while (at < open_.size()) {
      show(at);
      const Answer answer = ask();
      if (answer.act == Act::quit) break;
      if (answer.act == Act::back) {
        at -= at > 0 ? 1 : 0;
        continue;
      }
      if (answer.act == Act::judge) judge(*open_[at], answer);
      ++at;
    }
    out_.write(
        fmt::format("{} judged, {} in {}\n", judged_, audit_.judgements.size(), quote_path(path_)));
    out_.close();
  }

 private:
  void show(std::size_t at) {
    const Finding& finding = *open_[at];
    const Sink sink = [this](std::string_view piece) { out_.write(piece); };
    out_.write(fmt::format("finding {} of {}\n", at + 1, open_.size()));
    write_why_text(analysis_, finding, color_mode_of(options_), sink, text_width());
    if (const Judgement* before = audit_.find(finding.id))
      out_.write(fmt::format("judged {}{}\n", name_of(before->verdict),
                             before->reason.empty() ? "" : ": " + escape(before->reason)));
  }

  /// Until there is an answer; the end of the input is one.
  Answer ask() {
    for (;;) {
      out_.write("[t]rue, [a]rguable, [f]alse with a reason, [s]kip, [b]ack, [q]uit: ");
      out_.flush();
      const auto line = in_.next();
      if (!line) {
        out_.write("\n");
        return {Act::quit, {}, {}};
      }
      Answer answer = answer_of(*line);
      if (answer.act != Act::unknown) {
        out_.write("\n");
        return answer;
      }
    }
  }

  void judge(const Finding& finding, const Answer& answer) {
    Judgement judgement{finding.id,     finding.rule,  finding.severity,       finding.confidence,
                        answer.verdict, answer.reason, std::string(version()), options_.today};
    record(path_, judgement);
    audit_.add(std::move(judgement));
    ++judged_;
  }

  const Options& options_;
  const Analysis& analysis_;
  const std::string path_;
  Audit audit_;
  std::vector<const Finding*> open_;
  std::size_t judged_ = 0;
  InputLines in_;
  StandardOutput out_;
};

int print_stats(const Options& options) {
  const std::string path = audit_path(options);
  if (!path_exists(path))
    throw InputError(quote_path(path), "no such file, checkclaims audit PATH... makes it");
  const AuditStats stats = stats_of(read_audit(path));
  std::string text;
  const Sink sink = [&text](std::string_view piece) { text += piece; };
  if (options.format == "json")
    write_audit_stats_json(stats, sink);
  else
    write_audit_stats_text(stats, sink);
  print_out(text);
  return exit_clean;
}

}  // namespace

int audit_command(const Options& options) {
  if (options.stats) return print_stats(options);
  (void)read_audit(audit_path(options));  // reports a broken file before the articles are read
  Stopwatch watch(options);
  const PipelineResult result = run_pipeline(options, watch, DateClaims::all);
  if (result.nothing_read()) return exit_failure;
  AuditWalk(options, result.analysis).walk();
  return result.all_read() ? exit_clean : exit_failure;
}

}  // namespace checkclaims
