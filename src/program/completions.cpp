// Completion scripts, written from the command definitions.
#include <fmt/format.h>

#include <algorithm>

#include "program/command_line.hpp"
#include "program/manual.hpp"

namespace checkclaims {
namespace {

/// Between single quotes of a shell.
std::string quoted(std::string_view text) {
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

/// What may follow a command before any path: the verbs of `baseline`, the commands of the program.
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

bool takes_choice(const OptionDefinition& option) { return !option.choices.empty(); }

// ---- bash

std::string bash_values(const CommandDefinition& command) {
  std::string cases;
  for (const OptionDefinition* option : command.options) {
    if (option->value.empty()) continue;
    const auto names = fmt::format("{}", fmt::join(parts_of(option->names, ','), " | "));
    // Nothing to offer leaves it to the shell, which offers files.
    cases += fmt::format(
        "        {}) {}return ;;\n", names,
        takes_choice(*option) ? fmt::format("offer {}; ", quoted(option->choices)) : "");
  }
  return cases.empty() ? "" : fmt::format("      case $previous in\n{}      esac\n", cases);
}

std::string bash_case(const CommandDefinition& command) {
  std::vector<std::string_view> options, words = parts_of(command.choices, ' ');
  for (const OptionDefinition* option : command.options)
    for (const std::string_view name : parts_of(option->names, ',')) options.push_back(name);
  if (command.name.find(' ') == std::string_view::npos)
    for (const auto* verb : verbs_of(command.name)) words.push_back(last_word(*verb));
  std::string text = fmt::format("    {})\n{}      if [[ $word == -* ]]; then offer {}; fi\n",
                                 quoted(command.name), bash_values(command),
                                 quoted(fmt::format("{}", fmt::join(options, " "))));
  if (!words.empty())
    text +=
        fmt::format("      if [[ $COMP_CWORD == {} && $word != -* ]]; then offer {}; fi\n",
                    command.name.empty() ? 1 : 2, quoted(fmt::format("{}", fmt::join(words, " "))));
  return text + "      ;;\n";
}

std::string bash() {
  std::string commands, verbs, cases;
  for (const auto* command : verbs_of(""))
    commands += (commands.empty() ? "" : " | ") + std::string(command->name);
  for (const auto* verb : verbs_of("baseline"))
    verbs += (verbs.empty() ? "" : " | ") + quoted(verb->name);
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
                     commands, verbs, cases);
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
  const auto names = parts_of(option.names, ',');
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
    text += " \\\n        " +
            quoted(fmt::format("{}{}[{}]{}", others, name, zsh_text(option.meaning), value));
  }
  return text;
}

std::string zsh_case(const CommandDefinition& command) {
  std::string text = fmt::format("    {})\n      _arguments -s -S", quoted(command.name));
  for (const OptionDefinition* option : command.options) text += zsh_option(*option);
  const std::string choices =
      command.choices.empty() ? "_files" : fmt::format("({})", command.choices);
  return text + fmt::format(" \\\n        {}\n      ;;\n",
                            quoted(fmt::format("*:{}:{}", zsh_text(command.operands), choices)));
}

std::string zsh_verbs(std::string_view parent) {
  std::string text;
  for (const auto* verb : verbs_of(parent))
    text += ' ' + quoted(fmt::format("{}:{}", last_word(*verb), zsh_text(verb->meaning)));
  return text;
}

std::string zsh() {
  std::string commands, verbs, cases;
  for (const auto* command : verbs_of(""))
    commands += (commands.empty() ? "" : "|") + std::string(command->name);
  for (const auto* verb : verbs_of("baseline"))
    verbs += (verbs.empty() ? "" : "|") + std::string(last_word(*verb));
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
                     zsh_verbs(""), zsh_verbs("baseline"), commands, verbs, cases);
}

// ---- fish

std::string fish_condition(const CommandDefinition& command) {
  const auto [first, second] = words_of(command);
  if (!second.empty())
    return fmt::format("__fish_seen_subcommand_from {}; and __fish_seen_subcommand_from {}", first,
                       second);
  std::vector<std::string_view> others;
  for (const auto* verb : verbs_of(first)) others.push_back(last_word(*verb));
  const std::string none =
      others.empty() ? ""
                     : fmt::format("not __fish_seen_subcommand_from {}", fmt::join(others, " "));
  if (first.empty()) return none;
  return fmt::format("__fish_seen_subcommand_from {}{}{}", first, none.empty() ? "" : "; and ",
                     none);
}

std::string fish_option(const OptionDefinition& option, const std::string& condition) {
  std::string text = fmt::format("complete -c checkclaims -n {}", quoted(condition));
  for (const std::string_view name : parts_of(option.names, ','))
    text += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2))
                                   : fmt::format(" -s {}", name.substr(1));
  if (takes_choice(option))
    text += fmt::format(" -x -a {}", quoted(option.choices));
  else if (!option.value.empty())
    text += option.takes_file() ? " -r -F" : " -r";
  return fmt::format("{} -d {}\n", text, quoted(option.meaning));
}

std::string fish() {
  std::string text = "# Completions of checkclaims for fish.\n";
  for (const CommandDefinition& command : command_definitions()) {
    const std::string condition = fish_condition(command);
    if (command.name.find(' ') == std::string_view::npos)
      for (const auto* verb : verbs_of(command.name))
        text += fmt::format("complete -c checkclaims{} -n {} -a {} -d {}\n",
                            command.operands == "VERB" ? " -f" : "", quoted(condition),
                            last_word(*verb), quoted(verb->meaning));
    if (!command.choices.empty())
      text += fmt::format("complete -c checkclaims -f -n {} -a {}\n", quoted(condition),
                          quoted(command.choices));
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
