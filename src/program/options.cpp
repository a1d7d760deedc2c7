#include "program/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <set>

#include "checkclaims/report.hpp"

namespace checkclaims {
namespace {

constexpr unsigned most_jobs = 1024;

void add_jobs(CLI::App& app, Options& options) {
  app.add_option("-j,--jobs", options.jobs)->check(CLI::Range(1U, most_jobs))->take_last();
}

void add_colour(CLI::App& app, std::string& colour) {
  app.add_option("--color,--colour", colour)->check(CLI::IsMember({"auto", "always", "never"}))->take_last();
}

void add_roles(CLI::App& app, Options& options) {
  app.add_option("--roles", options.roles)->take_last();
}

InputError usage_error(const std::string& seen) { return InputError(seen + " (see checkclaims --help)"); }

/// CLI11's words, one line, as this program's messages are written.
std::string seen_by(const CLI::ParseError& error, const CLI::App& app) {
  if (error.get_name() == "ExtrasError") {
    const auto unknown = app.remaining(true);
    if (!unknown.empty()) return fmt::format("{} is not understood", unknown.front());
  }
  std::string seen = error.what();
  if (seen.size() > 1 && seen[1] >= 'a' && seen[1] <= 'z' && seen[0] >= 'A' && seen[0] <= 'Z')
    seen[0] = static_cast<char>(seen[0] - 'A' + 'a');
  return seen;
}

/// "sarif=report.sarif" and the like. Where none goes to standard output, the text does, unless
/// `quiet`.
std::vector<Output> outputs_of(const std::vector<std::string>& wished, bool quiet) {
  std::vector<Output> outputs;
  std::set<std::optional<std::string>> places;
  for (const std::string& wish : wished) {
    const std::size_t equals = wish.find('=');
    Output output{wish.substr(0, equals), equals == std::string::npos ? std::nullopt : std::optional(wish.substr(equals + 1))};
    std::vector<std::string_view> names;
    for (const auto& format : formats()) names.push_back(format.name);
    if (std::find(names.begin(), names.end(), output.format) == names.end())
      throw usage_error(fmt::format("--format: {} is none of {}", output.format, fmt::join(names, ", ")));
    if (output.file && output.file->empty()) throw usage_error(fmt::format("--format: {} goes to a file without a name", output.format));
    if (!places.insert(output.file).second)
      throw usage_error(output.file ? fmt::format("--format: two reports go to {}", *output.file)
                                    : "--format: two reports go to standard output, name a file as in sarif=report.sarif");
    outputs.push_back(std::move(output));
  }
  if (quiet && places.contains(std::nullopt)) throw usage_error("--quiet: a report goes to standard output");
  if (!quiet && !places.contains(std::nullopt)) outputs.push_back({"text", std::nullopt});
  return outputs;
}

Day day_of_option(const std::string& option, const std::string& text) {
  const auto day = day_of_iso(text);
  if (!day) throw usage_error(fmt::format("{}: {} is no day, write it as 2026-05-31", option, text));
  return *day;
}

bool is_id(std::string_view text) {
  return text.size() >= 4 && text.size() <= 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// `baseline` and its verbs, each an option set of its own.
struct BaselineVerbs {
  CLI::App* all = nullptr;
  std::array<std::pair<CLI::App*, Command>, 5> verbs;
  std::string until;

  BaselineVerbs(CLI::App& app, Options& options, std::vector<std::string>& operands, std::string& file, bool& help) {
    all = app.add_subcommand("baseline");
    all->set_help_flag();
    all->add_flag("-h,--help", help);
    verbs = {{{all->add_subcommand("create"), Command::baseline_create},
              {all->add_subcommand("accept"), Command::baseline_accept},
              {all->add_subcommand("prune"), Command::baseline_prune},
              {all->add_subcommand("show"), Command::baseline_show},
              {all->add_subcommand("diff"), Command::baseline_diff}}};
    for (const auto& [verb, which] : verbs) {
      verb->set_help_flag();
      verb->add_flag("-h,--help", help);
      verb->add_option("PATH", operands);
      if (which == Command::baseline_show || which == Command::baseline_diff) continue;
      verb->add_option("--baseline", file)->take_last();
      add_jobs(*verb, options);
      add_roles(*verb, options);
      if (which != Command::baseline_accept) continue;
      verb->add_option("--reason", options.reason)->take_last();
      verb->add_option("--by", options.by)->take_last();
      verb->add_option("--until", until)->take_last();
    }
  }

  /// What the parsed verb asks for, checked.
  void settle(Options& options) const {
    for (const auto& [verb, which] : verbs)
      if (verb->parsed()) options.command = which;
    const std::size_t operands = options.paths.size();
    if (options.command == Command::baseline) throw usage_error("baseline: what is to be done with it is create, accept, prune, show or diff");
    if (options.command == Command::baseline_show && operands > 1) throw usage_error("baseline show: more than one file is named");
    if (options.command == Command::baseline_diff && operands != 2) throw usage_error("baseline diff: two files are compared");
    if (options.command != Command::baseline_accept) return;
    const auto first_path = std::find_if_not(options.paths.begin(), options.paths.end(), is_id);
    options.ids.assign(options.paths.begin(), first_path);
    options.paths.erase(options.paths.begin(), first_path);
    if (options.ids.empty()) throw usage_error("baseline accept: no finding is named, write the id that the report ends its heading with");
    if (options.reason.find_first_not_of(" \t\n") == std::string::npos) throw usage_error("baseline accept: --reason is missing, say why it is accepted");
    if (!until.empty()) options.until = day_of_option("--until", until);
  }
};

/// The first operand of `why` is its ID.
void take_id(Options& options) {
  if (options.paths.empty()) throw usage_error("why: no finding is named");
  options.id = std::move(options.paths.front());
  options.paths.erase(options.paths.begin());
}

}  // namespace

Options parse_options(int argc, const char* const* argv) {
  Options options;
  std::string colour = "auto";
  std::string baseline;
  std::vector<std::string> wished;
  bool quiet = false;

  CLI::App app("", "checkclaims");
  app.set_help_flag();
  bool help = false, version = false;
  app.add_flag("-h,--help", help);
  app.add_flag("--version", version);
  app.fallthrough(false);
  std::vector<std::string> paths, operands;
  const auto* check_paths = app.add_option("PATH", paths);
  add_jobs(app, options);
  app.add_option("--format", wished)->allow_extra_args(false)->take_all();
  app.add_flag("-q,--quiet", quiet);
  app.add_flag("--summary", options.summary_only);
  add_roles(app, options);
  const auto* named_baseline = app.add_option("--baseline", baseline)->take_last();
  app.add_flag("--update-baseline", options.update_baseline);
  std::string today, fail_on = "error";
  app.add_option("--fail-on", fail_on)->check(CLI::IsMember({"error", "warning", "note", "never"}))->take_last();
  app.add_flag("--keep-going", options.keep_going);
  app.add_flag("--strict", options.strict);
  app.add_option("--today", today)->take_last();
  add_colour(app, colour);
  app.add_flag("--explain-unread", options.explain_unread);
  app.add_flag("--timings", options.timings);

  auto* extract = app.add_subcommand("extract");
  auto* explain = app.add_subcommand("explain");
  auto* why = app.add_subcommand("why");
  auto* timeline = app.add_subcommand("timeline");
  auto* graph = app.add_subcommand("graph");
  const BaselineVerbs baseline_verbs(app, options, operands, baseline, help);
  const std::array<std::pair<CLI::App*, Command>, 6> commands = {{{baseline_verbs.all, Command::baseline},
                                                                  {extract, Command::extract},
                                                                  {explain, Command::explain},
                                                                  {why, Command::why},
                                                                  {timeline, Command::timeline},
                                                                  {graph, Command::graph}}};
  for (const auto& [command, which] : commands) {
    if (which == Command::baseline) continue;
    command->set_help_flag();
    command->add_flag("-h,--help", help);
    if (which == Command::explain) continue;
    command->add_option("PATH", operands);
    add_jobs(*command, options);
    add_roles(*command, options);
    command->add_flag("--timings", options.timings);
  }
  extract->add_flag("--mentions", options.mentions);
  explain->add_option("RULE", options.rule);
  for (auto* command : {why, timeline}) {
    command->add_option("--format", options.format)->check(CLI::IsMember({"text", "json"}))->take_last();
    add_colour(*command, colour);
  }
  timeline->add_option("--of", options.name)->take_last();
  std::string graph_format = "dot";
  graph->add_option("--format", graph_format)->check(CLI::IsMember({"dot", "json"}))->take_last();

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    throw usage_error(seen_by(error, app));
  }

