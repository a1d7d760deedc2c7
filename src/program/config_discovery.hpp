#pragma once
#include <optional>
#include <string>

#include "program/command_definitions.hpp"
#include "program/config_parser.hpp"
#include "program/environment.hpp"

namespace checkclaims {

/// The configuration that a command line means: the file of --config or CHECKCLAIMS_CONFIG, else
/// the one that is found. An empty one for --no-config, and for a command that takes none. Throws
/// InputError as find_config does.
Config config_of(const CommandLine& line, const Environment& environment);

/// The configuration in the file of that name, or where none is named, in the nearest
/// checkclaims.toml from the working directory up to the root of its repository (the folder
/// that holds .git); without a repository the working directory alone is looked at. Its paths
/// are as the working directory leads to them, and lead to nothing outside of the root.
/// Throws InputError as parse_config does, and for a path that leads out.
Config find_config(const std::optional<std::string>& named);

}  // namespace checkclaims
