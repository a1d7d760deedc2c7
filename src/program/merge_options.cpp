#include "program/merge_options.hpp"

#include <array>

namespace checkclaims {
namespace {

/// An option that may be set in all three places.
struct Setting {
  std::string_view option;
  std::optional<std::string> CommandLine::*argument;
  const char* variable;
  std::optional<ConfigValue> Config::*configured;
};
constexpr std::array<Setting, 5> settings = {{
    {"--baseline", &CommandLine::baseline, baseline_variable, &Config::baseline},
    {"--roles", &CommandLine::roles, roles_variable, &Config::roles},
    {"--fail-on", &CommandLine::fail_on, fail_on_variable, &Config::fail_on},
    {"--today", &CommandLine::today, today_variable, &Config::today},
    {"--jobs", &CommandLine::jobs, jobs_variable, &Config::jobs},
}};

bool has_setting(Command command, const Setting& setting) {
  return find_option(command, setting.option) != nullptr ||
         (command == Command::baseline_show && setting.option == "--baseline");
}

void merge_setting(MergedOptions& merged, const Setting& setting, const Environment& environment) {
  auto& value = merged.line.*setting.argument;
  if (value || !has_setting(merged.line.command, setting)) return;
  value = value_of(environment, setting.variable);
  if (value) {
    merged.origins.emplace(setting.option, setting.variable);
  } else if (const auto& configured = merged.config.*setting.configured) {
    value = configured->text;
    merged.origins.emplace(setting.option, place_in(merged.config, *configured));
  }
}

/// With --quiet only formats that go to a file are taken over.
void add_format(MergedOptions& merged, std::string_view format, std::string origin) {
  if (merged.line.quiet && format.find('=') == std::string_view::npos) return;
  merged.line.formats.emplace_back(format);
  merged.origins.emplace("--format", std::move(origin));
}

void merge_formats(MergedOptions& merged, const Environment& environment) {
  if (merged.line.command != Command::check || !merged.line.formats.empty()) return;
  if (const auto formats = value_of(environment, format_variable)) {
    for (const std::string_view format : split(*formats, ' '))
      add_format(merged, format, format_variable);
    return;
  }
  for (const ConfigValue& format : merged.config.formats)
    add_format(merged, format.text, place_in(merged.config, format));
}

}  // namespace

MergedOptions merge_options(CommandLine line, const Environment& environment, Config config) {
  MergedOptions merged{std::move(line), {}, {}, std::move(config)};
  if (find_option(merged.line.command, "--config") == nullptr) return merged;
  for (const Setting& setting : settings) merge_setting(merged, setting, environment);
  merge_formats(merged, environment);
  if (!merged.line.keep_going) merged.line.keep_going = merged.config.keep_going;
  if (!merged.line.strict) merged.line.strict = merged.config.strict;
  for (const ConfigValue& path : merged.config.paths) merged.default_paths.push_back(path.text);
  return merged;
}

}  // namespace checkclaims
