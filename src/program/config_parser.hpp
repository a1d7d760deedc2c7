#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checkclaims/checkclaims.hpp"
#include "checkclaims/error.hpp"
#include "checkclaims/waiver.hpp"

namespace checkclaims {

/// A value of the configuration with its position; 1-based, the column counts code points.
struct ConfigValue {
  std::string text;
  std::uint32_t line = 0, column = 0;
};

/// The days after which totals settle, of a measure or a kind of event.
struct SettleSetting {
  ConfigValue name;  ///< not yet checked to exist
  std::optional<int> days;
};

/// The content of a checkclaims.toml. Paths are as written: relative to the file.
struct Config {
  std::string path;  ///< path of the file, as reached from the user's path; empty: there is none
  std::vector<ConfigValue> paths, formats, lexicon;
  std::optional<ConfigValue> baseline, roles, fail_on, today, jobs;
  bool keep_going = false, strict = false;
  RuleSeverities severities;
  std::vector<SettleSetting> settle;
  Thresholds thresholds;
  InputFields input_fields;
  std::vector<Waiver> waivers;  ///< by line
};

inline constexpr const char* config_file_name = "checkclaims.toml";

/// Larger files are refused.
inline constexpr std::size_t largest_config = std::size_t{1} << 20;

/// Parses the text of a configuration. Throws InputError with line and column for the first error:
/// in TOML syntax, keys, types, ranges or names of rules, or for more than 1 MiB or 32 levels.
Config parse_config(const std::string& path, std::string_view text);

/// "checkclaims.toml:4:8", as a prefix for errors about a value.
std::string place_in(const Config& config, const ConfigValue& value);

}  // namespace checkclaims
