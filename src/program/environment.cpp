#include "program/environment.hpp"

#include <cstdlib>

namespace checkclaims {

Environment read_environment() {
  Environment environment;
  for (const char* name : {config_variable, format_variable, baseline_variable, roles_variable,
                           fail_on_variable, today_variable, jobs_variable})
    if (const char* value = std::getenv(name); value && *value) environment.emplace(name, value);
  return environment;
}

std::optional<std::string> value_of(const Environment& environment, std::string_view variable) {
  const auto found = environment.find(variable);
  return found == environment.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace checkclaims