  for (const auto& [command, which] : commands) {
    if (!command->parsed()) continue;
    options.command = which;
    const std::string& name = command->get_name();
    if (check_paths->count() > 0)
      throw usage_error(fmt::format("{0} must come first, and a file of that name is ./{0}", name));
    for (const auto* option : app.get_options())
      if (option->count() > 0 && !option->check_name("--help") && !option->check_name("--version"))
        throw usage_error(fmt::format("{} stands before {}, where it has no meaning", option->get_name(), name));
  }
  options.paths = options.command == Command::check ? paths : operands;
  options.colour = colour == "always" ? ColourWish::always : colour == "never" ? ColourWish::never : ColourWish::automatic;
  options.outputs = outputs_of(wished, quiet);
  if (named_baseline->count() > 0 || !baseline.empty()) options.baseline = baseline;
  options.fail_on = fail_on == "error" ? FailOn(Severity::error) : fail_on == "warning" ? FailOn(Severity::warning) : fail_on == "note" ? FailOn(Severity::note) : FailOn();
  if (!today.empty()) options.today = day_of_option("--today", today);
  if (options.command == Command::graph) options.format = graph_format;
  if (help) options.about = options.command;
  if (version) options.command = Command::version;
  if (help) options.command = Command::help;
  if (options.command == Command::help || options.command == Command::version) return options;
  if (options.command == Command::explain) {
    if (options.rule.empty()) throw usage_error("explain: no rule is named");
    return options;
  }
  if (options.command == Command::why) take_id(options);
  if (options.command == Command::baseline) baseline_verbs.settle(options);
  if (options.command == Command::baseline_show || options.command == Command::baseline_diff) return options;
  if (options.paths.empty()) throw usage_error("no article or folder is named");
  if (options.baseline && options.baseline->empty()) throw usage_error("--baseline: the name is empty");
  if (options.roles && options.roles->empty()) throw usage_error("--roles: the name is empty");
  if (options.name && options.name->empty()) throw usage_error("--of: the name is empty");
  return options;
}

}  // namespace checkclaims
