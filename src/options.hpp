#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace checkclaims {

enum class Command { check, extract, explain, why, timeline, graph, help, version };
enum class ColourWish { automatic, always, never };

/// What the user asks for.
struct Options {
  Command command = Command::check;
  Command about = Command::check;       ///< of `help`: the command that is asked about
  std::vector<std::string> paths;       ///< of `timeline` the first may be its NAME
  std::string format = "text";          ///< of a report a name of formats(); of `graph` "dot" or "json"
  std::optional<std::string> baseline;  ///< as named; nothing = the usual place
  bool update_baseline = false;
  ColourWish colour = ColourWish::automatic;
  unsigned jobs = 0;                    ///< 0 = as many as the machine has
  bool mentions = false;                ///< of `extract`
  bool explain_unread = false;
  bool timings = false;
  std::string rule;                     ///< of `explain`
  std::string id;                       ///< of `why`
  std::optional<std::string> roles;     ///< a table of office-holders
  std::optional<std::string> name;      ///< of `timeline`: what --of names
};

/// Throws InputError for what it does not understand.
Options parse_options(int argc, const char* const* argv);
/// What --help prints of a command: at most 24 lines of 80 columns.
std::string_view help_text(Command command);

}  // namespace checkclaims
