// All commands and options: a new one needs a row here and its meaning in options.cpp.
#include "program/command_definitions.hpp"

#include <algorithm>
#include <array>

namespace checkclaims {
namespace {

using Line = CommandLine;
using Option = OptionDefinition;

constexpr Option help = {"-h,--help", "", "", "print this help", &Line::help};
constexpr Option print_version = {"--version", "", "", "print the version", &Line::version};
constexpr Option version_json = {
    "--json", "", "",
    "with --version: also the commit, the lexicon and the schemas of the outputs, as JSON",
    &Line::json};
constexpr Option format = {
    "--format", "NAME[=FILE]",
    "text json sarif github gitlab junit rdjsonl markdown gnu csv html sqlite",
    "report format, written to FILE or standard output; can be given several times; csv=DIR/ "
    "writes three tables, html=DIR/ a folder of pages, sqlite=FILE a database",
    &Line::formats};
constexpr Option html_layout = {"--html-layout", "LAYOUT", "file dir",
                                "one page with everything, or a folder for servers that forbid "
                                "inline styles; default: dir for html=DIR/, otherwise file",
                                &Line::html_layout};
constexpr Option view_format = {"--format", "NAME", "text json", "output format", &Line::formats};
constexpr Option graph_format = {
    "--format", "NAME", "dot json graphml",
    "output format: dot for Graphviz, json for programs, graphml for Gephi", &Line::formats};
constexpr Option quiet = {"-q,--quiet", "", "", "print no report on standard output", &Line::quiet};
constexpr Option summary = {"--summary", "", "", "print only the summary of the text report",
                            &Line::summary};
constexpr Option against = {
    "--against", "REV|DIR", "",
    "fail only on findings that are new since a git revision, or compared with a folder",
    &Line::against};
constexpr Option baseline = {"--baseline", "FILE", "",
                             "accepted findings; default: .checkclaims/baseline.jsonl if it exists",
                             &Line::baseline};
constexpr Option update_baseline = {"--update-baseline", "", "",
                                    "accept every finding: write the baseline and exit 0",
                                    &Line::update_baseline};
constexpr Option config = {
    "--config", "FILE", "",
    "configuration file; default: the nearest checkclaims.toml up to the root of the repository",
    &Line::config};
constexpr Option no_config = {"--no-config", "", "", "use no configuration file", &Line::no_config};
constexpr Option fail_on = {
    "--fail-on", "SEVERITY", "error warning note never",
    "lowest severity of a new or changed finding that makes the exit status 1; default: error",
    &Line::fail_on};
constexpr Option strict = {
    "--strict,--no-strict", "", "",
    "also exit 1 for resolved findings in the baseline and for unused waivers", &Line::strict};
constexpr Option today = {"--today", "DAY", "",
                          "date by which acceptances expire; without it none does", &Line::today};
constexpr Option keep_going = {"--keep-going,--no-keep-going", "", "",
                               "list unreadable articles instead of failing", &Line::keep_going};
constexpr Option all = {"--all", "", "", "also report what is only more likely than not, as notes",
                        &Line::all};
constexpr Option explain_unread = {"--explain-unread", "", "",
                                   "list numbers, dates and events that are in no claim, and why",
                                   &Line::explain_unread};
constexpr Option stdin_name = {
    "--stdin-name", "FILE", "",
    "name of the article on standard input (-); it replaces the file of that name",
    &Line::stdin_name};
constexpr Option roles = {"--roles", "FILE", "",
                          "JSON table of who holds which office, and since when", &Line::roles};
constexpr Option color = {"--color,--colour", "WHEN", "auto always never",
                          "use colors; auto: on a terminal, unless NO_COLOR is set", &Line::color};
constexpr Option jobs = {"-j,--jobs", "N", "", "number of threads; default: one for each processor",
                         &Line::jobs};
constexpr Option deadline = {"--deadline", "SECONDS", "",
                             "stop after this time with exit status 2; default: 3600, 0 for never",
                             &Line::deadline};
constexpr Option timings = {"--timings", "", "",
                            "print the seconds of each stage on standard error", &Line::timings};
constexpr Option mentions = {"--mentions", "", "",
                             "also print every number, date, name and speaker that was found",
                             &Line::mentions};
constexpr Option of = {"--of", "NAME", "", "show stories of this name", &Line::of};
constexpr Option finding = {"--finding", "ID", "", "show what this finding rests on",
                            &Line::finding};
constexpr Option reason = {"--reason", "TEXT", "", "why it is accepted; written to the baseline",
                           &Line::reason};
constexpr Option by = {"--by", "WHO", "", "who accepts it", &Line::by};
constexpr Option until = {"--until", "DAY", "",
                          "last day of the acceptance, compared with --today of a report",
                          &Line::until};

template <class... Options>
constexpr std::array<const Option*, sizeof...(Options)> list(const Options*... options) {
  return {options...};
}

constexpr auto of_check =
    list(&format, &html_layout, &quiet, &summary, &against, &baseline, &update_baseline, &fail_on,
         &strict, &today, &keep_going, &all, &explain_unread, &stdin_name, &config, &no_config,
         &roles, &color, &jobs, &deadline, &timings, &help, &print_version, &version_json);
constexpr auto of_baseline = list(&help);
constexpr auto of_show = list(&config, &no_config, &help);
constexpr auto of_create = list(&baseline, &config, &no_config, &roles, &jobs, &deadline, &help);
constexpr auto of_accept =
    list(&reason, &by, &until, &baseline, &config, &no_config, &roles, &jobs, &deadline, &help);
constexpr auto of_view =
    list(&view_format, &color, &config, &no_config, &roles, &jobs, &deadline, &timings, &help);
constexpr auto of_read =
    list(&view_format, &color, &config, &no_config, &jobs, &deadline, &timings, &help);
constexpr auto of_timeline =
    list(&of, &view_format, &color, &config, &no_config, &roles, &jobs, &deadline, &timings, &help);
constexpr auto of_graph = list(&of, &finding, &graph_format, &config, &no_config, &roles, &jobs,
                               &deadline, &timings, &help);
constexpr Option clues = {
    "--clues", "", "",
    "also print the clues that were weighed for articles, figures and pairs of figures",
    &Line::clues};
constexpr Option again = {"--again", "", "", "also show findings that were judged already",
                          &Line::again};
constexpr Option stats = {"--stats", "", "",
                          "print how often findings were right, by rule and by confidence",
                          &Line::stats};
constexpr Option stats_format = {"--format", "NAME", "text json", "output format of --stats",
                                 &Line::formats};
constexpr Option judged_on = {"--today", "DAY", "", "day of the judgement, written to the file",
                              &Line::today};
constexpr Option baseline_beside = {
    "--baseline", "FILE", "",
    "the judgements are in audit.jsonl beside it; default: .checkclaims/baseline.jsonl",
    &Line::baseline};
constexpr auto of_audit = list(&again, &stats, &stats_format, &judged_on, &baseline_beside, &all,
                               &color, &config, &no_config, &roles, &jobs, &help);
constexpr auto of_watch = list(&all, &color, &config, &no_config, &roles, &jobs, &help);
constexpr Option where = {
    "--where", "FIELD=VALUE", "",
    "print only claims of which this holds, such as victims=police or over=event; can be given "
    "several times; FIELD is kind, measure, victims, event_class, over, counting, held_as, "
    "modality, subject or document",
    &Line::where};
constexpr auto of_extract =
    list(&mentions, &clues, &where, &config, &no_config, &roles, &jobs, &deadline, &timings, &help);

constexpr CommandDefinition commands[] = {
    {Command::check, "", "PATH...", "", "find what news articles claim that cannot all be true",
     of_check},
    {Command::baseline, "baseline", "VERB", "", "manage the baseline of accepted findings",
     of_baseline},
    {Command::baseline_create, "baseline create", "PATH...", "",
     "accept all findings; refuses to replace a file", of_create},
    {Command::baseline_accept, "baseline accept", "ID... PATH...", "",
     "accept these findings, with a reason", of_accept},
    {Command::baseline_prune, "baseline prune", "PATH...", "",
     "remove findings that no longer occur; accepts nothing", of_create},
    {Command::baseline_show, "baseline show", "[FILE]", "",
     "show accepted findings and their reasons", of_show},
    {Command::baseline_diff, "baseline diff", "FILE FILE", "",
     "compare two baselines; exit status 1 if they differ", of_baseline},
    {Command::why, "why", "ID PATH...", "", "show one finding in full, with its proof", of_view},
    {Command::timeline, "timeline", "[NAME] PATH...", "",
     "show the story of each figure, and of each event's date", of_timeline},
    {Command::graph, "graph", "[NAME] PATH...", "",
     "write the claim graph: all of it, or what a name or a finding is about", of_graph},
    {Command::audit, "audit", "PATH...", "",
     "show findings one by one and record whether each is true", of_audit},
    {Command::watch, "watch", "PATH...", "",
     "check again on each change, and print what is new and what is resolved", of_watch},
    {Command::read, "read", "PATH...", "",
     "show what is taken from each file, and what is left out", of_read},
    {Command::extract, "extract", "PATH...", "", "write all claims as JSON Lines", of_extract},
    {Command::explain, "explain", "RULE", "", "explain when a rule reports a finding, and when not",
     of_baseline},
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
