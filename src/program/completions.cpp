// Completion scripts, written from the command definitions.
#include <fmt/format.h>

#include <algorithm>

#include "program/command_definitions.hpp"
#include "program/manual.hpp"

namespace checkclaims {
namespace {

/// Text quoted with the shell's single quotes.
std::string shell_quoted(std::string_view text) {
  std::string safe = "'";
  for (const char c : text) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return safe + "'";
}

/// The command and its verb: "baseline", "accept"; either may be empty.
std::pair<std::string_view, std::string_view> words_of(const CommandDefinition& command) {
  const std::size_t space = command.name.find(' ');
  if (space == std::string_view::npos) return {command.name, ""};
  return {command.name.substr(0, space), command.name.substr(space + 1)};
}

/// The words that may follow a command before any path: the verbs of `baseline`, the commands of
/// the program.
std::vector<const CommandDefinition*> verbs_of(std::string_view parent) {
  std::vector<const CommandDefinition*> verbs;
  for (const CommandDefinition& command : command_definitions()) {
    const auto [first, second] = words_of(command);
    if (parent.empty() ? !first.empty() && second.empty() : first == parent && !second.empty())
      verbs.push_back(&command);
  }
  return verbs;
}

std::string_view last_word(const CommandDefinition& command) {
  const auto [first, second] = words_of(command);
  return second.empty() ? first : second;
}

/// The last words of verbs_of.
std::vector<std::string_view> verb_names(std::string_view parent) {
  std::vector<std::string_view> names;
  for (const auto* verb : verbs_of(parent)) names.push_back(last_word(*verb));
  return names;
}

std::string joined(const std::vector<std::string_view>& words, std::string_view separator) {
  return fmt::format("{}", fmt::join(words, separator));
}

bool takes_choice(const OptionDefinition& option) { return !option.choices.empty(); }

// ---- bash

std::string bash_values(const CommandDefinition& command) {
  std::string cases;
  for (const OptionDefinition* option : command.options) {
    if (option->value.empty()) continue;
    const auto names = joined(split(option->names, ','), " | ");
    // Without suggestions the shell offers files.
    cases += fmt::format(
        "        {}) {}return ;;\n", names,
        takes_choice(*option) ? fmt::format("offer {}; ", shell_quoted(option->choices)) : "");
  }
  return cases.empty() ? "" : fmt::format("      case $previous in\n{}      esac\n", cases);
}

std::string bash_case(const CommandDefinition& command) {
  std::vector<std::string_view> options, words = split(command.choices, ' ');
  for (const OptionDefinition* option : command.options)
    for (const std::string_view name : split(option->names, ',')) options.push_back(name);
  if (command.name.find(' ') == std::string_view::npos)
    for (const auto* verb : verbs_of(command.name)) words.push_back(last_word(*verb));
  std::string text = fmt::format("    {})\n{}      if [[ $word == -* ]]; then offer {}; fi\n",
                                 shell_quoted(command.name), bash_values(command),
                                 shell_quoted(joined(options, " ")));
  if (!words.empty())
    text += fmt::format("      if [[ $COMP_CWORD == {} && $word != -* ]]; then offer {}; fi\n",
                        command.name.empty() ? 1 : 2, shell_quoted(joined(words, " ")));
  return text + "      ;;\n";
}

std::string bash() {
  std::string verbs, cases;
  for (const auto* verb : verbs_of("baseline"))
    verbs += (verbs.empty() ? "" : " | ") + shell_quoted(verb->name);
  for (const CommandDefinition& command : command_definitions()) cases += bash_case(command);
  return fmt::format(R"(# Completions of checkclaims for bash.
_checkclaims() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}} command=
  if [[ $previous == = ]]; then previous=${{COMP_WORDS[COMP_CWORD - 2]}}; fi
  if [[ $word == = ]]; then
    word=
  fi
  offer() {{ mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }}
  COMPREPLY=()
  if ((COMP_CWORD > 1)); then
    case ${{COMP_WORDS[1]}} in
      {}) command=${{COMP_WORDS[1]}} ;;
    esac
  fi
  if ((COMP_CWORD > 2)); then
    case "$command ${{COMP_WORDS[2]}}" in
      {}) command="$command ${{COMP_WORDS[2]}}" ;;
    esac
  fi
  case $command in
{}  esac
}}
complete -o bashdefault -o default -F _checkclaims checkclaims
)",
                     joined(verb_names(""), " | "), verbs, cases);
}

// ---- zsh

/// In the description of an argument, brackets and colons have a meaning.
std::string zsh_text(std::string_view text) {
  std::string safe;
  for (const char c : text)
    safe +=
        c == '[' || c == ']' || c == ':' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return safe;
}

