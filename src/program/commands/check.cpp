#include "checkclaims/report.hpp"
#include "program/baseline_file.hpp"
#include "program/commands/baseline.hpp"
#include "program/commands/commands.hpp"
#include "program/document_locations.hpp"
#include "program/exit_status.hpp"
#include "program/gate_findings.hpp"
#include "program/output.hpp"
#include "program/pipeline.hpp"
#include "program/replace_file.hpp"
#include "program/report_style.hpp"

namespace checkclaims {
namespace {

/// Written without colours, as for anything but a terminal.
void write_report_file(Report report, const std::string& file,
                       void (*write)(const Report&, const Sink&)) {
  report.color_mode = ColorMode::none;
  report.width = usual_width;
  std::string text;
  write(report, [&text](std::string_view piece) { text += piece; });
  replace_file(file, text);
}

/// A page for each article, some at a time: a file takes two numbers of open files, of which there
/// are at least 256.
void write_pages(const FormatPages& pages, const Report& report, const std::string& folder) {
  constexpr std::size_t at_once = 64;
  std::vector<FileBytes> files;
  const auto write_files = [&] {
    replace_files(folder, files);
    files.clear();
  };
  pages.write(report, [&](std::string_view file, std::string_view bytes) {
    files.push_back({std::string(file), std::string(bytes)});
    if (files.size() == at_once) write_files();
  });
  if (!files.empty()) write_files();
}

void write_file_output(const Output& output, const Report& report) {
  const Format& format = format_named(output.format);
  if (!output.file->ends_with('/')) return write_report_file(report, *output.file, format.write);
  make_folder(*output.file);
  // The pages first: what leads to them must not be there before them.
  if (format.pages) write_pages(*format.pages, report, *output.file);
  for (const FormatPart& part : format.parts)
    write_report_file(report, *output.file + std::string(part.file), part.write);
}

/// Writes the files first: a reader of standard output may look for them.
void write_outputs(const std::vector<Output>& outputs, const Report& report) {
  for (const Output& output : outputs)
    if (output.file) write_file_output(output, report);
  for (const Output& output : outputs) {
    if (output.file) continue;
    StandardOutput out;
    format_named(output.format).write(report, [&out](std::string_view piece) { out.write(piece); });
    out.close();
  }
}

int status_of(const PipelineResult& result, const Gate& gate, const Options& options) {
  const bool all_read = result.all_read() && (!result.base || result.base->problems.empty());
  if (!all_read && !options.keep_going) return exit_failure;
  const bool outdated = gate.resolved.size() > gate.superseded || !gate.unused.empty();
  const bool passed =
      passes(result.analysis.findings, gate, options.fail_on) && !(options.strict && outdated);
  return passed ? exit_clean : exit_findings;
}

Report report_of(const PipelineResult& result, const GatedFindings& gated,
                 const BaselineFile& baseline, const Options& options) {
  const Gate& gate = gated.gate;
  Report report{result.analysis, gate, baseline.path};
  report.color_mode = color_mode_of(options);
  // If the baseline is still to be written, the status is not known yet.
  if (!options.update_baseline) report.exit_status = status_of(result, gate, options);
  report.explain_unread = options.explain_unread;
  report.summary_only = options.summary_only;
  report.fail_on = options.fail_on;
  report.skipped = result.skipped;
  report.ignored = result.ignored;
  report.passed_over = result.other_files;
  report.width = text_width();
  report.located = document_locations(result.analysis.documents);
  report.strict = options.strict;
  if (result.base) {
    report.changed = result.base->changed;
    report.against = result.base->comparison;
    report.against->resolved = gated.resolved_in_base;
  }
  return report;
}

}  // namespace

int check_command(const Options& options) {
  Stopwatch watch(options);
  const BaselineFile baseline = find_baseline(options);
  const PipelineResult result = run_pipeline(options, watch);
  if (result.nothing_read()) return exit_failure;
  const GatedFindings gated = gate_findings(result.analysis, result.base, baseline, options);
  const Report report = report_of(result, gated, baseline, options);
  write_outputs(options.outputs, report);
  watch.lap("report");
  return report.exit_status ? *report.exit_status : accept_all_findings(options, baseline, result);
}

}  // namespace checkclaims
