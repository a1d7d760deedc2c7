#pragma once
#include <string_view>

#include "program/command_definitions.hpp"

namespace checkclaims {

/// What --help prints of a command: at most 24 lines of 80 columns.
std::string_view help_text(Command command);

}  // namespace checkclaims
