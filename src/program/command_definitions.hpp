#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace checkclaims {

enum class Command {
  check,
  read,
  extract,
  explain,
  why,
  timeline,
  graph,
  audit,
  watch,
  generate,
  help,
  version,
  baseline,
  baseline_create,
  baseline_accept,
  baseline_prune,
  baseline_show,
  baseline_diff,
};

/// More threads than this are useless, and most likely a typing error.
inline constexpr unsigned most_jobs = 1024;

/// Limits of a run, in seconds: a run that waits forever or never ends must fail instead of
/// hanging.
inline constexpr unsigned usual_deadline = 3600, longest_deadline = 1'000'000;

/// The parsed arguments, before they are interpreted.
struct CommandLine {
  Command command = Command::check;
  std::vector<std::string> operands;
  bool help = false, version = false, quiet = false, summary = false, update_baseline = false,
       no_config = false, all = false, explain_unread = false, mentions = false, clues = false,
       timings = false, again = false, stats = false, json = false;
  std::optional<bool> keep_going, strict;
  std::optional<std::string> against, baseline, by, color, config, deadline, fail_on, finding,
      html_layout, jobs, of, reason, roles, stdin_name, today, until;
  std::vector<std::string> formats, where;
};

/// An option: its names, and the member that receives its value.
struct OptionDefinition {
  std::string_view names;        ///< "-j,--jobs"; for a switch "--strict,--no-strict"
  std::string_view value;        ///< name of its value in the manual; empty: it takes none
  std::string_view choices;      ///< "auto always never"; empty: any value
  std::string_view description;  ///< one sentence without its full stop
  std::variant<bool CommandLine::*, std::optional<bool> CommandLine::*,
               std::optional<std::string> CommandLine::*, std::vector<std::string> CommandLine::*>
      member;

  bool takes_file() const { return value == "FILE"; }
};

/// A command, or a verb of one: the only source for the parser, the help, the manual page and the
/// completions.
struct CommandDefinition {
  Command command = Command::check;
  std::string_view name;         ///< "baseline accept"; empty: the program itself
  std::string_view operands;     ///< "ID... PATH..."; empty: none
  std::string_view choices;      ///< the values of the operand, if there are few
  std::string_view description;  ///< what it does: one sentence without a full stop
  std::span<const OptionDefinition* const> options;
};
/// The program itself first.
std::span<const CommandDefinition> command_definitions();
const CommandDefinition& definition_of(Command command);
/// Null if the command has no such option.
const OptionDefinition* find_option(Command command, std::string_view name);
/// "-j,--jobs" -> "-j", "--jobs".
std::vector<std::string_view> split(std::string_view list, char separator);

}  // namespace checkclaims
