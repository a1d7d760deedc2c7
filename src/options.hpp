#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace checkclaims {

enum class Command { check, extract, explain, help, version };
enum class ColourWish { automatic, always, never };

/// What the user asks for.
struct Options {
  Command command = Command::check;
  std::vector<std::string> paths;
  std::string format = "text";          ///< a name of formats()
  std::optional<std::string> baseline;  ///< as named; nothing = the usual place
  bool update_baseline = false;
  ColourWish colour = ColourWish::automatic;
  unsigned jobs = 0;                    ///< 0 = as many as the machine has
  bool mentions = false;                ///< of `extract`
  bool explain_unread = false;
  bool timings = false;
  std::string rule;                     ///< of `explain`
};

/// Throws InputError for what it does not understand.
Options parse_options(int argc, const char* const* argv);
/// What --help prints: at most 24 lines of 80 columns.
std::string_view help_text();

}  // namespace checkclaims
