// Arguments, environment and checkclaims.toml become one command line, and each value knows where
// it comes from.
#include "program/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "program/config_files.hpp"

namespace checkclaims {
namespace {

struct Setting {
  std::string_view option;
  std::optional<std::string> CommandLine::*said;
  const char* variable;
  std::optional<ConfigValue> Config::*configured;
};
constexpr std::array<Setting, 5> settings = {{
    {"--baseline", &CommandLine::baseline, "CHECKCLAIMS_BASELINE", &Config::baseline},
    {"--roles", &CommandLine::roles, "CHECKCLAIMS_ROLES", &Config::roles},
    {"--fail-on", &CommandLine::fail_on, "CHECKCLAIMS_FAIL_ON", &Config::fail_on},
    {"--today", &CommandLine::today, "CHECKCLAIMS_TODAY", &Config::today},
    {"--jobs", &CommandLine::jobs, "CHECKCLAIMS_JOBS", &Config::jobs},
}};
constexpr const char* config_variable = "CHECKCLAIMS_CONFIG";
constexpr const char* format_variable = "CHECKCLAIMS_FORMAT";

/// Empty counts as not set.
std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);
  return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

bool has(Command command, std::string_view name) {
  for (const CommandDefinition& definition : command_definitions())
    if (definition.command == command)
      return std::any_of(definition.options.begin(), definition.options.end(),
                         [name](const OptionDefinition* option) {
                           const auto names = parts_of(option->names, ',');
                           return std::find(names.begin(), names.end(), name) != names.end();
                         });
  return false;
}

Config config_of(CommandLine& line) {
  if (line.config && line.no_config)
    throw usage_error("--config names a file, and --no-config wants none");
  if (line.no_config) return {};
  if (line.config && line.config->empty()) throw usage_error("--config: the name is empty");
  return find_config(line.config ? line.config : variable(config_variable));
}

void take_formats(CommandLine& line, const Config& config) {
  if (line.command != Command::check || !line.formats.empty()) return;
  const auto take = [&line](std::string_view format, std::string place) {
    if (line.quiet && format.find('=') == std::string_view::npos)
      return;  // an argument goes before it
    line.formats.emplace_back(format);
    line.places.emplace("--format", std::move(place));
  };
  if (const auto said = variable(format_variable)) {
    for (const std::string_view format : parts_of(*said, ' ')) take(format, format_variable);
    return;
  }
  for (const ConfigValue& format : config.formats) take(format.text, place_in(config, format));
}

}  // namespace

Options settled_options(CommandLine line) {
  if (line.help || line.version || !has(line.command, "--config"))
    return options_of(std::move(line));
  Config config = config_of(line);
  for (const Setting& setting : settings) {
    auto& value = line.*setting.said;
    const bool asked = has(line.command, setting.option) ||
                       (line.command == Command::baseline_show && setting.option == "--baseline");
    if (value || !asked) continue;
    if ((value = variable(setting.variable))) {
      line.places.emplace(setting.option, setting.variable);
    } else if (const auto& configured = config.*setting.configured) {
      value = configured->text;
      line.places.emplace(setting.option, place_in(config, *configured));
    }
  }
  take_formats(line, config);
  if (!line.keep_going) line.keep_going = config.keep_going;
  if (!line.strict) line.strict = config.strict;
  for (const ConfigValue& path : config.paths) line.usual_paths.push_back(path.text);
  Options options = options_of(std::move(line));
  options.config = std::move(config);
  return options;
}

}  // namespace checkclaims
