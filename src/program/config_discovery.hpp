#pragma once
#include <optional>
#include <string>

#include "program/command_definitions.hpp"
#include "program/config_parser.hpp"
#include "program/environment.hpp"

namespace checkclaims {

/// The configuration for a command line: the file of --config or CHECKCLAIMS_CONFIG, otherwise the
/// one that is found. Empty for --no-config, and for a command that uses none. Throws InputError as
/// find_config does.
Config config_of(const CommandLine& line, const Environment& environment);

/// The configuration in the named file or, without a name, in the nearest checkclaims.toml from the
/// working directory up to the root of its repository (the folder with .git); outside a repository
/// only the working directory is searched. Its paths are converted to be relative to the working
/// directory, and may not lead out of the root. Throws InputError as parse_config does, and for a
/// path that leads out.
Config find_config(const std::optional<std::string>& named);

}  // namespace checkclaims
