// All commands and options: a new one is a row here, its meaning in options.cpp.
#include "program/command_definitions.hpp"

#include <algorithm>
#include <array>

namespace checkclaims {
namespace {

using Line = CommandLine;
using Option = OptionDefinition;

constexpr Option help = {"-h,--help", "", "", "say how it is used", &Line::help};
constexpr Option print_version = {"--version", "", "", "print the version", &Line::version};
constexpr Option format = {"--format", "NAME[=FILE]",
                           "text json sarif github gitlab junit rdjsonl markdown gnu csv",
                           "a report of that kind, in FILE or on standard output; may be given "
                           "several times; csv=DIR/ makes three tables",
                           &Line::formats};
constexpr Option view_format = {"--format", "NAME", "text json", "for people or for programs",
                                &Line::formats};
constexpr Option graph_format = {"--format", "NAME", "dot json", "for Graphviz or for programs",
                                 &Line::formats};
constexpr Option quiet = {"-q,--quiet", "", "", "no report on standard output", &Line::quiet};
constexpr Option summary = {"--summary", "", "", "of the text report only what it all comes to",
                            &Line::summary};
constexpr Option against = {
    "--against", "REV|DIR", "",
    "only what is new since that git revision, or beside the articles of that folder, fails",
    &Line::against};
constexpr Option baseline = {
    "--baseline", "FILE", "",
    "findings accepted earlier; .checkclaims/baseline.jsonl is used where it exists",
    &Line::baseline};
constexpr Option update_baseline = {"--update-baseline", "", "",
                                    "accept every finding: write the baseline, exit 0",
                                    &Line::update_baseline};
constexpr Option config = {
    "--config", "FILE", "",
    "the configuration; checkclaims.toml is looked for from here up to the root of the repository",
    &Line::config};
constexpr Option no_config = {"--no-config", "", "", "no configuration", &Line::no_config};
constexpr Option fail_on = {
    "--fail-on", "SEVERITY", "error warning note never",
    "from which severity on a new or changed finding makes the status 1; error unless said",
    &Line::fail_on};
constexpr Option strict = {
    "--strict,--no-strict", "", "",
    "what the baseline holds and no longer occurs, and an unused waiver, make the status 1 too",
    &Line::strict};
constexpr Option today = {
    "--today", "DAY", "",
    "the day on which acceptances with an end are judged; without it none ends", &Line::today};
constexpr Option keep_going = {"--keep-going,--no-keep-going", "", "",
                               "an article that cannot be read is listed and fails nothing",
                               &Line::keep_going};
constexpr Option all = {"--all", "", "", "also what is only likelier than not, as notes",
                        &Line::all};
constexpr Option explain_unread = {"--explain-unread", "", "",
                                   "list numbers, dates and events in no claim, and why",
                                   &Line::explain_unread};
constexpr Option stdin_name = {
    "--stdin-name", "FILE", "",
    "what the article on standard input (-) is called; it stands for the file of that name",
    &Line::stdin_name};
constexpr Option roles = {"--roles", "FILE", "", "a JSON table of who holds which office from when",
                          &Line::roles};
constexpr Option color = {"--color,--colour", "WHEN", "auto always never",
                          "auto: on a terminal, unless NO_COLOR is set", &Line::color};
constexpr Option jobs = {"-j,--jobs", "N", "", "threads; as many as the machine has unless said",
                         &Line::jobs};
constexpr Option deadline = {
    "--deadline", "SECONDS", "",
    "after so long the run ends with status 2; 3600 unless said, 0 for never", &Line::deadline};
constexpr Option timings = {"--timings", "", "",
                            "print the seconds of each stage to standard error", &Line::timings};
constexpr Option mentions = {"--mentions", "", "",
                             "also every number, date, name and speaker that was seen",
                             &Line::mentions};
constexpr Option of = {"--of", "NAME", "", "tell of what is called so", &Line::of};
constexpr Option reason = {"--reason", "TEXT", "", "why it is accepted; it stands in the file",
                           &Line::reason};
constexpr Option by = {"--by", "WHO", "", "who accepts it", &Line::by};
constexpr Option until = {"--until", "DAY", "",
                          "the last day on which it is accepted, against the report's --today",
                          &Line::until};

template <class... Options>
constexpr std::array<const Option*, sizeof...(Options)> list(const Options*... options) {
  return {options...};
}

constexpr auto of_check =
    list(&format, &quiet, &summary, &against, &baseline, &update_baseline, &fail_on, &strict,
         &today, &keep_going, &all, &explain_unread, &stdin_name, &config, &no_config, &roles,
         &color, &jobs, &deadline, &timings, &help, &print_version);
constexpr auto of_baseline = list(&help);
constexpr auto of_show = list(&config, &no_config, &help);
constexpr auto of_create = list(&baseline, &config, &no_config, &roles, &jobs, &deadline, &help);
constexpr auto of_accept =
    list(&reason, &by, &until, &baseline, &config, &no_config, &roles, &jobs, &deadline, &help);
constexpr auto of_view =
    list(&view_format, &color, &config, &no_config, &roles, &jobs, &deadline, &timings, &help);
constexpr auto of_timeline =
    list(&of, &view_format, &color, &config, &no_config, &roles, &jobs, &deadline, &timings, &help);
constexpr auto of_graph =
    list(&graph_format, &config, &no_config, &roles, &jobs, &deadline, &timings, &help);
constexpr Option clues = {
    "--clues", "", "",
    "also what was weighed: of articles, of figures and of pairs of figures each clue",
    &Line::clues};
constexpr auto of_extract =
    list(&mentions, &clues, &config, &no_config, &roles, &jobs, &deadline, &timings, &help);

constexpr CommandDefinition commands[] = {
    {Command::check, "", "PATH...", "", "find what news articles claim that cannot all be true",
     of_check},
    {Command::baseline, "baseline", "VERB", "", "what was accepted, and is not to gate again",
     of_baseline},
    {Command::baseline_create, "baseline create", "PATH...", "",
     "accept every finding there is; refuses to replace a file", of_create},
    {Command::baseline_accept, "baseline accept", "ID... PATH...", "",
     "accept these findings, with a reason", of_accept},
    {Command::baseline_prune, "baseline prune", "PATH...", "",
     "drop what no longer occurs; accepts nothing", of_create},
    {Command::baseline_show, "baseline show", "[FILE]", "", "what is in it, and why", of_show},
    {Command::baseline_diff, "baseline diff", "FILE FILE", "",
     "how two of them differ; status 1 where they do", of_baseline},
    {Command::why, "why", "ID PATH...", "", "show one finding in full, with its proof", of_view},
    {Command::timeline, "timeline", "[NAME] PATH...", "",
     "tell the story of each figure, and of each event's day", of_timeline},
    {Command::graph, "graph", "PATH...", "", "write the claim graph", of_graph},
    {Command::extract, "extract", "PATH...", "", "write all claims as JSON Lines", of_extract},
    {Command::explain, "explain", "RULE", "", "say when a rule fires, and when not", of_baseline},
    {Command::generate, "generate", "WHAT", "man bash zsh fish",
     "write the manual page, or completions for a shell", of_baseline},
};

}  // namespace

std::span<const CommandDefinition> command_definitions() { return commands; }

const CommandDefinition& definition_of(Command command) {
  return *std::find_if(std::begin(commands), std::end(commands),
                       [command](const CommandDefinition& one) { return one.command == command; });
}

const OptionDefinition* find_option(Command command, std::string_view name) {
  for (const OptionDefinition* option : definition_of(command).options) {
    const auto names = split(option->names, ',');
    if (std::find(names.begin(), names.end(), name) != names.end()) return option;
  }
  return nullptr;
}

std::vector<std::string_view> split(std::string_view list, char separator) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    parts.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return parts;
}

}  // namespace checkclaims
