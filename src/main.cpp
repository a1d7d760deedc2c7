// The program: all that touches files, streams, clock and environment, and the exit status.
#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <new>

#include "checkclaims/lexicon.hpp"
#include "checkclaims/report.hpp"
#include "program/baseline_commands.hpp"
#include "program/files.hpp"
#include "program/gating.hpp"
#include "program/last_words.hpp"
#include "program/loading.hpp"
#include "program/locating.hpp"
#include "program/manual.hpp"
#include "program/options.hpp"
#include "program/output.hpp"
#include "program/settings.hpp"

namespace checkclaims {
namespace {

int explain(const std::string& rule) {
  std::vector<std::string_view> known;
  for (const auto& page : rule_pages()) {
    if (page.rule == rule) return print(page.text), nothing_new;
    known.push_back(page.rule);
  }
  throw InputError(rule, fmt::format("no such rule, the rules are {}", fmt::join(known, ", ")));
}

/// `write` is given a sink. The exit status of a view: that all was read.
template <class Write>
int show(const Loaded& loaded, Stopwatch& watch, const Write& write) {
  StandardOutput out;
  write([&out](std::string_view piece) { out.write(piece); });
  out.close();
  watch.lap("report");
  return loaded.complete() ? nothing_new : failed;
}

int extract(const Options& options) {
  Stopwatch watch(options);
  const Loaded loaded = load(options, watch);
  if (loaded.analysis.documents.empty()) return failed;
  return show(loaded, watch, [&](const Sink& out) { write_records(loaded.analysis, out); });
}

ColorMode paint_of(const Options& options) {
  const bool colour = options.colour == ColourWish::always ||
                      (options.colour == ColourWish::automatic && colour_terminal());
  return colour ? ColorMode::ansi : ColorMode::none;
}

int why(const Options& options) {
  Stopwatch watch(options);
  const Loaded loaded = load_checked(options, watch, Days::of_everything);
  if (loaded.analysis.documents.empty()) return failed;
  const Finding& finding = finding_of(loaded.analysis, options.word);
  const std::size_t width = terminal_width().value_or(usual_width);
  return show(loaded, watch, [&](const Sink& out) {
    if (options.format == "json") return write_why_json(loaded.analysis, finding, out);
    write_why_text(loaded.analysis, finding, paint_of(options), out, width);
  });
}

/// The first operand names a story where no path is called so and paths follow.
Options with_name(Options options) {
  const bool alone = options.paths.size() == 1 && options.paths != options.usual_paths &&
                     !options.usual_paths.empty();
  if (options.name || (options.paths.size() < 2 && !alone) || path_exists(options.paths.front()))
    return options;
  options.name = std::move(options.paths.front());
  options.paths.erase(options.paths.begin());
  if (alone) options.paths = options.usual_paths;
  return options;
}

int timeline(const Options& given) {
  const Options options = with_name(given);
  Stopwatch watch(options);
  const Loaded loaded = load_checked(options, watch, Days::of_everything);
  if (loaded.analysis.documents.empty()) return failed;
  const std::string name = options.name.value_or("");
  const Timeline told = timeline_of(loaded.analysis, name);
  if (options.name && told.stories.empty()) {
    const auto near = names_like(loaded.analysis, name);
    throw InputError(name, near.empty()
                               ? "nothing is told of it, nor of anything else"
                               : fmt::format("nothing is told of it, the nearest names are {}",
                                             fmt::join(near, "; ")));
  }
  const std::size_t width = terminal_width().value_or(usual_width);
  return show(loaded, watch, [&](const Sink& out) {
    if (options.format == "json") return write_timeline_json(told, out);
    write_timeline_text(told, paint_of(options), out, width);
  });
}

int graph(const Options& options) {
  Stopwatch watch(options);
  const Loaded loaded = load_checked(options, watch, Days::of_everything);
  if (loaded.analysis.documents.empty()) return failed;
  const Graph claims = graph_of(loaded.analysis);
  return show(loaded, watch, [&](const Sink& out) {
    if (options.format == "json") return write_graph_json(loaded.analysis, claims, out);
    write_graph_dot(loaded.analysis, claims, out);
  });
}

/// The files first: what goes to standard output may be read by somebody who looks for them.
void write_outputs(const std::vector<Output>& outputs, const Report& report) {
  Report plain = report;
  plain.color_mode = ColorMode::none;
  plain.width = usual_width;
  const auto write_file = [&plain](const std::string& file, auto write) {
    std::string text;
    write(plain, [&text](std::string_view piece) { text += piece; });
    replace_file(file, text);
  };
  for (const Output& output : outputs) {
    if (!output.file) continue;
    const Format& format = format_named(output.format);
    if (!output.file->ends_with('/')) {
      write_file(*output.file, format.write);
      continue;
    }
    make_folder(*output.file);
    for (const FormatPart& part : format.parts)
      write_file(*output.file + std::string(part.file), part.write);
  }
  for (const Output& output : outputs) {
    if (output.file) continue;
    StandardOutput out;
    format_named(output.format).write(report, [&out](std::string_view piece) { out.write(piece); });
    out.close();
  }
}

int check_articles(const Options& options) {
  Stopwatch watch(options);
  const Accepted accepted = find_baseline(options);
  Loaded loaded = load_checked(options, watch);
  const Analysis& analysis = loaded.analysis;
  if (analysis.documents.empty()) return failed;

  const Gate gate = gate_of(loaded, accepted, options);
  const bool everything_read =
      loaded.complete() && (!loaded.before || loaded.before->problems.empty());
  const bool good =
      passes(analysis.findings, gate, options.fail_on) &&
      !(options.strict && (gate.resolved.size() > gate.superseded || !gate.unused.empty()));
  const int verdict = !everything_read && !options.keep_going ? failed
                      : good                                  ? nothing_new
                                                              : something_new;
  // A baseline that is yet to be written decides what the status will be.
  const auto foreseen = options.update_baseline ? std::nullopt : std::optional(verdict);
  Report report{analysis,
                gate,
                accepted.path,
                paint_of(options),
                foreseen,
                options.explain_unread,
                options.summary_only,
                options.fail_on,
                loaded.skipped};
  report.ignored = loaded.ignored;
  report.passed_over = loaded.passed_over;
  report.width = terminal_width().value_or(usual_width);
  report.located = locations_of(analysis.documents);
  report.strict = options.strict;
  if (loaded.before) {
    report.changed = loaded.before->changed;
    report.against = loaded.before->comparison;
  }
  write_outputs(options.outputs, report);
  watch.lap("report");

  if (!options.update_baseline) return verdict;
  return take_all(options, accepted, analysis, loaded.complete());
}

int run(const Options& options) {
  switch (options.command) {
    case Command::help: return print(help_text(options.about)), nothing_new;
    case Command::version: return print(fmt::format("checkclaims {}\n", version())), nothing_new;
    case Command::explain: return explain(options.word);
    case Command::generate:
      return print(options.word == "man" ? manual_page() : completions(options.word)), nothing_new;
    case Command::extract: return extract(options);
    case Command::why: return why(options);
    case Command::timeline: return timeline(options);
    case Command::graph: return graph(options);
    case Command::check: return check_articles(options);
    case Command::baseline: break;
    case Command::baseline_create: return create_baseline(options);
    case Command::baseline_accept: return accept_findings(options);
    case Command::baseline_prune: return prune_baseline(options);
    case Command::baseline_show: return show_baseline(options);
    case Command::baseline_diff: return diff_baselines(options);
  }
  return failed;
}

}  // namespace
}  // namespace checkclaims

int main(int argc, char** argv) {
  using namespace checkclaims;
  try {
    secure_standard_streams();
    const Options options = settled_options(parse_command_line(argc, argv));
    set_deadline(options.deadline);
    return run(options);
  } catch (const NobodyReads&) {
  } catch (const InputError& problem) {
    complain(problem.what());
  } catch (const std::bad_alloc&) {
    remark("checkclaims: out of memory");
  } catch (const std::exception& problem) {
    complain(fmt::format("stopped by a fault of its own: {}", problem.what()));
  }
  return failed;
}