std::string zsh_option(const OptionDefinition& option) {
  const auto names = split(option.names, ',');
  std::string value;
  if (!option.value.empty()) {
    const std::string what = takes_choice(option)  ? fmt::format("({})", option.choices)
                             : option.takes_file() ? "_files"
                                                   : "";
    value = fmt::format(":{}:{}", zsh_text(option.value), what);
  }
  const bool again = std::holds_alternative<std::vector<std::string> CommandLine::*>(option.member);
  std::string text;
  for (const std::string_view name : names) {
    const std::string others = again              ? "*"
                               : names.size() > 1 ? fmt::format("({})", fmt::join(names, " "))
                                                  : "";
    text += " \\\n        " + shell_quoted(fmt::format("{}{}[{}]{}", others, name,
                                                       zsh_text(option.description), value));
  }
  return text;
}

std::string zsh_case(const CommandDefinition& command) {
  std::string text = fmt::format("    {})\n      _arguments -s -S", shell_quoted(command.name));
  for (const OptionDefinition* option : command.options) text += zsh_option(*option);
  const std::string choices =
      command.choices.empty() ? "_files" : fmt::format("({})", command.choices);
  return text +
         fmt::format(" \\\n        {}\n      ;;\n",
                     shell_quoted(fmt::format("*:{}:{}", zsh_text(command.operands), choices)));
}

std::string zsh_verbs(std::string_view parent) {
  std::string text;
  for (const auto* verb : verbs_of(parent))
    text += ' ' + shell_quoted(fmt::format("{}:{}", last_word(*verb), zsh_text(verb->description)));
  return text;
}

std::string zsh() {
  std::string cases;
  for (const CommandDefinition& command : command_definitions())
    if (command.operands != "VERB") cases += zsh_case(command);
  return fmt::format(R"(#compdef checkclaims
# Completions of checkclaims for zsh.
_checkclaims() {{
  local command=
  local -a commands=({}) verbs=({})
  if ((CURRENT == 2)); then _describe command commands; fi
  if ((CURRENT > 2)) && [[ $words[2] == ({}) ]]; then
    command=$words[2]
    shift words
    ((CURRENT--))
  fi
  if [[ $command == baseline ]]; then
    if ((CURRENT == 2)); then
      _describe verb verbs
      return
    fi
    if [[ $words[2] == ({}) ]]; then
      command="baseline $words[2]"
      shift words
      ((CURRENT--))
    fi
  fi
  case $command in
{}  esac
}}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _checkclaims "$@"
else
  compdef _checkclaims checkclaims
fi
)",
                     zsh_verbs(""), zsh_verbs("baseline"), joined(verb_names(""), "|"),
                     joined(verb_names("baseline"), "|"), cases);
}

// ---- fish

std::string fish_condition(const CommandDefinition& command) {
  const auto [first, second] = words_of(command);
  if (!second.empty())
    return fmt::format("__fish_seen_subcommand_from {}; and __fish_seen_subcommand_from {}", first,
                       second);
  const std::vector<std::string_view> others = verb_names(first);
  std::string none =
      others.empty() ? ""
                     : fmt::format("not __fish_seen_subcommand_from {}", fmt::join(others, " "));
  if (first.empty()) return none;
  return fmt::format("__fish_seen_subcommand_from {}{}{}", first, none.empty() ? "" : "; and ",
                     none);
}

std::string fish_option(const OptionDefinition& option, const std::string& condition) {
  std::string text = fmt::format("complete -c checkclaims -n {}", shell_quoted(condition));
  for (const std::string_view name : split(option.names, ','))
    text += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2))
                                   : fmt::format(" -s {}", name.substr(1));
  if (takes_choice(option))
    text += fmt::format(" -x -a {}", shell_quoted(option.choices));
  else if (!option.value.empty())
    text += option.takes_file() ? " -r -F" : " -r";
  return fmt::format("{} -d {}\n", text, shell_quoted(option.description));
}

std::string fish() {
  std::string text = "# Completions of checkclaims for fish.\n";
  for (const CommandDefinition& command : command_definitions()) {
    const std::string condition = fish_condition(command);
    if (command.name.find(' ') == std::string_view::npos)
      for (const auto* verb : verbs_of(command.name))
        text += fmt::format("complete -c checkclaims{} -n {} -a {} -d {}\n",
                            command.operands == "VERB" ? " -f" : "", shell_quoted(condition),
                            last_word(*verb), shell_quoted(verb->description));
    if (!command.choices.empty())
      text += fmt::format("complete -c checkclaims -f -n {} -a {}\n", shell_quoted(condition),
                          shell_quoted(command.choices));
    for (const OptionDefinition* option : command.options) text += fish_option(*option, condition);
  }
  return text;
}

}  // namespace

std::string completions(std::string_view shell) {
  if (shell == "bash") return bash();
  if (shell == "zsh") return zsh();
  return fish();
}

}  // namespace checkclaims
