#include <fmt/format.h>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"
#include "program/commands/commands.hpp"
#include "program/exit_status.hpp"
#include "program/output.hpp"
#include "program/pipeline.hpp"
#include "program/read_file.hpp"
#include "program/report_style.hpp"
#include "program/stopwatch.hpp"

namespace checkclaims {

namespace {

/// Calls `write` with a sink. Returns the exit status of a view: whether all articles were read.
template <class Write>
int write_view(const PipelineResult& result, Stopwatch& watch, const Write& write) {
  StandardOutput out;
  write([&out](std::string_view piece) { out.write(piece); });
  out.close();
  watch.lap("report");
  return result.all_read() ? exit_clean : exit_failure;
}

/// The first operand is a story's name if no such path exists and paths follow.
Options with_name(Options options) {
  const bool alone = options.paths.size() == 1 && options.paths != options.default_paths &&
                     !options.default_paths.empty();
  if (options.name || (options.paths.size() < 2 && !alone) || path_exists(options.paths.front()))
    return options;
  options.name = std::move(options.paths.front());
  options.paths.erase(options.paths.begin());
  if (alone) options.paths = options.default_paths;
  return options;
}

InputError no_story(const Analysis& analysis, const std::string& name) {
  const auto near = names_like(analysis, name);
  if (near.empty()) return {name, "no story matches, there is none at all"};
  return {name, fmt::format("no story matches, the nearest names are {}", fmt::join(near, "; "))};
}

/// All of it, or what a finding or the stories of a name are about.
Graph chosen_graph(const Analysis& analysis, const Finding* about,
                   const std::optional<std::string>& name) {
  const Graph all = graph_of(analysis);
  if (about != nullptr) return part_of(all, claims_behind(analysis, *about));
  if (!name) return all;
  const Timeline timeline = timeline_of(analysis, *name);
  if (timeline.stories.empty()) throw no_story(analysis, *name);
  return part_of(all, claims_of(timeline));
}

}  // namespace

int read_command(const Options& options) {
  Stopwatch watch(options);
  const OnlyRead read = run_reading(options, watch);
  StandardOutput out;
  const Sink sink = [&out](std::string_view piece) { out.write(piece); };
  if (options.format == "json")
    write_read_json(read.articles, sink);
  else
    write_read_text(read.articles, color_mode_of(options), sink, text_width());
  out.close();
  watch.lap("report");
  return read.all_read && !read.articles.readings.empty() ? exit_clean : exit_failure;
}

int extract_command(const Options& options) {
  Stopwatch watch(options);
  const PipelineResult result = run_pipeline_unchecked(options, watch);
  if (result.nothing_read()) return exit_failure;
  check_measures(options.where, result.analysis);
  return write_view(result, watch, [&](const Sink& out) {
    if (options.where.empty()) return write_records(result.analysis, out);
    write_records_where(result.analysis, options.where, out);
  });
}

int why_command(const Options& options) {
  Stopwatch watch(options);
  const PipelineResult result = run_pipeline(options, watch, DateClaims::all);
  if (result.nothing_read()) return exit_failure;
  const Finding& finding = finding_of(result.analysis, options.word);
  return write_view(result, watch, [&](const Sink& out) {
    if (options.format == "json") return write_why_json(result.analysis, finding, out);
    write_why_text(result.analysis, finding, color_mode_of(options), out, text_width());
  });
}

int timeline_command(const Options& given) {
  const Options options = with_name(given);
  Stopwatch watch(options);
  const PipelineResult result = run_pipeline(options, watch, DateClaims::all);
  if (result.nothing_read()) return exit_failure;
  const Timeline timeline = timeline_of(result.analysis, options.name.value_or(""));
  if (options.name && timeline.stories.empty()) throw no_story(result.analysis, *options.name);
  return write_view(result, watch, [&](const Sink& out) {
    if (options.format == "json") return write_timeline_json(timeline, out);
    write_timeline_text(timeline, color_mode_of(options), out, text_width());
  });
}

int graph_command(const Options& given) {
  const Options options = given.finding ? given : with_name(given);
  Stopwatch watch(options);
  const PipelineResult result = run_pipeline(options, watch, DateClaims::all);
  if (result.nothing_read()) return exit_failure;
  const Finding* about = options.finding ? &finding_of(result.analysis, *options.finding) : nullptr;
  const Graph graph = chosen_graph(result.analysis, about, options.name);
  return write_view(result, watch, [&](const Sink& out) {
    if (options.format == "json") return write_graph_json(result.analysis, graph, out);
    if (options.format == "graphml") return write_graph_graphml(result.analysis, graph, out);
    write_graph_dot(result.analysis, graph, out, about);
  });
}

}  // namespace checkclaims
