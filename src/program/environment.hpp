#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace checkclaims {

/// The CHECKCLAIMS_... variables that are set, by name. An empty one counts as unset.
using Environment = std::map<std::string_view, std::string>;
Environment read_environment();

inline constexpr const char* config_variable = "CHECKCLAIMS_CONFIG";
inline constexpr const char* format_variable = "CHECKCLAIMS_FORMAT";
inline constexpr const char* baseline_variable = "CHECKCLAIMS_BASELINE";
inline constexpr const char* roles_variable = "CHECKCLAIMS_ROLES";
inline constexpr const char* fail_on_variable = "CHECKCLAIMS_FAIL_ON";
inline constexpr const char* today_variable = "CHECKCLAIMS_TODAY";
inline constexpr const char* jobs_variable = "CHECKCLAIMS_JOBS";

std::optional<std::string> value_of(const Environment& environment, std::string_view variable);

}  // namespace checkclaims
