// The manual page, written from the command definitions.
#include "program/manual.hpp"

#include <fmt/format.h>

#include "checkclaims/report.hpp"
#include "program/command_definitions.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view description = R"(.SH DESCRIPTION
Reads articles, links the people, places and events they mention, and reports claims that cannot
all be true: two death tolls of one attack, a running total that falls, two holders of one office.
Each finding is shown as a diff, with its quotations and its proof.
.PP
A PATH is an article, a folder that is searched for .txt, .md and .markdown files, or \- for one
article on standard input.
)";

constexpr std::string_view rest = R"(.SH EXIT STATUS
.TP
0
no finding of the failing severity is new or changed; for the other commands: done
.TP
1
at least one is
.TP
2
something could not be done; standard error has one line for each cause
.SH FILES
.TP
.I .checkclaims/baseline.jsonl
accepted findings, if no other file is named
.TP
.I checkclaims.toml
the configuration, searched for from the working directory up to the root of its repository
.TP
.I .checkclaimsignore
articles to ignore in a folder, in the syntax of gitignore
.SH EXAMPLES
.nf
checkclaims articles/
checkclaims \-\-against origin/main \-\-format github articles/
checkclaims baseline accept 8ae5 \-\-reason "both are official" articles/
.fi
)";

/// Text as roff takes it for text.
std::string roff(std::string_view text) {
  std::string safe = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (const char c : text) {
    if (c == '\\')
      safe += "\\e";
    else if (c == '-')
      safe += "\\-";
    else
      safe += c;
  }
  return safe;
}

std::string entry(const OptionDefinition& option) {
  std::string head;
  for (const std::string_view name : split(option.names, ','))
    head += fmt::format("{}\\fB{}\\fR", head.empty() ? "" : ", ", roff(name));
  if (!option.value.empty()) head += fmt::format(" \\fI{}\\fR", roff(option.value));
  std::string text = fmt::format(".TP\n{}\n{}", head, roff(option.description));
  if (!option.choices.empty())
    text += roff(fmt::format("; {}: {}", option.value == "NAME[=FILE]" ? "NAME" : option.value,
                             fmt::join(split(option.choices, ' '), ", ")));
  return text + '\n';
}

std::string synopsis(const CommandDefinition& command) {
  return fmt::format(".B checkclaims{}{}{}\n{}\n", command.name.empty() ? "" : " ", command.name,
                     command.options.size() > 1 ? "\n.RI [ OPTION ]..." : "",
                     roff(command.operands));
}

}  // namespace

std::string manual_page() {
  std::string page = fmt::format(
      ".TH CHECKCLAIMS 1 \"\" \"checkclaims {}\" \"User Commands\"\n.SH NAME\ncheckclaims \\- "
      "{}\n.SH SYNOPSIS\n",
      version(), roff(command_definitions().front().description));
  for (const CommandDefinition& command : command_definitions())
    page += synopsis(command) + ".br\n";
  page += description;
  for (const CommandDefinition& command : command_definitions()) {
    if (command.name.empty())
      page += ".SH OPTIONS\n";
    else
      page += fmt::format(".SH {}\n{}.\n", fmt::format("\"checkclaims {}\"", command.name),
                          roff(command.description));
    if (!command.choices.empty())
      page += fmt::format(".PP\n{}: {}\n", command.operands, roff(command.choices));
    for (const OptionDefinition* option : command.options)
      if (command.name.empty() || option->names != "-h,--help") page += entry(*option);
  }
  return page + std::string(rest);
}

}  // namespace checkclaims
