#include "options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "checkclaims/report.hpp"

namespace checkclaims {
namespace {

constexpr unsigned most_jobs = 1024;

void add_jobs(CLI::App& app, Options& options) {
  app.add_option("-j,--jobs", options.jobs)->check(CLI::Range(1U, most_jobs))->take_last();
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

}  // namespace

std::string_view help_text() {
  return R"(checkclaims: find what news articles claim that cannot all be true

usage: checkclaims [OPTION]... PATH...     check articles, print a report
       checkclaims extract PATH...         print what they claim as JSON Lines;
                                           --mentions adds names, dates, numbers
       checkclaims explain RULE            say when a rule fires, and when not

PATH is an article or a folder that is searched for .txt, .md and .markdown.

  --format text|json         text is a diff for people, json is for programs
  --baseline FILE            findings accepted earlier, which are then "known";
                             .checkclaims/baseline.jsonl is used if it is there
  --update-baseline          accept every finding: write the baseline, exit 0
  --explain-unread           list numbers and dates in no claim, and why
  --color auto|always|never  auto: on a terminal, unless NO_COLOR is set
  -j, --jobs N               threads; the report is the same for any number
  --timings                  print the seconds of each stage to stderr
  --help, --version

example: checkclaims --baseline accepted.jsonl articles/ draft.md

Exit status: 0 no new or changed error, 1 at least one, 2 something could not be
done; standard error then says what.
)";
}

Options parse_options(int argc, const char* const* argv) {
  Options options;
  std::string colour = "auto";
  std::string baseline;
  std::vector<std::string> format_names;
  for (const auto& format : formats()) format_names.emplace_back(format.name);

  CLI::App app("", "checkclaims");
  app.set_help_flag();
  bool help = false, version = false;
  app.add_flag("-h,--help", help);
  app.add_flag("--version", version);
  app.fallthrough(false);
  std::vector<std::string> paths, extract_paths;
  const auto* check_paths = app.add_option("PATH", paths);
  add_jobs(app, options);
  app.add_option("--format", options.format)->check(CLI::IsMember(format_names))->take_last();
  const auto* named_baseline = app.add_option("--baseline", baseline)->take_last();
  app.add_flag("--update-baseline", options.update_baseline);
  app.add_option("--color,--colour", colour)->check(CLI::IsMember({"auto", "always", "never"}))->take_last();
  app.add_flag("--explain-unread", options.explain_unread);
  app.add_flag("--timings", options.timings);

  auto* extract = app.add_subcommand("extract");
  auto* explain = app.add_subcommand("explain");
  for (auto* command : {extract, explain}) {
    command->set_help_flag();
    command->add_flag("-h,--help", help);
  }
  extract->add_option("PATH", extract_paths);
  add_jobs(*extract, options);
  extract->add_flag("--mentions", options.mentions);
  extract->add_flag("--timings", options.timings);
  explain->add_option("RULE", options.rule);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    throw usage_error(seen_by(error, app));
  }

  for (const auto* command : {extract, explain}) {
    if (!command->parsed()) continue;
    const std::string& name = command->get_name();
    if (check_paths->count() > 0)
      throw usage_error(fmt::format("{0} must come first, and a file of that name is ./{0}", name));
    for (const auto* option : app.get_options())
      if (option->count() > 0 && !option->check_name("--help") && !option->check_name("--version"))
        throw usage_error(fmt::format("{} stands before {}, where it has no meaning", option->get_name(), name));
  }
  options.paths = extract->parsed() ? extract_paths : paths;
  options.colour = colour == "always" ? ColourWish::always : colour == "never" ? ColourWish::never : ColourWish::automatic;
  if (named_baseline->count() > 0) options.baseline = baseline;
  if (extract->parsed()) options.command = Command::extract;
  if (explain->parsed()) options.command = Command::explain;
  if (version) options.command = Command::version;
  if (help) options.command = Command::help;
  if (options.command == Command::explain && options.rule.empty()) throw usage_error("explain: no rule is named");
  if ((options.command == Command::check || options.command == Command::extract) && options.paths.empty())
    throw usage_error("no article or folder is named");
  if (options.baseline && options.baseline->empty()) throw usage_error("--baseline: the name is empty");
  return options;
}

}  // namespace checkclaims
