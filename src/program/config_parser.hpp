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

/// What stands at a place of the configuration; 1-based, the column counts code points.
struct ConfigValue {
  std::string text;
  std::uint32_t line = 0, column = 0;
};

/// The days after which totals settle, of a measure or a kind of event.
struct SettleSetting {
  ConfigValue name;  ///< not yet known to be one
  std::optional<int> days;
};

/// What a checkclaims.toml says. Paths are as written: relative to the file.
struct Config {
  std::string path;  ///< of the file, as the user's path leads to it; empty: there is none
  std::vector<ConfigValue> paths, formats, lexicon;
  std::optional<ConfigValue> baseline, roles, fail_on, today, jobs;
  bool keep_going = false, strict = false;
  RuleSeverities severities;
  std::vector<SettleSetting> settle;
  Thresholds thresholds;
  std::vector<Waiver> waivers;  ///< by line
};

inline constexpr const char* config_file_name = "checkclaims.toml";

/// A larger file is no configuration.
inline constexpr std::size_t largest_config = std::size_t{1} << 20;

/// The text of a configuration -> what it says. Throws InputError with line and column for the
/// first thing that is not understood: TOML, keys, types, ranges, names of rules, or more than
/// 1 MiB or 32 levels.
Config parse_config(const std::string& path, std::string_view text);

/// "checkclaims.toml:4:8", to stand before what is wrong with a value.
std::string place_in(const Config& config, const ConfigValue& value);

}  // namespace checkclaims
