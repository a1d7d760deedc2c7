// Parses the arguments with CLI11; options.cpp interprets them.
#include "program/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <map>

#include "checkclaims/error.hpp"
#include "checkclaims/nearest.hpp"
#include "program/output.hpp"

namespace checkclaims {
namespace {

/// "--format" for "--fomat=json": an option of the given command; empty if none is similar.
std::string option_like(std::string_view unknown, const CLI::App& program) {
  const CLI::App* app = &program;
  while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
  std::vector<std::string> names;
  for (const CLI::Option* option : app->get_options())
    for (const std::string& name : option->get_lnames()) names.push_back(name);
  const std::vector<std::string_view> known(names.begin(), names.end());
  if (!unknown.starts_with("--")) return {};
  const std::string_view near = nearest(unknown.substr(2, unknown.find('=') - 2), known);
  return near.empty() ? std::string() : "--" + std::string(near);
}

/// The message about the first argument that is neither an option nor an operand.
std::string unknown_argument(const CLI::App& program) {
  const std::vector<std::string> unknown = program.remaining(true);
  if (unknown.empty()) return "unexpected argument";
  const std::string& first = unknown.front();
  if (!first.starts_with('-')) return fmt::format("unexpected argument {}", first);
  const std::string near = option_like(first, program);
  return fmt::format("unknown option {}{}", first,
                     near.empty() ? "" : fmt::format(", did you mean {}?", near));
}

struct AddTo {
  CLI::App& app;
  CommandLine& line;
  std::string names;

  void operator()(bool CommandLine::*member) const { app.add_flag(names, line.*member); }
  /// CLI11 uses ! to mark the negative name.
  void operator()(std::optional<bool> CommandLine::*member) const {
    std::string marked = names;
    marked.insert(marked.find(",--no-") + 1, "!");
    app.add_flag_function(marked, [&value = line.*member](std::int64_t said) { value = said > 0; })
        ->take_last();
  }
  void operator()(std::optional<std::string> CommandLine::*member) const {
    app.add_option(names, line.*member)->take_last();
  }
  void operator()(std::vector<std::string> CommandLine::*member) const {
    app.add_option(names, line.*member)->allow_extra_args(false)->take_all();
  }
};

/// The program's own options come before a command, where most have no meaning.
void refuse_what_stands_before(const CLI::App& app, std::string_view name) {
  if (app.get_option("OPERAND")->count() > 0)
    throw usage_error(
        fmt::format("the command {0} must come first; a file of that name is ./{0}", name));
  for (const auto* option : app.get_options())
    if (option->count() > 0 && !option->check_name("--help") && !option->check_name("--version"))
      throw usage_error(
          fmt::format("option {} is not allowed before the command {}", option->get_name(), name));
}

/// Whether each word of a command's name is among the arguments. Options of other commands are not
/// set up: that took longer than anything else before the first file is opened.
bool may_be_named(const CommandDefinition& command, std::span<const char* const> arguments) {
  const auto words = split(command.name, ' ');
  return std::all_of(words.begin(), words.end(), [arguments](std::string_view word) {
    return std::find(arguments.begin(), arguments.end(), word) != arguments.end();
  });
}

}  // namespace

CommandLine parse_command_line(int argc, const char* const* argv) {
  const std::span arguments(argv, static_cast<std::size_t>(argc));
  CommandLine line;
  CLI::App program("", "checkclaims");
  program.fallthrough(false);
  std::map<std::string_view, CLI::App*> apps;
  for (const CommandDefinition& definition : command_definitions()) {
    if (!may_be_named(definition, arguments)) continue;
    const std::size_t space = definition.name.rfind(' ');
    const std::string_view parent =
        space == std::string_view::npos ? "" : definition.name.substr(0, space);
    const std::string_view verb =
        space == std::string_view::npos ? definition.name : definition.name.substr(space + 1);
    CLI::App& app =
        definition.name.empty() ? program : *apps.at(parent)->add_subcommand(std::string(verb));
    apps[definition.name] = &app;
    app.set_help_flag();
    for (const OptionDefinition* option : definition.options)
      std::visit(AddTo{app, line, std::string(option->names)}, option->member);
    if (definition.operands != "VERB") app.add_option("OPERAND", line.operands);
  }
  try {
    program.parse(argc, argv);
  } catch (const CLI::ExtrasError&) {
    throw usage_error(unknown_argument(program));
  } catch (const CLI::ParseError& error) {
    throw usage_error(lower_first(error.what()));
  }
  for (const CommandDefinition& definition : command_definitions()) {
    const auto app = apps.find(definition.name);
    if (app == apps.end() || !app->second->parsed() || definition.name.empty()) continue;
    line.command = definition.command;
    if (definition.name.find(' ') == std::string_view::npos)
      refuse_what_stands_before(program, definition.name);
  }
  return line;
}

InputError usage_error(const std::string& seen) {
  return InputError(seen + " (see checkclaims --help)");
}

}  // namespace checkclaims
