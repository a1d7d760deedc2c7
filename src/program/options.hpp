#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/baseline.hpp"
#include "checkclaims/report.hpp"
#include "checkclaims/value.hpp"
#include "program/command_definitions.hpp"
#include "program/config_parser.hpp"
#include "program/merge_options.hpp"

namespace checkclaims {

/// One requested report: a name of formats(), and its target.
struct Output {
  std::string format;
  /// No value: standard output; a path that ends with "/" is a folder.
  std::optional<std::string> file;
};
/// Every file that it makes of so many documents; none where it goes to standard output.
std::vector<std::string> files_of(const Output& output, std::size_t documents);
enum class ColorChoice { automatic, always, never };

/// The format with this name, which must exist.
const Format& format_named(std::string_view name);

/// The options of a run.
struct Options {
  Command command = Command::check;
  Command about = Command::check;  ///< of `help`: the command that is asked about
  std::vector<std::string> paths;  ///< of `timeline` and `graph` the first may be its NAME
  std::vector<Output> outputs;     ///< of a report: at most one to standard output
  std::string format;  ///< of a view: "text" or "json", of `graph` "dot", "json" or "graphml"
  bool summary_only = false;            ///< of a report
  std::optional<std::string> baseline;  ///< as named; nothing = the usual place
  bool update_baseline = false;
  FailOn fail_on = Severity::error;
  bool keep_going = false;   ///< articles that cannot be read are listed, and fail nothing
  bool strict = false;       ///< what the baseline has and no longer occurs fails too
  std::optional<Day> today;  ///< no value: no acceptance ends
  std::optional<std::string> against;  ///< a git revision or a folder
  /// Of `baseline accept`: findings, by the first digits of their ids.
  std::vector<std::string> ids;
  std::string reason, by;    ///< of `baseline accept`
  std::optional<Day> until;  ///< of `baseline accept`
  ColorChoice color = ColorChoice::automatic;
  unsigned jobs = 0;             ///< 0 = as many as the machine has
  unsigned deadline = 0;         ///< in seconds; 0 = none
  bool mentions = false;         ///< of `extract`
  bool clues = false;            ///< of `extract`
  std::vector<Condition> where;  ///< of `extract`: all must hold of a claim
  bool json = false;             ///< of `--version`
  bool again = false;            ///< of `audit`: also what was judged already
  bool stats = false;            ///< of `audit`: print statistics, judge nothing
  bool all = false;              ///< also findings that are only more likely than not
  bool explain_unread = false;
  bool timings = false;
  std::string word;  ///< the RULE of `explain`, the ID of `why`, the WHAT of `generate`
  std::optional<std::string> roles;    ///< a table of office-holders
  std::optional<std::string> name;     ///< of `timeline` and `graph`: what --of names
  std::optional<std::string> finding;  ///< of `graph`: the beginning of an id
  std::optional<std::string> stdin_name;
  std::vector<std::string> default_paths;  ///< of the configuration
  Config config;
};

/// Interprets a command line. Throws InputError for anything invalid.
Options make_options(MergedOptions merged);

}  // namespace checkclaims
