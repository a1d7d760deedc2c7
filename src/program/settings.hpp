#pragma once
#include "program/command_line.hpp"
#include "program/config.hpp"
#include "program/options.hpp"

namespace checkclaims {

/// What a command line means with what CHECKCLAIMS_... variables and checkclaims.toml say where it
/// says nothing: arguments go before the environment, and that before the file. Throws InputError.
Options settled_options(CommandLine line);

}  // namespace checkclaims
