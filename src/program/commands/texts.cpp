#include <fmt/format.h>

#include "checkclaims/error.hpp"
#include "checkclaims/report.hpp"
#include "program/commands/commands.hpp"
#include "program/exit_status.hpp"
#include "program/help.hpp"
#include "program/manual.hpp"
#include "program/output.hpp"

namespace checkclaims {

int help_command(const Options& options) {
  print_out(help_text(options.about));
  return exit_clean;
}

int version_command(const Options& options) {
  if (options.json)
    write_versions_json(print_out);
  else
    print_out(fmt::format("checkclaims {}\n", version()));
  return exit_clean;
}

int explain_command(const Options& options) {
  std::vector<std::string_view> known;
  for (const auto& page : rule_pages()) {
    known.push_back(page.rule);
    if (page.rule != options.word) continue;
    print_out(page.text);
    return exit_clean;
  }
  throw InputError(options.word,
                   fmt::format("unknown rule, must be one of {}", fmt::join(known, ", ")));
}

int generate_command(const Options& options) {
  print_out(options.word == "man" ? manual_page() : completions(options.word));
  return exit_clean;
}

}  // namespace checkclaims
